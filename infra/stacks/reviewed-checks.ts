import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { type Acknowledgement, acknowledged } from './acknowledged.ts';

/**
 * The AWS Solutions rules of cdk-nag less what `acknowledged.ts` explains. CDK's own way to
 * acknowledge wants the full text of each finding, with the generated name of a resource in it; a
 * pattern with a reason can be read.
 */
export class ReviewedChecks extends AwsSolutionsChecks {
  readonly used = new Set<Acknowledgement>();

  override validateScope(scope: IConstruct): PolicyValidationPluginReport {
    const { violations } = super.validateScope(scope);
    const open = violations.flatMap((violation) => this.#unexplained(violation));
    return { success: open.length === 0, violations: open };
  }

  #unexplained(violation: PolicyViolation): PolicyViolation[] {
    const violatingResources = violation.violatingResources.filter(({ constructPath = '' }) => {
      const reason = acknowledged.find(
        ({ rule, where }) => rule.test(violation.ruleName) && where.test(constructPath),
      );
      if (reason) this.used.add(reason);
      return !reason;
    });
    return violatingResources.length > 0 ? [{ ...violation, violatingResources }] : [];
  }
}
