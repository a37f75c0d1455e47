// Development and tests only: tsx does not follow into threads by itself. The build has no need of this file.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
