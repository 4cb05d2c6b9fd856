/**
 * Reads the types and comments of the API's DTOs and controllers and writes them where the OpenAPI document
 * finds them, so that a field is described once: by its type and its comment.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';

const source = resolve(import.meta.dirname, '../apps/api/src');
const target = resolve(source, 'api-metadata.ts');
const tsconfig = resolve(source, '../tsconfig.app.json');

const visitor = new ReadonlyVisitor({
  pathToSource: source,
  introspectComments: true,
  classValidatorShim: true,
  dtoFileNameSuffix: ['.dto.ts'],
  controllerFileNameSuffix: ['.controller.ts'],
  esmCompatible: true,
});
const program = ReadonlyVisitor.createTsProgram(tsconfig);
for (const file of program.getSourceFiles()) {
  if (!file.isDeclarationFile && file.fileName.startsWith(source)) visitor.visit(program, file);
}

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const blank = ts.createSourceFile('x.ts', '', ts.ScriptTarget.Latest);
const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, blank);
const literal = (value) =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'number'
    ? print(value)
    : `{ ${Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${literal(entry)}`).join(', ')} }`;
const list = (entries) => entries
  .map(([file, classes]) => `    [${print(file)}, ${literal(classes)}],`)
  .sort()
  .join('\n');

const { models, controllers } = visitor.collect();
const imports = Object.entries(visitor.typeImports).sort().map(([name, path]) => `  ${JSON.stringify(name)}: ${path},`).join('\n');
const text = `/* Made by \`npm run openapi\` from the DTOs and controllers; never edited. */
/** Types and comments of the API's classes, for the OpenAPI document. */
export const apiMetadata = async (): Promise<Record<string, unknown>> => {
  const t = {
${imports}
  };
  return { '@nestjs/swagger': { models: [
${list(models)}
  ], controllers: [
${list(controllers)}
  ] } };
};
`;
// An unchanged file keeps its time, so that what was built from it still counts as built.
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
