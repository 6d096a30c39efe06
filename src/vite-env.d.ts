/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />

declare const __DEMARC_VERSION__: string;
