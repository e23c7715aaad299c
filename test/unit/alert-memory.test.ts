import { describe } from 'vitest'
import { memoryAlerts } from '../support/alert-doubles.ts'
import { alertStoreContract } from '../support/alert-store-contract.ts'

describe('alerts in memory', () => alertStoreContract(memoryAlerts))
