import type { Role } from "#prisma/generated/enums.ts";

/** A person of the demo organisation before they have a password. */
export type DemoPerson = { name: string; email: string; jobTitle: string; team: string; roles: Role[] };

/** The organisation's units: name, level, parent. */
export const demoFunctions = [
  ["Nordlicht Systems", "CORPORATE", null],
  ["Technology", "DIVISION", "Nordlicht Systems"],
  ["Business", "DIVISION", "Nordlicht Systems"],
  ["Platform Engineering", "TEAM", "Technology"],
  ["Product Development", "TEAM", "Technology"],
  ["IT Operations", "TEAM", "Technology"],
  ["People and Culture", "TEAM", "Business"],
  ["Finance and Procurement", "TEAM", "Business"],
  ["Customer Success", "TEAM", "Business"],
  ["Legal and Compliance", "TEAM", "Business"],
  ["Zero Trust Migration", "PROJECT", "Technology"],
] as const;

const leading: [string, string, string, Role[]][] = [
  ["Ingrid Halvorsen", "Chief Executive Officer", "Nordlicht Systems", ["EXECUTIVE"]],
  ["Marek Nowak", "Chief Technology Officer", "Technology", ["EXECUTIVE", "OWNER"]],
  ["Aisha Rahman", "Information Security Manager", "Legal and Compliance", ["ISMS_MANAGER"]],
  ["Tomás Ferreira", "Deputy Security Manager", "Legal and Compliance", ["ISMS_MANAGER", "OWNER"]],
  ["Lena Brandt", "Head of Platform Engineering", "Platform Engineering", ["OWNER"]],
  ["Yusuf Demir", "Head of IT Operations", "IT Operations", ["OWNER"]],
  ["Claire Dubois", "Head of People and Culture", "People and Culture", ["OWNER"]],
  ["Priya Raman", "Head of Procurement", "Finance and Procurement", ["OWNER"]],
  ["Olu Adeyemi", "Head of Product Development", "Product Development", ["OWNER"]],
  ["Hanna Virtanen", "Data Protection Officer", "Legal and Compliance", ["OWNER"]],
  ["Peter Lindqvist", "Former Head of Infrastructure", "IT Operations", ["OWNER"]],
  ["Sofia Marchetti", "Internal Auditor", "Nordlicht Systems", ["INTERNAL_AUDITOR"]],
  ["James Whitfield", "Lead Auditor, certification body", "Nordlicht Systems", ["AUDITOR"]],
  ["Greta Sommer", "Systems Administrator", "IT Operations", ["STAFF"]],
];

const given = [
  "Anna",
  "Ben",
  "Chiara",
  "David",
  "Elif",
  "Felix",
  "Giulia",
  "Henrik",
  "Irina",
  "Jonas",
  "Kaja",
  "Luis",
  "Mira",
  "Nils",
  "Oksana",
  "Paul",
  "Rosa",
  "Sami",
  "Tara",
  "Viktor",
];
const family = [
  "Bauer",
  "Costa",
  "Dahl",
  "Evans",
  "Fischer",
  "García",
  "Horvat",
  "Iversen",
  "Jansen",
  "Kowalski",
  "Larsen",
  "Moreau",
  "Novák",
  "O’Brien",
  "Petrov",
  "Quist",
  "Rossi",
  "Schäfer",
];
const teams = [
  "Platform Engineering",
  "Product Development",
  "IT Operations",
  "People and Culture",
  "Finance and Procurement",
  "Customer Success",
  "Legal and Compliance",
];
const titles = ["Engineer", "Analyst", "Specialist", "Consultant", "Coordinator"];

/** 119 people beside the administrator: those of the story by name, the rest of the company by rule. */
export function demoPeople(): DemoPerson[] {
  const story = leading.map(([name, jobTitle, team, roles]) => ({
    name,
    email: addressOf(name),
    jobTitle,
    team,
    roles,
  }));
  const others = Array.from({ length: 105 }, (_, index): DemoPerson => {
    const name = `${given[index % given.length]} ${family[(index * 7) % family.length]}`;
    return {
      name,
      email: addressOf(name, index),
      jobTitle: titles[index % titles.length] ?? "Analyst",
      team: teams[index % teams.length] ?? "Customer Success",
      roles: ["STAFF"],
    };
  });
  return [...story, ...others];
}

function addressOf(name: string, index = 0): string {
  const plain = name
    .normalize("NFD")
    .replace(/[^A-Za-z ]/g, "")
    .toLowerCase()
    .split(" ")
    .join(".");
  return `${plain}${index > 0 ? `.${index}` : ""}@nordlicht.example`;
}
