const MAJOR = 20;
const MINOR = 19;

/** Ends with clear words when this Node is too old to run SmartSupport. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;
  console.error(
    `SmartSupport needs Node ${MAJOR}.${MINOR} or newer; this is ${process.versions.node}. Get one from https://nodejs.org`,
  );
  process.exit(1);
}
