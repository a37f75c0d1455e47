import { headers } from "next/headers";
import { nonceOf } from "#app/nonce.ts";
import { looksKey, looksSizes } from "#components/phone/looks.ts";

/** The same as `applyLooks`, before anything is drawn: the page must not jump when its scripts arrive. */
const script = `try{var l=(localStorage.getItem(${JSON.stringify(looksKey)})||"").split(" "),r=document.documentElement,s=${JSON.stringify(looksSizes)}[l[0]];if(s){r.style.fontSize=s;r.dataset.text=l[0]}if(l[1]=="light"||l[1]=="dark")r.dataset.theme=l[1]}catch(e){}`;

/** Shows the page in this device's own text size and brightness from its first moment. */
export async function EarlyLooks() {
  const nonce = nonceOf((await headers()).get("content-security-policy"));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, made of constants
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
