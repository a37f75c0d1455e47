import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["better-sqlite3", "ws", "yjs"],
  poweredByHeader: false,
  images: { unoptimized: true },
  // The http server in front is ours; it compresses nothing that Next already has.
  compress: true,
  // Types are checked by `npm test`, once for all folders; whoever starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Phones look at the development server from the hall's network, too.
  allowedDevOrigins: ["weitblick.test", "*.local", "192.168.*.*", "10.*.*.*"],
};

export default config;
