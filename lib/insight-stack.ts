import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Foundations } from './constructs/foundations.ts'
import { StoredCallsPart } from './parts/calls/stored-calls.ts'
import { InformationRequestsPart } from './parts/information/information-requests.ts'
import { ErasingPart } from './parts/privacy/erasing.ts'
import { CustomerExportsPart } from './parts/privacy/exports.ts'
import { PrivacyPart } from './parts/privacy/privacy.ts'
import { RectifyingPart } from './parts/privacy/rectifying.ts'
import { StatisticsPart } from './parts/statistics.ts'
import { SupervisionPart } from './parts/supervision/supervision.ts'
import { CoherencePart } from './parts/surveys/coherence.ts'
import { SurveyImports } from './parts/surveys/survey-imports.ts'
import { SurveyReports } from './parts/surveys/survey-reports.ts'
import { SurveysPart } from './parts/surveys/surveys.ts'
import { InsightDashboard } from './watching/insight-dashboard.ts'

/**
 * What is read and learnt of the calls taken in: the calls themselves, figures, how well calls are classified, what brands'
 * surveys say, and what is done for the rights of dealers' customers. Like the service stack, it can be rebuilt; it is a
 * stack of its own because one holds at most 500 resources.
 */
export class InsightStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps, foundations: Foundations) {
    super(scope, id, props)
    new StoredCallsPart(this, 'stored-calls', foundations)
    new StatisticsPart(this, 'statistics', foundations)
    new SupervisionPart(this, 'supervision', foundations)
    new SurveysPart(this, 'surveys', foundations)
    new CoherencePart(this, 'coherence', foundations)
    new SurveyImports(this, 'survey-imports', foundations)
    new SurveyReports(this, 'survey-reports', foundations)
    new PrivacyPart(this, 'privacy', foundations)
    new InformationRequestsPart(this, 'information', foundations)
    new ErasingPart(this, 'erasing', foundations)
    new CustomerExportsPart(this, 'customer-exports', foundations)
    new RectifyingPart(this, 'rectifying', foundations)
    // Last, because it shows everything created before it.
    new InsightDashboard(this, 'insight', foundations)
  }
}
