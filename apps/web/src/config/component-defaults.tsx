import type { MantineThemeComponents } from "@mantine/core";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { Icon } from "../components/ui/icon.tsx";
import styles from "./widgets.module.css";

const input = {
  wrapper: styles.inputWrapper,
  input: styles.input,
  label: styles.label,
  description: styles.description,
  error: styles.error,
};
const field = { classNames: input, defaultProps: { withAsterisk: false } };
const combobox = {
  classNames: { ...input, dropdown: styles.dropdown, option: styles.item },
  defaultProps: { withAsterisk: false, comboboxProps: { shadow: "none", transitionProps: { duration: 0 } } },
};
const dialog = {
  overlay: styles.overlay,
  content: styles.dialog,
  header: styles.dialogHeader,
  title: styles.dialogTitle,
  body: styles.dialogBody,
};

/** One look for every widget; a page passes only what is special about its own. */
export const componentDefaults: MantineThemeComponents = {
  UnstyledButton: { classNames: { root: styles.plain } },
  Button: { classNames: { root: styles.button, section: styles.buttonSection, loader: styles.buttonLoader } },
  ActionIcon: { classNames: { root: styles.actionIcon }, defaultProps: { variant: "subtle" } },
  TextInput: field,
  Textarea: field,
  PasswordInput: {
    ...field,
    defaultProps: {
      ...field.defaultProps,
      visibilityToggleIcon: ({ reveal }: { reveal: boolean }) => <Icon of={reveal ? IconEyeOff : IconEye} />,
      visibilityToggleButtonProps: { "aria-label": "Show the password" },
    },
  },
  NumberInput: field,
  NativeSelect: field,
  DateInput: field,
  Select: combobox,
  MultiSelect: combobox,
  Autocomplete: combobox,
  TagsInput: combobox,
  Menu: {
    classNames: { dropdown: styles.dropdown, item: styles.item },
    defaultProps: {
      shadow: "none",
      transitionProps: { duration: 0 },
      position: "bottom-end",
      offset: 4,
      withInitialFocusPlaceholder: false,
    },
  },
  Popover: {
    classNames: { dropdown: styles.dropdown },
    defaultProps: { shadow: "none", transitionProps: { duration: 0 } },
  },
  Tooltip: {
    classNames: { tooltip: styles.tooltip },
    defaultProps: { openDelay: 400, transitionProps: { duration: 0 } },
  },
  Modal: {
    classNames: dialog,
    defaultProps: {
      centered: true,
      radius: "md",
      transitionProps: { duration: 0 },
      closeButtonProps: { "aria-label": "Close" },
    },
  },
  Drawer: { classNames: dialog, defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
  SegmentedControl: {
    classNames: { root: styles.segments, indicator: styles.segmentIndicator, label: styles.segmentLabel },
    defaultProps: { size: "xs", withItemsBorders: false, transitionDuration: 0 },
  },
  Checkbox: {
    classNames: {
      body: styles.checkBody,
      input: styles.check,
      label: styles.checkLabel,
      description: styles.checkHint,
      error: styles.checkError,
    },
    defaultProps: { size: "xs", radius: "xs" },
  },
  Radio: {
    classNames: {
      body: styles.checkBody,
      radio: styles.check,
      label: styles.checkLabel,
      description: styles.description,
    },
    defaultProps: { size: "xs" },
  },
};
