import importX, { createNodeResolver } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const features = ['accounts', 'action-plans', 'administration', 'certificates', 'desk', 'exams', 'learning', 'lesson-questions', 'mentoring', 'offline', 'papers', 'people', 'practice', 'question-bank', 'quizzes', 'stars', 'teach-backs', 'thanks', 'today', 'wall']
const featureFolders = features.map((feature) => `./app/${feature}`)

// Imports run one way: routes → features → platform and ui.
const zones = [
  { target: './app/ui', from: [...featureFolders, './app/routes'], message: 'ui knows no word of our domain' },
  { target: './app/platform', from: [...featureFolders, './app/routes', './app/ui'], message: 'platform knows no word of our domain' },
  { target: featureFolders, from: ['./app/routes'], message: 'features do not know their routes' },
  {
    target: './app/routes',
    from: ['./app/platform/database.server.ts', './app/generated'],
    message: 'a route calls a domain function; it never queries',
  },
]

export default tseslint.config(
  { ignores: ['app/generated/', 'build/', 'data/', 'node_modules/', 'prisma/generated/', 'test-results/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })] },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
    },
  },
  { files: ['scripts/**', 'server.ts', 'app/platform/start.server.ts', 'app/house.server.ts'], rules: { 'no-console': 'off' } },
  { files: ['app/**/*.tsx'], rules: reactHooks.configs.recommended.rules },
  // Remix decides how many parameters its handler has; a test's table of cases may be wide.
  { files: ['app/entry.server.tsx', '**/*.test.ts', 'app/quizzes/any-question.ts'], rules: { 'max-params': 'off', 'max-lines': 'off' } },
  // Augmenting the types of a package that is written with namespaces.
  { files: ['app/certificates/drawing/tagged-document.server.ts'], rules: { '@typescript-eslint/no-namespace': 'off' } },
)
