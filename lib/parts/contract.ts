import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { contractOperations } from '../../functions/contract/operations.ts'
import { contractHttpSettings } from '../../functions/contract/settings.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'

/** Serves the contract, and the response to unknown routes. */
export class ContractPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api } = foundations
    const http = new ServiceFunction(this, 'contract-http', stage, {
      settings: contractHttpSettings,
      environment: environments(foundations).http,
      may: [],
      timeout: Duration.seconds(10),
      memory: 256,
      failing: {
        problem: 'The contract cannot be read, and unknown paths get 5xx instead of 404.',
        impact: 'Only people who write clients are affected.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, contractOperations, http).addDefault(api)
  }
}
