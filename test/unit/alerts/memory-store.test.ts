import { describe } from 'vitest'
import { memoryAlerts } from '../../support/alerts/alert-doubles.ts'
import { alertStoreContract } from '../../support/alerts/alert-store-contract.ts'

describe('alerts in memory', () => alertStoreContract(memoryAlerts))
