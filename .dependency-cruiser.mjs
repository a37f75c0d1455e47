// Who may import whom: docs say it in words, this says it to the machine (scripts/import-rules.test.ts runs it).
// A rule names the folder it speaks for; its comment tells whoever broke it what to do. There is no allow-list.

// Tests, and what helps them, may import anything; nothing else may import them.
const tests = ["\\.test\\.(ts|tsx|mjs)$", "(^|/)testing/", "^e2e/", "^scripts/"];
const ourFolders = "^(app|components|activities|domain|methods|protocol|exports|server|db|templates)/";

const barrel = "(^|/)index\\.tsx?$";

const activityRules = "^activities/[^/]+/(activity|minutes)\\.ts$";
const activityViews = "^activities/[^/]+/.+\\.tsx$";

/** These files may import these folders of ours, and no other. */
function knowsOnly(name, from, mayImport, comment) {
  return rule(name, comment, from, { path: ourFolders, pathNot: mayImport });
}

/** These npm packages belong to this place, and to no other. */
function livesOnlyIn(name, packages, place, comment) {
  return rule(name, comment, { path: ".", pathNot: place }, { path: fromNpm(packages) });
}

function rule(name, comment, from, to) {
  const { path, pathNot = [] } = typeof from === "string" || Array.isArray(from) ? { path: from } : from;
  return { name, comment, severity: "error", from: { path, pathNot: [...tests, pathNot].flat() }, to };
}

function fromNpm(packages) {
  return `(^|/)node_modules/(@types/)?(${packages})/`;
}

const react = "react|react-dom|react-aria-components|@react-aria/[^/]+|@react-stately/[^/]+";

const folders = [
  knowsOnly(
    "methods-know-nobody",
    "^methods/",
    "^methods/",
    "methods/ is mathematics on plain values. Take what you need as an argument; move what is about workshops to domain/.",
  ),
  rule(
    "methods-need-no-package",
    "methods/ runs anywhere and is checked by hand: write the formula out instead of importing a package.",
    "^methods/",
    { path: "(^|/)node_modules/" },
  ),
  knowsOnly(
    "domain-knows-methods",
    "^domain/",
    "^(domain|methods)/",
    "domain/ is the workshop in pure TypeScript. Let the caller (server/, an activity, a page) pass in what comes from outside.",
  ),
  knowsOnly(
    "protocol-knows-domain",
    "^protocol/",
    "^(protocol|domain)/",
    "protocol/ only says what goes over the wire. Move logic to domain/, transport to server/ or components/live/.",
  ),
  knowsOnly(
    "db-knows-domain",
    "^db/",
    "^(db|domain)/",
    "db/ stores records and decides nothing. Move the decision to domain/ and let server/ call both.",
  ),
  knowsOnly(
    "templates-know-domain",
    "^templates/",
    "^(templates|domain)/",
    "A template is data: phases, steps, prompts, minutes. Move logic to domain/ or to the activity's activity.ts.",
  ),
  knowsOnly(
    "exports-know-records-and-minutes",
    "^exports/",
    "^(exports|domain)/|^activities/rules\\.ts$|^activities/[^/]+/minutes\\.ts$",
    "exports/ turns a finished record into documents. Let server/ compute and load, and hand the result in as data.",
  ),
  rule(
    "server-knows-no-screens",
    "The server draws nothing: import activities/rules.ts instead of a screen, and move shared logic to domain/.",
    "^server/",
    { path: ["^(app|components|e2e)/", "^activities/screens\\.ts$", "^activities/.+\\.tsx$"] },
  ),
  knowsOnly(
    "components-know-no-server",
    "^components/",
    "^(components|protocol|domain|methods)/",
    "A component shows what it is given. Reach the server through components/live/; pass an activity's view in from app/.",
  ),
  knowsOnly(
    "app-knows-screens",
    "^app/",
    "^(app|components|protocol|domain|server)/|^activities/(screens|phones|texts)\\.ts$",
    "A page is thin: of activities/ it imports screens.ts, phones.ts or texts.ts. Rules, tables and documents come over the wire.",
  ),
  rule(
    "app-knows-domain-and-server-as-types",
    "Next has its own copy of every module, so live state imported here is empty. Use `import type`, reach the server over " +
      "the wire, and call domain functions in components/ or in an activity's view.",
    "^app/",
    { path: "^(domain|server)/", dependencyTypesNot: ["type-only"] },
  ),
];

