/** Tags by class name, as src/entries/ registers them. */
const tags = new Map();

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  litelement: true,
  quiet: true,
  outdir: 'dist',
  plugins: [definitions(), publicOnly()],
};

/** The analyzer knows customElements.define; here a guarded `define(tag, class)` calls it. */
function definitions() {
  return {
    name: 'definitions',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (tag && element && ts.isStringLiteral(tag)) tags.set(element.getText(), tag.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const name = tags.get(declaration.name);
          if (declaration.kind !== 'class' || !name) continue;
          Object.assign(declaration, { tagName: name, customElement: true });
          const reference = { name: declaration.name, module: module.path };
          module.exports = [...(module.exports ?? []), { kind: 'custom-element-definition', name, declaration: reference }];
        }
      }
    },
  };
}

/** Leaves out what nobody outside may use, and every module without an element. */
function publicOnly() {
  const isPublic = ({ name, privacy = 'public', static: ofClass }) => privacy === 'public' && !ofClass && !/^[#_]/.test(name);
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      const modules = customElementsManifest.modules;
      customElementsManifest.modules = modules.filter(({ declarations = [] }) => declarations.some((each) => each.customElement));
      for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
        const { members = [], attributes = [] } = declaration;
        const inner = new Set(members.filter((member) => !isPublic(member)).map(({ name }) => name));
        if (declaration.members) declaration.members = members.filter(isPublic);
        if (declaration.attributes) declaration.attributes = attributes.filter(({ name, fieldName }) => !inner.has(fieldName ?? name));
      }
    },
  };
}
