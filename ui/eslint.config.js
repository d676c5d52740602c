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
    ...folderRules,
    ...stepRules,
);
