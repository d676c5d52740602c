import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What each folder may import of the others; `tests/layers` holds the same table for the whole repository. */
const allowed = {
    bindings: [],
    platform: ["bindings"],
    messages: ["bindings"],
    problems: ["bindings", "messages"],
    components: ["bindings", "messages", "problems"],
    steps: ["bindings", "messages", "platform", "problems", "components"],
};
const folders = [...Object.keys(allowed), "app"];
const stepFolders = ["requirements", "service-account", "exchange", "rooms", "notifications", "import"];

const toolkit = {
    group: ["@tauri-apps/*"],
    message: "Only platform/ knows the window toolkit.",
};

/**
 * Words for people stand in the catalogue, whole, and `t` says them: selectors for words that stand in a source all the same, and for texts that
 * a source puts together.
 */
// A word that is no key of a text.
const words = String.raw`/^(?!\w+\.[\w.]+$)[^]*\p{L}{2}/u`;
const names = "alt|header|help|hint|label|lead|message|note|placeholder|summary|title|topic|why";
const attribute = `JSXAttribute[name.name=/^(${names}|content|aria-(label|description|placeholder|roledescription|valuetext))$/]`;
const shown = [
    "JSXElement > JSXExpressionContainer",
    "JSXFragment > JSXExpressionContainer",
    attribute,
    `${attribute} > JSXExpressionContainer`,
    `Property[key.name=/^(${names})$/]`,
];
const ways = ["", "> ConditionalExpression", "> LogicalExpression"];
const wordsInSources = [
    `JSXText[value=${words}]`,
    ...shown.flatMap((place) =>
        ways.flatMap((way) => [
            `${place} ${way} > Literal[value=${words}]`,
            `${place} ${way} > TemplateLiteral > TemplateElement[value.raw=${words}]`,
        ]),
    ),
    // A sentence, wherever it stands, unless it is what an error says to whoever reads a log.
    String.raw`:not(NewExpression) > Literal[value=/^\p{Lu}\p{Ll}* .*\p{Ll}/u]`,
    String.raw`TemplateElement[value.raw=/^\p{Lu}\p{Ll}* .*\p{Ll}/u]`,
].map((selector) => ({ selector, message: "Words for people stand in the catalogue: `t` says them." }));
const textsPutTogether = [
    "TemplateLiteral > CallExpression[callee.name='t']",
    "BinaryExpression[operator='+'] > CallExpression[callee.name='t']",
    String.raw`CallExpression[callee.property.name='join'] > Literal[value=/^[,;:.] $/]`,
].map((selector) => ({
    selector,
    message: "A language joins its own texts: a text with values, or messages/joined.ts.",
}));

const folderRules = Object.entries(allowed).map(([folder, known]) => {
    const strangers = folders.filter((other) => other !== folder && !known.includes(other));
    return {
        files: [`src/${folder}/**/*.{ts,tsx}`],
        ignores: ["**/*.test.{ts,tsx}"],
        rules: {
            "no-restricted-imports": [
                "error",
                {
                    patterns: [
                        ...(folder === "platform" ? [] : [toolkit]),
                        {
                            group: strangers.map((other) => `**/${other}/**`),
                            message: `${folder}/ may not know this folder.`,
                        },
                    ],
                },
            ],
        },
    };
});

const stepRules = stepFolders.map((step) => ({
    files: [`src/steps/${step}/**/*.{ts,tsx}`],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: {
        "no-restricted-imports": [
            "error",
            {
                patterns: [
                    toolkit,
                    { group: ["**/app/**"], message: "steps/ may not know app/." },
                    {
                        group: stepFolders.filter((other) => other !== step).map((other) => `../${other}/**`),
                        message: "No step imports another step.",
                    },
                ],
            },
        ],
    },
}));

export default tseslint.config(
    { ignores: ["dist", "dist-floor", "src/bindings", "src/platform/recorded"] },
    js.configs.recommended,
    {
        files: ["**/*.{ts,tsx}"],
        extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            "@typescript-eslint/consistent-type-definitions": ["error", "type"],
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
            "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
            "@typescript-eslint/switch-exhaustiveness-check": [
                "error",
                { considerDefaultExhaustiveForUnions: true },
            ],
        },
    },
    {
        files: ["src/**/*.{ts,tsx}"],
        plugins: { "react-hooks": reactHooks },
        rules: reactHooks.configs.recommended.rules,
    },
    { files: ["src/**/*.tsx"], ...jsxA11y.flatConfigs.strict },
    {
        files: ["src/app/**/*.{ts,tsx}"],
        rules: { "no-restricted-imports": ["error", { patterns: [toolkit] }] },
    },
    {
        files: ["src/**/*.{ts,tsx}"],
        ignores: ["**/*.test.{ts,tsx}", "**/*.test-support.tsx", "src/platform/fake/**"],
        rules: { "no-restricted-syntax": ["error", ...wordsInSources, ...textsPutTogether] },
    },
    ...folderRules,
    ...stepRules,
);
