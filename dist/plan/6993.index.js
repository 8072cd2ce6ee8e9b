export const id = 6993;
export const ids = [6993];
export const modules = {

/***/ 6993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMissing: () => (/* binding */ findMissing)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5348);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);



// packages/ecs/src/permissions.js
const trial = (action, why, call) => ({
	action,
	why,
	needed: true,
	deployOnly: false,
	call
});
/** What a release does without: a warning says then what is lost. */
const extra = (action, why, call, deployOnly = true) => ({
	...trial(action, why, call),
	needed: false,
	deployOnly
});
/** An id that nothing has: what may not be read is refused, whether it exists or not. */
const NOTHING = "0".repeat(32);
/** Whether a call is refused for want of its permission. Any other answer means that it is allowed. */
async function isRefused(api, call) {
	try {
		await call();
		return false;
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) throw thrown;
		return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .ni)(thrown));
	}
}
/**
* Tries every read of a release, or of a rollback, side by side and gives those that are not allowed. Changes cannot be
* tried without making them: `ecs:RegisterTaskDefinition`, `ecs:TagResource`, `ecs:UpdateService`,
* `ecs:StopServiceDeployment` and `iam:PassRole` are not among them.
* @throws Failure('access') where the role itself cannot be had.
*/
async function findMissing(api, where, purpose) {
	const { cluster, service } = where;
	const describe = new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeServicesCommand */ .H7({
		cluster,
		services: [service]
	});
	let found;
	let definition;
	const first = trial("ecs:DescribeServices", "what runs", async () => {
		found = (await api.reads.send(describe, api.options)).services?.[0];
	});
	const second = trial("ecs:DescribeTaskDefinition", "the way back, whole", async () => {
		const taskDefinition = found?.taskDefinition ?? `${service}:1`;
		const command = new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTaskDefinitionCommand */ .Zy({ taskDefinition });
		definition = (await api.reads.send(command, api.options)).taskDefinition;
	});
	const missing = [];
	for (const one of [first, second]) if (await isRefused(api, one.call)) missing.push(one);
	const trials = [
		...ownTrials(api, where, found),
		...await balancingTrials(api, where, found),
		...await extraTrials(api, where, definition)
	].filter(({ deployOnly }) => purpose === "deploy" || !deployOnly);
	const refused = await Promise.all(trials.map(({ call }) => isRefused(api, call)));
	return [...missing, ...trials.filter((_one, index) => refused[index] === true)].map(({ action, why, needed }) => ({
		action,
		why,
		needed
	}));
}
/** The ARN of the service; where it may not be read, one of the same form. */
function arnOf(where, found) {
	return found?.serviceArn ?? `arn:aws:ecs:${where.region}:000000000000:service/${where.cluster}/${where.service}`;
}
function ownTrials(api, where, found) {
	const { reads, options } = api;
	const { cluster, service } = where;
	const serviceArn = arnOf(where, found);
	const tasks = [NOTHING];
	return [
		trial("ecs:ListServiceDeployments", "what is under way", () => reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .ListServiceDeploymentsCommand */ .jz({
			cluster,
			service
		}), options)),
		trial("ecs:DescribeServiceDeployments", "what is under way", () => reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeServiceDeploymentsCommand */ .A6({ serviceDeploymentArns: [(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentArn */ .jZ)(serviceArn, NOTHING)] }), options)),
		trial("ecs:DescribeServiceRevisions", "the way back, whole", () => reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeServiceRevisionsCommand */ .oF({ serviceRevisionArns: [(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionArn */ .bk)(serviceArn, NOTHING)] }), options)),
		trial("ecs:ListTaskDefinitions", "the records of earlier releases", () => reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .ListTaskDefinitionsCommand */ .Ps({
			familyPrefix: service,
			maxResults: 1
		}), options)),
		trial("ecs:ListTasks", "the replicas", () => reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .ListTasksCommand */ .MY({
			cluster,
			serviceName: service,
			maxResults: 1
		}), options)),
		trial("ecs:DescribeTasks", "the replicas, and why they stopped", () => reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTasksCommand */ .z8({
			cluster,
			tasks
		}), options)),
		extra("ecs:GetTaskProtection", "replicas that must not be stopped", () => reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_1__/* .GetTaskProtectionCommand */ .Wv({
			cluster,
			tasks
		}), options))
	];
}
async function extraTrials(api, where, definition) {
	const { options } = api;
	const [scaling, logs, registry] = await Promise.all([
		api.scaling(),
		api.logs(),
		api.registry()
	]);
	const trials = [extra("application-autoscaling:DescribeScalableTargets", "the bounds of autoscaling", () => scaling.client.send(new scaling.sdk.DescribeScalableTargetsCommand({
		ServiceNamespace: "ecs",
		ResourceIds: [`service/${where.cluster}/${where.service}`]
	}), options), false)];
	const containers = definition?.containerDefinitions ?? [];
	const logGroupName = containers.flatMap(({ logConfiguration }) => logConfiguration?.options?.["awslogs-group"] ?? [])[0];
	if (logGroupName !== void 0) {
		const command = new logs.sdk.GetLogEventsCommand({
			logGroupName,
			logStreamName: NOTHING
		});
		trials.push(extra("logs:GetLogEvents", "the last words of a replica that fails", () => logs.client.send(command, options)));
	}
	const repository = containers.flatMap(({ image }) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEcrRepository */ .iR)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf$1 */ .Ty)(image ?? "")) ?? [])[0];
	if (repository === void 0) return trials;
	const place = {
		registryId: repository.account,
		repositoryName: repository.name
	};
	const layerDigest = `sha256:${"0".repeat(64)}`;
	return [
		...trials,
		extra("ecr:BatchGetImage", "whether the images still exist, and tags as digests", () => registry.client.send(new registry.sdk.BatchGetImageCommand({
			...place,
			imageIds: [{ imageDigest: layerDigest }]
		}), options)),
		extra("ecr:GetDownloadUrlForLayer", "the version that an image says of itself", () => registry.client.send(new registry.sdk.GetDownloadUrlForLayerCommand({
			...place,
			layerDigest
		}), options))
	];
}
async function balancingTrials(api, where, found) {
	const group = found?.loadBalancers?.[0]?.targetGroupArn;
	if (found !== void 0 && group === void 0) return [];
	const { options } = api;
	const { sdk, client } = await api.balancing();
	const account = arnOf(where, found).split(":")[4] ?? "";
	const balancing = `arn:aws:elasticloadbalancing:${where.region}:${account}`;
	const TargetGroupArn = group ?? `${balancing}:targetgroup/nothing/${NOTHING.slice(0, 16)}`;
	const LoadBalancerArn = `${balancing}:loadbalancer/app/nothing/${NOTHING.slice(0, 16)}`;
	return [
		...(found?.deploymentConfiguration?.strategy ?? "ROLLING") === "ROLLING" ? [] : [trial("elasticloadbalancing:DescribeRules", "how traffic is split", () => client.send(new sdk.DescribeRulesCommand({ PageSize: 1 }), options))],
		trial("elasticloadbalancing:DescribeTargetGroups", "who gets traffic", () => client.send(new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: [TargetGroupArn] }), options)),
		trial("elasticloadbalancing:DescribeTargetGroupAttributes", "how long a replica drains", () => client.send(new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn }), options)),
		trial("elasticloadbalancing:DescribeTargetHealth", "who gets traffic", () => client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn }), options)),
		trial("elasticloadbalancing:DescribeLoadBalancers", "where traffic comes in", () => client.send(new sdk.DescribeLoadBalancersCommand({ PageSize: 1 }), options)),
		trial("elasticloadbalancing:DescribeListeners", "where traffic comes in", () => client.send(new sdk.DescribeListenersCommand({ LoadBalancerArn }), options))
	];
}



/***/ })

};
