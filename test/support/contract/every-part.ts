/** All parts' operations with the zod they are made with: what a bundle of this has is `quick-zod`. */
export { parts } from '../../../functions/contract/parts.ts'
export * as z from 'zod/mini'
