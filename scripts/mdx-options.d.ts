// mdx-bundler types its options by a file that the package does not export; this much of them is used here.
declare module '@mdx-js/esbuild/lib' {
  export type Options = { remarkPlugins?: unknown[] }
}