const activities = [
  rule(
    "activities-stay-apart",
    "An activity is one room. Move what two of them share to domain/ (rules) or components/ (views).",
    "^activities/([^/]+)/",
    { path: "^activities/[^/]+/", pathNot: "^activities/$1/" },
  ),
  knowsOnly(
    "activity-files-know-no-server",
    "^activities/[^/]+/",
    "^(activities|components|protocol|domain|methods)/",
    "An activity is called by others: what it needs from server/, db/ or exports/ is passed in or comes over the wire.",
  ),
  rule(
    "activities-do-not-import-registries",
    "rules.ts and screens.ts name the activities, not the other way round: a registry imported here closes a circle.",
    "^activities/[^/]+/",
    { path: "^activities/(rules|screens)\\.ts$" },
  ),
  knowsOnly(
    "activity-rules-are-pure",
    activityRules,
    "^(activities|protocol|domain|methods)/",
    "activity.ts and minutes.ts also run on the server. Move what needs components/ into a view (.tsx).",
  ),
  rule(
    "activity-rules-import-no-view",
    "activity.ts and minutes.ts also run on the server: the view imports the rules, never the other way round.",
    activityRules,
    { path: "\\.tsx$" },
  ),
  rule(
    "activity-rules-know-protocol-as-types",
    "activity.ts and minutes.ts do not speak to the wire: use `import type` for what they need of protocol/.",
    activityRules,
    { path: "^protocol/", dependencyTypesNot: ["type-only"] },
  ),
  rule(
    "activity-rules-need-only-valibot",
    "activity.ts and minutes.ts are pure rules with valibot as their only package. Anything else belongs in a view or in server/.",
    activityRules,
    { path: "(^|/)node_modules/", pathNot: fromNpm("valibot") },
  ),
  rule(
    "rules-never-reach-screens",
    "One import of React behind activities/rules.ts pulls it into the server. Follow the chain and cut it at the view.",
    ["^activities/rules\\.ts$", activityRules],
    { path: [fromNpm(`${react}|next`), "^(app|components)/", activityViews], reachable: true },
  ),
  rule(
    "registry-of-rules-names-rules-only",
    "activities/rules.ts is for server/ and exports/: list activity.ts and minutes.ts here, views in activities/screens.ts.",
    "^activities/rules\\.ts$",
    { path: ourFolders, pathNot: [activityRules, "^activities/[^/]+\\.ts$", "^(domain|methods)/"] },
  ),
  knowsOnly(
    "registry-of-screens-knows-no-server",
    "^activities/screens\\.ts$",
    "^(activities|components|protocol|domain|methods)/",
    "activities/screens.ts is for pages: it lists views and never imports server/, db/ or exports/.",
  ),
  rule(
    "screens-do-not-import-rules-registry",
    "One list for both would pull every rule into the phone. Each view imports its own activity.ts.",
    "^activities/screens\\.ts$",
    { path: "^activities/rules\\.ts$" },
  ),
];

const packages = [
  livesOnlyIn(
    "socket-client-only-in-live",
    "socket\\.io-client",
    "^components/live/",
    "components/live/ is the only client code that knows a socket. Use what it offers, or add to it.",
  ),
  livesOnlyIn(
    "socket-server-only-in-server",
    "socket\\.io|ws",
    "^server/",
    "Sockets belong to the gateways in server/. Elsewhere take a small interface (open? send, close) as an argument.",
  ),
  livesOnlyIn(
    "database-only-in-db",
    "drizzle-orm|better-sqlite3",
    ["^db/", "^drizzle\\.config\\.ts$"],
    "SQL belongs to db/. Use the store's interface, or add a method to it.",
  ),
  livesOnlyIn(
    "yjs-only-in-text",
    "yjs|y-protocols|y-websocket|lib0|y-prosemirror|@tiptap/extension-collaboration",
    "^(server|components)/text",
    "Co-written prose has its own two rooms, server/text* and components/text*. Nothing that is counted is ever in a Y.Doc.",
  ),
  rule(
    "no-react-in-pure-code",
    "These folders run without a screen. Return data and let components/ or the activity's view draw it.",
    "^(domain|methods|protocol|exports|db|server|templates)/",
    { path: fromNpm(react) },
  ),
  rule(
    "next-only-for-pages-and-server",
    "These folders run without Next. Pass in what the page knows; only app/, components/ and server/ meet Next.",
    "^(domain|methods|protocol|exports|db|templates)/",
    { path: fromNpm("next") },
  ),
  rule(
    "no-node-in-shared-code",
    "No I/O, clock or chance here: this code runs in the browser too, or must give the same result twice. Pass the value in.",
    "^(domain|methods|protocol|exports|components|activities)/",
    { dependencyTypes: ["core"] },
  ),
  rule(
    "packages-are-in-package-json",
    "This package is only here because another one needs it. Add it to package.json with its exact version, or do without.",
    ".",
    { path: "(^|/)node_modules/", dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  ),
];

const everywhere = [
  {
    name: "no-circles",
    comment: "These files import each other. Move what both need (often a type) into a file of its own.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-barrels",
    comment: "No index.ts: name the file after what is in it, and import it directly.",
    severity: "error",
    from: {},
    to: { path: barrel, pathNot: "node_modules/" },
  },
  {
    name: "no-barrel-files",
    comment: "No index.ts: name the file after what is in it, and import it directly.",
    severity: "error",
    from: { path: barrel, pathNot: "node_modules/" },
    to: {},
  },
  rule(
    "production-never-imports-tests",
    "This helper belongs to tests. What production needs lives in a folder of production code.",
    ".",
    { path: tests },
  ),
  {
    name: "everything-resolves",
    comment: "No such file or package.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...folders, ...activities, ...packages, ...everywhere],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.weitblick|dist)/" },
    // Type-only imports count: a layer that knows another's types knows the layer.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
