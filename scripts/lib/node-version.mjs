const OLDEST_MAJOR = 20;

/** Looked at before anything else is loaded, which an older Node may not even be able to parse. */
if (Number.parseInt(process.versions.node, 10) < OLDEST_MAJOR) {
  console.error(`Pointbook needs Node ${OLDEST_MAJOR} or later; this is ${process.versions.node}.`);
  process.exit(1);
}
