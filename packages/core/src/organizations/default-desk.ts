import type { FormField } from "@smartsupport/domain";

export type DefaultCategory = {
  /** A short name for set-up; it is not kept. */
  key: "it" | "checkout" | "checkin" | "budget" | "others";
  name: string;
  description: string;
  icon: string;
  department: (typeof DEFAULT_DEPARTMENTS)[number] | null;
  subCategories: string[];
  form: FormField[];
};

/** What a new desk begins with, until its admins change it. */
export const DEFAULT_DEPARTMENTS = ["IT", "Asset", "Budget"] as const;

const assetForm: FormField[] = [
  { key: "asset_type", label: "Type of asset", type: "text", isRequired: true },
  { key: "asset_name", label: "Name of the asset", type: "text", isRequired: true },
  { key: "serial_number", label: "Serial number", type: "text", isRequired: false },
  { key: "location", label: "Location", type: "text", isRequired: true },
];

const issue: FormField = {
  key: "issue",
  label: "Anything wrong with it?",
  type: "select",
  options: ["Not Functioning", "Missing Accessories", "Physical Damage", "Battery", "Software", "Screen", "Other"],
  isRequired: false,
};

export const DEFAULT_CATEGORIES: readonly DefaultCategory[] = [
  {
    key: "it",
    name: "IT Support",
    description: "Laptop, printer, network, mail",
    icon: "device-laptop",
    department: "IT",
    subCategories: [
      "Technical Assistance",
      "Software Installation/Update",
      "Hardware Troubleshooting",
      "Email/Account Access Issue",
      "Internet/Network Connectivity Issue",
      "Printer/Scanner Setup or Issue",
      "System Performance Issue",
      "Virus/Malware Check",
      "IT Consultation Request",
      "Data Backup/Restore",
    ],
    form: [
      {
        key: "device_type",
        label: "Device",
        type: "select",
        options: ["Laptop", "Printer", "Projector", "Monitor"],
        isRequired: false,
      },
      { key: "software_affected", label: "Software affected", type: "text", isRequired: false },
    ],
  },
  {
    key: "checkout",
    name: "Asset Check-out",
    description: "Borrow equipment",
    icon: "package-export",
    department: "Asset",
    subCategories: [],
    form: [...assetForm, { key: "expected_return_date", label: "Expected return", type: "date", isRequired: true }],
  },
  {
    key: "checkin",
    name: "Asset Check-in",
    description: "Give it back",
    icon: "package-import",
    department: "Asset",
    subCategories: [],
    form: [...assetForm, issue],
  },
  {
    key: "budget",
    name: "New Budget Proposal",
    description: "CapEx, OpEx, reimbursement",
    icon: "report-money",
    department: "Budget",
    subCategories: ["Capital Expenses (CapEx)", "Operational Expenses (OpEx)", "Reimbursement", "Charging"],
    form: [
      { key: "cost_items", label: "Cost items", type: "cost_items", isRequired: true },
      { key: "performance_start", label: "Performance starts", type: "date", isRequired: false },
      {
        key: "performance_end",
        label: "Performance ends",
        type: "date",
        isRequired: false,
        after: "performance_start",
      },
    ],
  },
  {
    key: "others",
    name: "Others",
    description: "Anything else",
    icon: "message-question",
    department: null,
    subCategories: [],
    form: [],
  },
];
