export { openDealerCodes } from './dealer-code-store.ts'
