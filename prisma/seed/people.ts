import type { NameSuffix, Role } from "@smartsupport/domain";

export type SeedPerson = {
  key: string;
  role: Role;
  firstName: string;
  lastName: string;
  middleName?: string;
  suffix?: NameSuffix;
  companyId: string;
  department: "IT" | "Asset" | "Budget";
  email: string;
};

const at = (name: string) => `${name}@meridian.example`;

/** Whose addresses never change, whatever else the demo holds: README and sign-in page name them. */
export const ADMIN = person("carmen", "admin", "Carmen Yap", "MA0001", "IT", "admin@smartsupport.example");

export const COORDINATORS = [
  person("rafael", "coordinator", "Rafael Cruz", "MA0012", "IT", "coordinator@smartsupport.example"),
  person("joy", "coordinator", "Joy Manalo", "MA0019", "Asset", at("joy.manalo")),
  person("tess", "coordinator", "Tess Navarro", "MA0023", "Budget", at("tess.navarro")),
];

export const EMPLOYEES = [
  person("maria", "employee", "Maria Santos", "MA0142", "Budget", "employee@smartsupport.example"),
  person("grace", "employee", "Grace Tolentino", "MA0107", "IT", at("grace.tolentino")),
  person("hector", "employee", "Hector Dizon", "MA0115", "Asset", at("hector.dizon")),
  person("paolo", "employee", "Paolo Villanueva", "MA0121", "IT", at("paolo.villanueva")),
  person("ana", "employee", "Ana Lim", "MA0126", "Budget", at("ana.lim")),
  person("miguel", "employee", "Miguel Bautista", "MA0133", "Asset", at("miguel.bautista")),
  person("katrina", "employee", "Katrina Reyes", "MA0138", "IT", at("katrina.reyes")),
  person("liza", "employee", "Liza Mercado", "MA0150", "Budget", at("liza.mercado")),
  person("noel", "employee", "Noel Pascual", "MA0158", "Asset", at("noel.pascual")),
  person("dennis", "employee", "Dennis Ocampo", "MA0163", "Budget", at("dennis.ocampo")),
  person("bea", "employee", "Bea Fernandez", "MA0171", "Asset", at("bea.fernandez")),
  { ...person("ramon", "employee", "Ramon Aquino", "MA0180", "Budget", at("ramon.aquino")), suffix: "Jr." as const },
];

/** They have registered and wait for an admin. */
export const PENDING = [
  person("isabel", "employee", "Isabel Garcia", "MA0431", "Budget", at("isabel.garcia")),
  person("efren", "employee", "Efren Peñalosa", "MA0440", "IT", at("efren.penalosa")),
];

function person(
  key: string,
  role: Role,
  name: string,
  companyId: string,
  department: SeedPerson["department"],
  email: string,
): SeedPerson {
  const [firstName = "", lastName = ""] = name.split(" ");
  return { key, role, firstName, lastName, companyId, department, email };
}
