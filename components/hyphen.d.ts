declare module "hyphen/de/index.js" {
  export interface HyphenationOptions {
    hyphenChar?: string;
    minWordLength?: number;
  }
  const hyphen: { hyphenateSync(text: string, options?: HyphenationOptions): string };
  export default hyphen;
}
