import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["better-sqlite3", "ws", "yjs"],
  poweredByHeader: false,
  images: { unoptimized: true },
  // The http server in front is ours; it compresses nothing that Next already has.
  compress: true,
  devIndicators: false,
};

export default config;
