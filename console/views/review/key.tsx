import { keysInUse } from './use-keys.ts'

/** The key that does what stands beside it, while keys are in use. Not read out: it is no part of the name. */
export const Key = ({ children }: { children: string }) =>
  keysInUse.value ? <kbd aria-hidden="true">{children.toUpperCase()}</kbd> : null
