import ts from "typescript";
import { expect, it } from "vitest";
import { allLanguages, SHARED } from "./languages";
import { idOf } from "./words";

/** Every file of the window that ships, as the compiler knows it. */
function program(): ts.Program {
  const config = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, ".");
  return ts.createProgram(fileNames, options);
}

/** The keys a call of `t` may name, whatever they are put together from: the type that its first parameter has there. */
function keysOf(call: ts.CallExpression, checker: ts.TypeChecker): string[] {
  const parameter = checker.getResolvedSignature(call)?.parameters[0];
  const type = parameter && checker.getTypeOfSymbolAtLocation(parameter, call);
  const types = type?.isUnion() ? type.types : [type];
  return types.flatMap((one) => (one?.isStringLiteral() ? one.value : []));
}

function usedKeys(): Set<string> {
  const all = program();
  const checker = all.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "t") {
      keysOf(node, checker).forEach((key) => used.add(key));
    }
    ts.forEachChild(node, visit);
  };
  all
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes("/ui/src/") && !/\.test(?:-support)?\.tsx?$/u.test(fileName))
    .forEach(visit);
  return used;
}

it("says nothing in the catalogue that no page shows", async () => {
  const [english] = await allLanguages();
  const ids = english.parts.filter((part) => part !== SHARED).flatMap((part) => english.words(part).ids);
  const used = new Set([...usedKeys()].map(idOf));
  expect(ids.length).toBeGreaterThan(500);
  expect(ids.filter((id) => !used.has(id))).toEqual([]);
});
