/** How long the platform takes for what it does, in seconds. A seed states it; the picture of a rehearsal shows it. */
export interface Timing {
  /** From an API call to its effect: the control plane, and one turn of the service scheduler. */
  readonly controlPlane: number;
  /** Network interface, placement, and image pull until the containers run. */
  readonly provisioning: number;
  readonly pending: number;
  readonly activating: number;
  readonly deprovisioning: number;
  /** From the request to change the weights of a listener rule until requests follow them. */
  readonly trafficShift: number;
  /**
   * The same of a Network Load Balancer, whose weights are told before connections follow them: the ten minutes for which
   * ECS stays in the stage (ECS guide, "Network Load Balancer resources for Amazon ECS blue/green deployments").
   */
  readonly networkShift: number;
  /** After RUNNING where nothing checks the health (SDK docs of DeploymentConfiguration.minimumHealthyPercent: 40 s). */
  readonly unchecked: number;
}

/** The start-up of a task in all, in seconds: from its creation to RUNNING. */
export function startupOf({ provisioning, pending, activating }: Timing): number {
  return provisioning + pending + activating;
}

/**
 * A start-up of `startup` seconds in all, split as a Fargate task's is: most of it lies in ACTIVATING, where images are
 * pulled and containers created (ECS developer guide, "Amazon ECS task lifecycle").
 */
export function timingOf(
  startup: number,
  controlPlane: number,
  trafficShift = controlPlane,
  networkShift = 600,
): Timing {
  return {
    controlPlane,
    trafficShift,
    networkShift,
    provisioning: startup * 0.3,
    pending: startup * 0.1,
    activating: startup * 0.6,
    deprovisioning: Math.min(1, startup * 0.2),
    unchecked: 40,
  };
}
