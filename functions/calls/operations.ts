/** In files of their own, so that the intake's function contains nothing of the other's. */
export { callsOperations } from './contract/intake-operations.ts'
export { storedCallsOperations } from './contract/stored-operations.ts'
