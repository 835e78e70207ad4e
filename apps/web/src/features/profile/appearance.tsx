import { type MantineColorScheme, Radio, useMantineColorScheme } from "@mantine/core";
import styles from "./profile.module.css";

const CHOICES: { value: MantineColorScheme; label: string }[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "As the system is" },
];

/** Light or dark, kept in this browser. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Radio.Group
      aria-label="Appearance"
      value={colorScheme}
      onChange={(value) => setColorScheme(CHOICES.find((choice) => choice.value === value)?.value ?? "auto")}
    >
      <div className={styles.choices}>
        {CHOICES.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </div>
    </Radio.Group>
  );
}
