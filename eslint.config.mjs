import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/eslint-rules.mjs';

export default tseslint.config(
  { ignores: ['lib/', 'dist/', 'imports/', 'node_modules/', 'cdktf.out/', 'gitops/', 'test/golden/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base],
    plugins: { house: houseRules },
    rules: {
      'quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
      'semi': ['error', 'always'],
      'indent': 'off',
      'eol-last': 'error',
      'no-trailing-spaces': 'error',
      'max-len': ['error', { code: 160, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      'comma-dangle': ['error', 'always-multiline'],
      'eqeqeq': 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'no-duplicate-imports': 'error',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'none', ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      'house/layers': 'error',
      'house/import-order': 'error',
    },
  },
  {
    files: ['constructs/**/*.ts', 'blueprints/**/*.ts'],
    rules: { 'house/documented': 'error', 'house/pure': 'error' },
  },
  {
    files: ['sovereigns/main.ts', 'scripts/**', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
