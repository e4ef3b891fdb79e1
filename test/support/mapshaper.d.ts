declare module 'mapshaper' {
  const mapshaper: {
    /** Runs a command line on named inputs; gives its named outputs. */
    applyCommands(commands: string, input: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Uint8Array>>>;
  };
  export default mapshaper;
}
