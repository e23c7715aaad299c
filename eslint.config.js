import js from '@eslint/js'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'cdk.out', '.local', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^zod($|/(?!mini$))', message: 'One dialect of zod: import * as z from zod/mini.' },
          ],
        },
      ],
    },
  },
  {
    files: ['functions/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take a Clock, or a Date.' },
        { object: 'process', property: 'env', message: 'Settings come through readSettings.' },
        { object: 'Math', property: 'random', message: 'Take it as a port; entries pass systemWaiting.' },
        { object: 'performance', property: 'now', message: 'Take it as a port; entries pass elapsedMs.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take a Clock, or a Date; entries pass systemClock.',
        },
      ],
    },
  },
  {
    files: ['clock', 'settings', 'system-waiting'].map((name) => `functions/platform/runtime/${name}.ts`),
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['local/**/*.ts', 'tools/**', 'bench/**/*.ts', 'bin/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: { module: 'writable', process: 'readonly', console: 'readonly', URL: 'readonly' },
    },
  },
)
