import { freshStore } from "./testing/fresh-store.ts";
import { storeContract } from "./testing/store-contract.ts";

storeContract("the store in one SQLite file", () => freshStore().store);
