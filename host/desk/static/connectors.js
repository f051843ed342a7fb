// How the states of a connector to a platform are called.

export const CONNECTORS = {
  connecting: "connector.connecting",
  receiving: "connector.receiving",
  silent: "connector.silent",
  waiting: "connector.waiting",
  stopped: "connector.stopped",
};
