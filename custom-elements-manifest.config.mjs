export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts', 'src/builder/**'],
  litelement: true,
  quiet: true,
  outdir: 'dist',
  plugins: [publicOnly()],
};

/** A plugin that drops private members and modules without an element, and lists each definition with its class, not its entry. */
function publicOnly() {
  const isPublic = ({ name, privacy = 'public', static: ofClass }) => privacy === 'public' && !ofClass && !/^[#_]/.test(name);
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      const modules = customElementsManifest.modules;
      customElementsManifest.modules = modules.filter(({ declarations = [] }) => declarations.some((each) => each.customElement));
      for (const { path, declarations, exports } of customElementsManifest.modules) {
        for (const { name, tagName } of declarations)
          if (tagName) exports.push({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } });
      }
      for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
        const { members = [], attributes = [] } = declaration;
        const inner = new Set(members.filter((member) => !isPublic(member)).map(({ name }) => name));
        if (declaration.members) declaration.members = members.filter(isPublic);
        if (declaration.attributes) declaration.attributes = attributes.filter(({ name, fieldName }) => !inner.has(fieldName ?? name));
      }
    },
  };
}
