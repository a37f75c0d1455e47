export interface Wifi {
  /** The network's name (SSID). */
  readonly name: string;
  readonly password: string;
  readonly security: "WPA" | "WEP" | "nopass";
  /** Does not tell its name. */
  readonly hidden: boolean;
}

export const noWifi: Wifi = { name: "", password: "", security: "WPA", hidden: false };

/** These mean something in the code's text, so they stand behind a backslash. */
const escaped = (text: string): string => text.replace(/[\\;,:"]/g, "\\$&");

/** What a phone's camera reads as "join this Wi-Fi". */
export function wifiText({ name, password, security, hidden }: Wifi): string {
  const secret = security === "nopass" ? "" : `P:${escaped(password)};`;
  return `WIFI:T:${security};S:${escaped(name)};${secret}${hidden ? "H:true;" : ""};`;
}

/** Whatever this browser has kept, as a Wi-Fi. */
export function readWifi(stored: unknown): Wifi {
  if (typeof stored !== "object" || stored === null) return noWifi;
  const text = (key: string) => {
    const value: unknown = Reflect.get(stored, key);
    return typeof value === "string" ? value.slice(0, 100) : "";
  };
  const security = (["WPA", "WEP", "nopass"] as const).find((known) => known === text("security")) ?? "WPA";
  return {
    name: text("name"),
    password: text("password"),
    security,
    hidden: Reflect.get(stored, "hidden") === true,
  };
}

/** What is missing before phones can join; null when nothing is. WPA wants eight signs at least. */
export function wifiProblem({ name, password, security }: Wifi): "name" | "password" | null {
  if (name.trim() === "") return "name";
  if (security === "nopass") return null;
  return password.length < (security === "WPA" ? 8 : 5) ? "password" : null;
}
