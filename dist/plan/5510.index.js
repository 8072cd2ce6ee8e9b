export const id = 5510;
export const ids = [5510];
export const modules = {

/***/ 5510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyEcs: () => (/* binding */ applyEcs),
/* harmony export */   diagnoseEcs: () => (/* binding */ diagnoseEcs),
/* harmony export */   finishEcs: () => (/* binding */ finishEcs),
/* harmony export */   followEcs: () => (/* binding */ followEcs),
/* harmony export */   prepareEcs: () => (/* binding */ prepareEcs),
/* harmony export */   recallEcs: () => (/* binding */ recallEcs),
/* harmony export */   restoreEcs: () => (/* binding */ restoreEcs),
/* harmony export */   stageEcs: () => (/* binding */ stageEcs)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9671);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5348);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9901);





// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/ContinueServiceDeploymentCommand.js
var ContinueServiceDeploymentCommand = class extends (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _names_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ContinueServiceDeployment", _names_js__WEBPACK_IMPORTED_MODULE_0__/* .ContinueServiceDeployment$ */ .sJ) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/RunTaskCommand.js
var RunTaskCommand = class extends (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _names_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "RunTask", _names_js__WEBPACK_IMPORTED_MODULE_0__/* .RunTask$ */ .nn) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/StopServiceDeploymentCommand.js
var StopServiceDeploymentCommand = class extends (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _names_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "StopServiceDeployment", _names_js__WEBPACK_IMPORTED_MODULE_0__/* .StopServiceDeployment$ */ .F0) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = class extends (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _names_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdateService", _names_js__WEBPACK_IMPORTED_MODULE_0__/* .UpdateService$ */ .N2) {};

// packages/ecs/src/proof.js
/** Milliseconds for which lists may not yet show what was accepted (ECS is eventually consistent). */
const CONSISTENCY = 2e4;
/** The service deployments that are newer than `expected`, newest first; null where a stale list does not show it yet. */
async function newerThan(api, where, expected) {
	const briefs = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .listDeployments */ .Jn)(api, where);
	const fence = briefs.findIndex((brief) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(brief.serviceDeploymentArn ?? "") === expected);
	if (expected !== null && fence < 0) return null;
	const newer = briefs.slice(0, fence < 0 ? briefs.length : fence);
	const arns = newer.flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? []);
	const revisions = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRevisions */ .cs)(api, arns);
	return newer.map((brief) => {
		const revision = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(brief.targetServiceRevisionArn ?? "");
		return {
			id: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(brief.serviceDeploymentArn ?? ""),
			revision: revision === "" ? null : revision,
			taskDefinition: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(revisions.get(revision) ?? null)["taskDefinition"])),
			createdAt: brief.createdAt?.toISOString() ?? ""
		};
	});
}
/**
* Looks right before a mutation: the newest service deployment must be the one that the decision rests on.
* @throws Failure('superseded') naming the other one.
*/
async function checkFence(api, where, expected) {
	const newer = await poll(api, () => newerThan(api, where, expected));
	if (newer === null) throw superseded(where, `${expected} is no longer among the deployments of the service`);
	const other = newer[0];
	if (other !== void 0) throw superseded(where, `service deployment ${other.id} (${other.taskDefinition}) has begun since`);
}
/** Reads until there is something to see, for as long as lists may be stale; null where there never was. */
async function poll(api, read) {
	const { clock, deadline } = api.tools;
	const began = clock.now().monotonic;
	for (let wait = 200;; wait = Math.min(2e3, wait * 2)) {
		const seen = await read();
		if (seen !== null || clock.now().monotonic - began > CONSISTENCY) return seen;
		await clock.sleep(wait, deadline.signal);
	}
}
/**
* Proves right after a mutation that exactly one new service deployment exists and that it brings `taskDefinition`.
* ECS has no precondition, so somebody else's change may have come in between; nothing more is touched then.
* @throws Failure('superseded') where another one exists, Failure('platform') where none shows up.
*/
async function proveOurs(api, where, expected, taskDefinition) {
	const ours = await poll(api, async () => {
		const newer = await newerThan(api, where, expected) ?? [];
		const foreign = newer.find((deployment) => deployment.taskDefinition !== taskDefinition);
		if (foreign !== void 0) {
			const theirs = `service deployment ${foreign.id} (${foreign.taskDefinition})`;
			throw newer.indexOf(foreign) === 0 ? superseded(where, `${theirs} began at the same time`) : replacing(where, theirs);
		}
		return newer[0] ?? null;
	});
	if (ours !== null) return ours;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("platform", {
		message: `ECS accepted ${taskDefinition} for ${where.service}, but shows no service deployment for it after ${CONSISTENCY / 1e3} s.`,
		remedy: "Nothing more was touched. Run the rollback: it reads what is live and takes it from there."
	});
}
/** ECS has no precondition: a change that came between the last look and ours was replaced by ours. */
function replacing(where, theirs) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("superseded", {
		message: `${where.cluster}/${where.service} was changed by somebody else right before this change, which replaced theirs: ${theirs}.`,
		remedy: "This change goes no further. The rollback takes the service back to its last verified release; theirs has to be deployed again."
	});
}
function superseded(where, what) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("superseded", {
		message: `${where.cluster}/${where.service} is being changed by somebody else: ${what}.`,
		remedy: "Nothing more was touched. Let that change end, then plan again."
	});
}

// packages/ecs/src/apply.js
/** Revisions searched for one that an earlier attempt of the same run registered and never applied. */
const REUSE_SEARCH = 3;
/** Registers the revision with the record on it: the record exists before anything that runs is changed. */
async function stageEcs(api, where, change, head) {
	const serviceArn = (await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeService */ .Jv)(api, where)).serviceArn ?? "";
	const written = {
		...head,
		baseline: head.baseline ?? change.baseline,
		restoreFacts: head.restoreFacts ?? change.restoreFacts
	};
	const name = await findStaged(api, serviceArn, change, written) ?? (await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .registerRevision */ .RE)(api, serviceArn, change.register, (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .headTags */ .mj)(written))).name;
	return {
		change: {
			...change,
			taskDefinition: name
		},
		head: {
			...written,
			platformRelease: name
		}
	};
}
async function findStaged(api, serviceArn, change, head) {
	if (head.run === null) return null;
	for (const name of await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .listRevisions */ .VW)(api, (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(change.register["family"]), "ACTIVE", REUSE_SEARCH)) {
		const mark = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readMark */ .Mp)((await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTaskDefinition */ .oh)(api, serviceArn, name)).tags, name);
		if (mark.kind === "head" && mark.head.state === "planned" && mark.head.release.id === head.release.id && mark.head.run?.id === head.run.id && mark.head.baseline === head.baseline) return name;
	}
	return null;
}
/**
* One UpdateService with only what was asked for, and the proof that exactly one new deployment exists and is ours.
* @throws Failure('superseded') where somebody else's change came first or at the same time.
*/
async function applyEcs(api, where, change, fence) {
	const name = change.taskDefinition;
	if (name === null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("platform", {
		message: "The change was not staged.",
		remedy: "Stage it first: the record has to exist before the change."
	});
	await checkFence(api, where, fence.expected);
	const serviceArn = (await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeService */ .Jv)(api, where)).serviceArn ?? "";
	return rolloutOf("deploy", await updateService(api, where, fence.expected, name, {
		taskDefinition: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .taskDefinitionArn */ .U5)(serviceArn, name),
		...change.desiredCount === null ? {} : { desiredCount: change.desiredCount }
	}));
}
/** Sends one UpdateService with raw JSON and proves what came of it. `announce` runs right before each sending. */
async function updateService(api, where, expected, taskDefinition, fields, announce = async () => {}) {
	const look = async () => {
		return (await newerThan(api, where, expected) ?? []).find((one) => one.taskDefinition === taskDefinition) ?? null;
	};
	await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .mutate */ .Tk)(api, {
		doing: `Updating ${where.service} to ${taskDefinition}`,
		permission: "ecs:UpdateService",
		send: async () => {
			const command = new UpdateServiceCommand({
				cluster: where.cluster,
				service: where.service
			});
			(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .sendRaw */ .d3)(command, {
				cluster: where.cluster,
				service: where.service,
				...fields
			});
			await announce();
			await api.writes.send(command, api.options);
			return "accepted";
		},
		look,
		fence: async () => {
			const ours = await look();
			if (ours === null) await checkFence(api, where, expected);
			return ours;
		}
	});
	return proveOurs(api, where, expected, taskDefinition);
}
/** The rollout of a service deployment. Pure. */
function rolloutOf(kind, deployment) {
	return {
		kind,
		deployment: deployment.id,
		revision: deployment.revision,
		taskDefinition: deployment.taskDefinition,
		since: deployment.createdAt,
		thaw: null
	};
}

// packages/ecs/src/console.js
/** Consoles of other partitions than `aws`, by how their regions begin (AWS reference, "Amazon Resource Names", partitions). */
const HOSTS = [["cn-", "console.amazonaws.cn"], ["us-gov-", "console.amazonaws-us-gov.com"]];
/** Where the console shows a task of the service, or, for null, what ECS tells of the service. No account id is in it. Pure. */
function consoleAddress({ region, cluster, service }, task) {
	return `${`https://${HOSTS.find(([begin]) => region.startsWith(begin))?.[1] ?? `${region}.console.aws.amazon.com`}/ecs/v2/clusters/${cluster}/services/${service}`}/${task === null ? "events" : `tasks/${task}/configuration`}?region=${region}`;
}

// packages/ecs/src/log-lines.js
const LINES = 20;
/**
* The last lines that a replica's containers wrote, where they log with `awslogs` and a stream prefix: the stream is
* then `prefix/container/task` (ECS developer guide, "awslogs-stream-prefix").
*/
async function lastLines(api, definition, replica) {
	const lines = [];
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(definition?.body)["containerDefinitions"]);
	const failed = new Set(replica.containers.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name));
	for (const container of containers) {
		const name = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(container["name"]);
		const log = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(container["logConfiguration"]);
		const options = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(log["options"]);
		const group = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(options["awslogs-group"]);
		const prefix = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(options["awslogs-stream-prefix"]);
		if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(log["logDriver"]) !== "awslogs" || group === "" || prefix === "") continue;
		if (replica.status === "STOPPED" && !failed.has(name)) continue;
		const hidden = (await readStream(api, group, `${prefix}/${name}/${replica.id}`)).map((line) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .hideValues */ .X8)(line, plainVariables(container)));
		lines.push(...containers.length > 1 ? hidden.map((line) => `${name}: ${line}`) : hidden);
	}
	return lines;
}
/** What the container was given as plain variables, by name. Pure. */
function plainVariables(container) {
	return Object.fromEntries((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(container["environment"]).map(({ name, value }) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(name), (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(value)]));
}
async function readStream(api, logGroupName, logStreamName) {
	try {
		const { sdk, client } = await api.logs();
		const { events } = await client.send(new sdk.GetLogEventsCommand({
			logGroupName,
			logStreamName,
			limit: LINES,
			startFromHead: false
		}), api.options);
		return (events ?? []).flatMap(({ message }) => message ?? []);
	} catch (thrown) {
		if ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown).name === "ResourceNotFoundException") return [];
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Reading the log stream ${logStreamName}`, "logs:GetLogEvents");
	}
}

// packages/ecs/src/placement.js
/** Texts of service events: ECS developer guide, "Amazon ECS service event messages". */
const NO_ROOM = /unable to place a task|capacity is unavailable|reason: RESOURCE/i;
/** Milliseconds for which room may still be found: instances join, another zone has capacity. */
const PATIENCE = 12e4;
/** Whether a line of events says that ECS has no room. Pure. */
function saysNoRoom(event) {
	return NO_ROOM.test(event);
}
/** What the events since the beginning of a rollout say of placement; null where every replica found its place. Pure. */
function readUnplaced(events, since) {
	const from = Date.parse(since);
	const told = (events ?? []).flatMap(({ createdAt, message = "" }) => createdAt !== void 0 && saysNoRoom(message) ? [{
		at: createdAt.getTime(),
		message
	}] : []).filter(({ at }) => Number.isNaN(from) || at >= from).sort((a, b) => a.at - b.at);
	const [first] = told;
	const last = told.at(-1);
	return first === void 0 || last === void 0 ? null : {
		since: first.at,
		message: last.message
	};
}
/** Whether that has lasted too long to wait for. Pure. */
function isWithoutRoom(unplaced, now) {
	return now - unplaced.since >= PATIENCE;
}

// packages/ecs/src/stopped.js
const MISSING = /not found|manifest unknown|name unknown|does not exist|no such (?:image|manifest)|NAME_UNKNOWN|MANIFEST_UNKNOWN/i;
/**
* What was wrong with a replica that stopped; null where it was stopped on purpose (scaled in, replaced, by a user, by
* Spot). Texts: ECS developer guide, "Stopped tasks error messages". Pure.
*/
function faultOfStopped(replica) {
	const reasons = [replica.stoppedReason, ...replica.containers.map(({ reason }) => reason)];
	const said = (pattern) => reasons.find((reason) => pattern.test(reason));
	const pull = said(/CannotPull\w*|pull image|image pull/i);
	if (pull !== void 0) return MISSING.test(pull) ? fault("image-missing", "image-missing", `its image does not exist: ${pull}`, "Push the image, or deploy a digest that exists.") : fault("image-pull", "image-pull", `its image could not be pulled: ${pull}`, "Check the execution role's ECR permissions and the way from the subnet to ECR (NAT or VPC endpoints).");
	const logGroup = said(/log group does not exist|CreateLogStream|failed to create.*log/i);
	if (logGroup !== void 0) return fault("secret", "log-group", `its log could not be opened: ${logGroup}`, "Create the log group that the task definition names (\"awslogs-group\"), or allow the execution role logs:CreateLogStream.");
	const secret = said(/ResourceInitializationError|unable to (?:pull|retrieve) secrets?|secretsmanager|ssm:GetParameter/i);
	if (secret !== void 0) return fault("secret", "secret", `it could not be set up: ${secret}`, "Check that the secret exists and that the execution role may read it.");
	const memory = said(/OutOfMemory/i);
	if (memory !== void 0) return fault("out-of-memory", "out-of-memory", `it ran out of memory: ${memory}`, "Give the task or container more memory.");
	const start = said(/CannotStartContainer|CannotCreateContainer|exec format error|executable file not found/i);
	if (start !== void 0) return fault("cannot-start", "cannot-start", `its container could not be started: ${start}`, "Check entry point, command and CPU architecture of the image.");
	const checked = said(/failed (?:ELB|container) health checks/i);
	if (checked !== void 0) return fault("health-check", "health-check", `ECS stopped it: ${checked}`, "See its log lines; check path, port and answer of the health check.");
	const exited = replica.containers.find(({ exitCode }) => exitCode !== null && exitCode !== 0);
	if (replica.stopCode === "EssentialContainerExited") {
		const { name, exitCode } = exited ?? replica.containers.find((one) => one.exitCode !== null) ?? {
			name: "",
			exitCode: null
		};
		return fault("exit", `exit:${name}:${exitCode}`, `container "${name}" ended with exit code ${exitCode ?? "unknown"}`, "See its last log lines.");
	}
	if (replica.stopCode === "TaskFailedToStart") return fault("cannot-start", "failed-to-start", `it failed to start: ${replica.stoppedReason}`, "See the reason; it is often capacity, network or a role.");
	return null;
}
/**
* What is wrong with a replica that still runs; null where nothing speaks against it. Checks that fail within the
* grace period (seconds) do not count: ECS ignores them too. Pure.
*/
function faultOfRunning(replica, now, gracePeriod) {
	if (replica.status !== "RUNNING" || replica.desiredStatus !== "RUNNING") return null;
	if (!(now - Date.parse(replica.startedAt) >= gracePeriod * 1e3)) return null;
	if (replica.health === "UNHEALTHY") return fault("unhealthy", "unhealthy", "its container health check fails", "See its log lines and the command of the health check.");
	if (replica.target === "unhealthy") return fault("unhealthy", "unhealthy", `the load balancer finds it unhealthy: ${replica.targetReason || "no reason given"}`, "Check path, port and expected status of the health check.");
	return null;
}
function fault(cause, signature, message, remedy) {
	return {
		cause,
		signature,
		message,
		remedy
	};
}
/** Whether more replicas would fail just so: then there is nothing to wait for. `count`: replicas with that fault. Pure. */
function isHopeless(cause, count) {
	switch (cause) {
		case "image-missing":
		case "secret": return true;
		case "cannot-start":
		case "image-pull":
		case "out-of-memory":
		case "exit":
		case "health-check": return count >= 2;
		case "unhealthy": return false;
	}
}

// packages/ecs/src/diagnose.js
const EVENTS = 12;
/** Why a rollout went wrong. Never throws: a part that cannot be read is named among the details. */
async function diagnoseEcs(api, where, rollout) {
	const lost = [];
	const part = async (what, otherwise, read) => {
		try {
			return await read();
		} catch (thrown) {
			lost.push(`${what} could not be read: ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown).message}`);
			return otherwise;
		}
	};
	const service = await part("The service", null, () => (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeService */ .Jv)(api, where));
	const balancer = await part("The load balancer", null, () => service === null ? Promise.resolve(null) : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .observeBalancer */ .Zo)(api, service));
	const now = api.tools.clock.now();
	const [replicas, deployment, definition] = await Promise.all([
		part("The tasks", [], () => (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .observeReplicas */ .oO)(api, where, balancer?.groups ?? [])),
		part("The service deployment", "", () => deploymentLine(api, service, rollout)),
		part("The task definition", null, () => rollout.taskDefinition === null ? Promise.resolve(null) : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTaskDefinition */ .oh)(api, service?.serviceArn ?? "", rollout.taskDefinition))
	]);
	const faulty = replicas.filter(({ taskDefinition }) => taskDefinition === rollout.taskDefinition).flatMap((replica) => {
		const fault = faultOfStopped(replica) ?? faultOfRunning(replica, now.wall + (now.skew ?? 0), 0);
		return fault === null ? [] : [{
			replica,
			fault
		}];
	}).sort((a, b) => a.replica.createdAt.localeCompare(b.replica.createdAt));
	const logs = await Promise.all(faulty.slice(-3).map(async ({ replica }) => ({
		replica: replica.id,
		lines: await part(`The log of ${replica.id}`, [], () => lastLines(api, definition, replica))
	})));
	return explainSymptoms({
		faulty,
		events: service === null ? [] : eventsSince(service, rollout.since),
		deployment,
		logs: logs.filter(({ lines }) => lines.length > 0),
		lost,
		where
	});
}
async function deploymentLine(api, service, rollout) {
	if (service?.serviceArn === void 0 || rollout.deployment === null) return "";
	const [found] = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDeployments */ .eu)(api, [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentArn */ .jZ)(service.serviceArn, rollout.deployment)]);
	const said = found?.rollback?.reason ?? found?.statusReason;
	return found === void 0 ? "" : `Service deployment ${rollout.deployment} is ${found.status}${said === void 0 ? "" : `: ${said}`}`;
}
function eventsSince(service, since) {
	const from = Date.parse(since);
	return (service.events ?? []).filter(({ createdAt }) => Number.isNaN(from) || (createdAt?.getTime() ?? 0) >= from).slice(0, EVENTS).reverse().map(({ createdAt, message }) => `${createdAt?.toISOString() ?? ""} ${message ?? ""}`.trim());
}
/** The most telling cause first: an image that is missing explains more than a check that fails. */
const TELLING = [
	"image-missing",
	"secret",
	"out-of-memory",
	"cannot-start",
	"exit",
	"image-pull",
	"health-check",
	"unhealthy"
];
/** Makes a diagnosis of the symptoms. Pure. */
function explainSymptoms(symptoms) {
	const { faulty, events, deployment, logs, lost, where } = symptoms;
	const { cause, task } = causeOf(symptoms);
	return {
		cause,
		details: [
			...deployment === "" ? [] : [deployment],
			...faulty.map(({ replica, fault }) => `Replica ${replica.id}: ${fault.message}.`),
			...events,
			...lost
		],
		logs,
		place: consoleAddress(where, task)
	};
}
/** The cause in one sentence, and the task that it speaks of. */
function causeOf(symptoms) {
	const { faulty, logs } = symptoms;
	const worst = [...faulty].sort((a, b) => TELLING.indexOf(a.fault.cause) - TELLING.indexOf(b.fault.cause))[0];
	if (worst === void 0) return {
		cause: causeOfService(symptoms),
		task: null
	};
	const { fault } = worst;
	const same = faulty.filter((one) => one.fault.signature === fault.signature);
	const alike = same.length;
	const linesOf = (one) => logs.find((log) => log.replica === one.replica.id)?.lines ?? [];
	const { replica } = same.find((one) => linesOf(one).length > 0) ?? worst;
	const error = same.map((one) => errorName(linesOf(one))).find((name) => name !== void 0);
	const named = error === void 0 || fault.cause === "image-missing" ? "" : ` (${error})`;
	const many = alike > 1 ? ` (and ${alike - 1} more)` : "";
	return {
		cause: `Replica ${replica.id}${many} failed: ${fault.message}${named}. ${fault.remedy}`,
		task: replica.id
	};
}
function causeOfService({ events, deployment }) {
	const unplaced = events.findLast(saysNoRoom);
	if (unplaced !== void 0) return `ECS has no room for the replicas: ${unplaced} Add capacity, or ask for less CPU and memory.`;
	if (deployment !== "") return `${deployment}. No replica of it says why; see the events of the service.`;
	return events.at(-1) ?? "Neither tasks nor events of the service say why. See the ECS console.";
}
/**
* The name of the last error that the application wrote. Only the name: the cause is kept in the record, and what
* stands beside an error may be the value of a variable.
*/
function errorName(lines) {
	return lines.flatMap((line) => /\b([A-Z]\w*(?:Error|Exception))\b/.exec(line)?.[1] ?? []).at(-1);
}

// packages/ecs/src/pause.js
/** Refusals that say that this pause no longer waits (client-ecs, `ContinueServiceDeployment`). */
const OVER = /^(InvalidParameter|Client|Conflict|UnsupportedFeature|ServiceDeploymentNotFound)Exception$/;
/**
* Answers a PAUSE hook: the rollout goes on, or goes back. Idempotent: a lost answer is resolved by looking whether
* the pause still waits. False where it no longer waited; then the deployment has to be looked at again.
* @throws Failure('access') where ecs:ContinueServiceDeployment is not allowed.
*/
async function answerPause(api, serviceArn, deployment, hook, action) {
	const arn = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentArn */ .jZ)(serviceArn, deployment);
	const verb = action === "CONTINUE" ? "Continuing" : "Taking back";
	try {
		return await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .mutate */ .Tk)(api, {
			doing: `${verb} service deployment ${deployment} from its pause`,
			permission: "ecs:ContinueServiceDeployment",
			send: async () => {
				const command = new ContinueServiceDeploymentCommand({
					serviceDeploymentArn: arn,
					hookId: hook,
					action
				});
				await api.writes.send(command, api.options);
				return true;
			},
			look: async () => {
				const [found] = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDeployments */ .eu)(api, [arn]);
				return found !== void 0 && (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readPause */ .H5)(found)?.hook !== hook ? true : null;
			}
		});
	} catch (thrown) {
		const { name } = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR ? thrown.cause : thrown);
		if (!OVER.test(name)) throw thrown;
		api.tools.log.info(`Service deployment ${deployment} no longer waits in that pause (${name}): looking again.`);
		return false;
	}
}

// packages/ecs/src/finish.js
/** Milliseconds between looks, and what is kept of the deadline: the rest of a shift goes on by itself. */
const WAIT = 1500;
const RESERVE = 1e4;
/**
* Ends what a rollout left open. Of an accepted release: every pause is continued until all production traffic goes to
* it; a bake is not waited out. Of a restore: what was suspended of autoscaling is put back as it was. Idempotent.
* @throws Failure('rollout') where ECS took the release back in the meantime.
*/
async function finishEcs(api, where, rollout) {
	if (rollout.thaw !== null) await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .thawScaling */ .S$)(api, where, rollout.thaw);
	if (rollout.kind !== "deploy" || rollout.deployment === null) return;
	const { clock, deadline, log } = api.tools;
	const service = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeService */ .Jv)(api, where);
	const serviceArn = service.serviceArn ?? "";
	const hooks = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readHooks */ .by)(service.deploymentConfiguration);
	for (;;) {
		const deployment = await read(api, serviceArn, rollout.deployment);
		if (deployment === null || deployment.status === "SUCCESSFUL") return;
		refuseReverted(deployment);
		const { pause, stage } = deployment;
		const answered = pause !== null && await answerPause(api, serviceArn, deployment.id, pause.hook, "CONTINUE");
		if (answered) log.info(`Service deployment ${deployment.id} goes on from its pause${stage === "" ? "" : ` (${stage})`}.`);
		if (answered ? stage === "" || (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isShifted */ .QC)(stage) : pause === null && (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isPastShift */ .WN)(stage, hooks)) return;
		if (deadline.remaining() < RESERVE) {
			log.warning(`Production traffic still moves to ${rollout.taskDefinition ?? "the release"} (${stage}); ECS goes on by itself, a later pause waits for a person.`);
			return;
		}
		await clock.sleep(WAIT, deadline.signal);
	}
}
async function read(api, serviceArn, id) {
	const [whole] = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDeployments */ .eu)(api, [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentArn */ .jZ)(serviceArn, id)]);
	return whole === void 0 ? null : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readDeployment */ .iJ)(whole, whole, /* @__PURE__ */ new Map());
}
function refuseReverted(deployment) {
	if (!(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isReverting */ .jz)(deployment) && (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isMoving */ .rU)(deployment)) return;
	const why = deployment.rollback?.reason || deployment.statusReason;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("rollout", {
		message: `Service deployment ${deployment.id} did not wait for the verdict: it is ${deployment.status}${why === "" ? "" : ` (${why})`}.`,
		remedy: "Run the rollback, which makes sure of what runs; give the PAUSE hook a time-out that is longer than verify takes."
	});
}

// packages/ecs/src/progress.js
/** ECS takes a task without any check for healthy only then (client-ecs, `UpdateServiceRequest`). Milliseconds. */
const UNCHECKED = 4e4;
/** Whether a replica serves and has been proved: by a target group, by its own check, or by 40 s without either. Pure. */
function isProved(replica, now) {
	if (!(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isServing */ .PA)(replica)) return false;
	if (replica.target === "healthy" || replica.health === "HEALTHY") return true;
	return now - Date.parse(replica.startedAt) >= UNCHECKED;
}
const alive = (replica) => replica.status !== "STOPPED";
/** Judges one look at a rollout. Pure. */
function judgeLook(rollout, look) {
	const wanted = rollout.kind === "remove" ? 0 : look.desired;
	const ours = look.replicas.filter(({ taskDefinition }) => taskDefinition === rollout.taskDefinition);
	const others = look.replicas.filter((replica) => !ours.includes(replica) && alive(replica));
	const counts = {
		wanted,
		running: ours.filter(({ status }) => status === "RUNNING").length,
		serving: ours.filter((replica) => isProved(replica, look.now)).length,
		others: others.length,
		othersServing: others.filter(_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isServing */ .PA).length
	};
	const missing = ours.filter(alive).length < wanted ? look.unplaced ?? null : null;
	const failing = rollout.kind === "remove" ? [] : faultsOf(ours, rollout, look);
	return {
		counts,
		message: `${counts.serving} of ${wanted} replica(s) of ${rollout.taskDefinition ?? "nothing"} serve; of others ${counts.others} exist, ${counts.othersServing} get traffic${look.deployment === null ? "" : ` (${stateOf(look.deployment)})`}.`,
		failing: [...failing.map(({ replica, message }) => ({
			replica,
			message
		})), ...missing === null ? [] : [{
			replica: "placement",
			message: noRoom(missing)
		}]],
		end: endOf(rollout, look, failing, missing),
		held: heldIn(rollout, look.deployment),
		serving: isServed(rollout, look, counts),
		settled: isSettled(rollout, look, counts)
	};
}
function stateOf({ status, stage }) {
	return stage === "" ? status : `${status}, ${stage}`;
}
function heldIn(rollout, deployment) {
	if (rollout.kind !== "deploy" || deployment === null || deployment.pause === null) return null;
	const { expiresAt, onTimeout } = deployment.pause;
	const alone = expiresAt === "" ? "" : `; without an answer ECS does ${onTimeout} at ${expiresAt}`;
	return `Service deployment ${deployment.id} is held${deployment.stage === "" ? "" : ` at ${deployment.stage}`}${alone}.`;
}
function faultsOf(ours, rollout, look) {
	const since = Date.parse(rollout.since);
	return ours.flatMap((replica) => {
		const leaves = !alive(replica) || replica.desiredStatus === "STOPPED";
		if (leaves && Date.parse(replica.createdAt) < since) return [];
		const found = leaves ? faultOfStopped(replica) : faultOfRunning(replica, look.now, look.gracePeriod);
		if (found === null) return [];
		return {
			replica: replica.id,
			message: `Replica ${replica.id} of ${replica.taskDefinition}: ${found.message}.`,
			signature: found.signature,
			hopeless: (count) => isHopeless(found.cause, count)
		};
	});
}
function noRoom({ message }) {
	return `ECS finds no room for a replica: ${message}`;
}
function endOf(rollout, look, failing, missing) {
	const { deployment, newer } = look;
	if (newer !== null) return {
		kind: "overtaken",
		message: `Service deployment ${newer.id} replaced ${rollout.deployment ?? "ours"}.`
	};
	if (deployment?.status === "STOPPED" && /replaced|superseded/i.test(deployment.statusReason)) return {
		kind: "overtaken",
		message: `Service deployment ${deployment.id}: ${deployment.statusReason}`
	};
	const ended = deployment === null ? null : endedBadly(rollout, deployment);
	if (ended !== null) return {
		kind: "doomed",
		message: ended
	};
	if (rollout.kind !== "deploy") return null;
	if (look.desired === 0) return {
		kind: "doomed",
		message: "The service wants 0 replicas: nothing serves, and nothing will."
	};
	if (missing !== null && isWithoutRoom(missing, look.now)) return {
		kind: "doomed",
		message: noRoom(missing)
	};
	for (const one of failing) {
		const alike = failing.filter(({ signature }) => signature === one.signature).length;
		if (one.hopeless(alike)) return {
			kind: "doomed",
			message: alike === 1 ? one.message : `${alike} replicas failed in the same way. ${one.message}`
		};
	}
	return null;
}
function endedBadly(rollout, deployment) {
	const said = deployment.rollback?.reason || deployment.statusReason;
	const why = said === "" ? "" : `: ${said}`;
	switch (deployment.status) {
		case "STOPPED":
		case "ROLLBACK_FAILED": return `Service deployment ${deployment.id} ended as ${deployment.status}${why}`;
		case "STOP_REQUESTED":
		case "ROLLBACK_REQUESTED":
		case "ROLLBACK_IN_PROGRESS":
		case "ROLLBACK_SUCCESSFUL": return rollout.kind === "revert" ? null : `ECS is taking service deployment ${deployment.id} back (${deployment.status})${why}`;
		default: return null;
	}
}
/**
* A release serves when all its replicas do and nothing else gets traffic: with two colours, when all of the
* production weight is theirs. A restored goal serves (T2) when nothing
* else gets traffic and at least the platform's minimum of its replicas do; behind a Network Load Balancer the weights of
* its listener are believed once their stage is over (ECS guide, "Network Load Balancer resources for Amazon ECS
* blue/green deployments": they and the routing may differ for ten minutes).
*/
function isServed(rollout, look, counts) {
	switch (rollout.kind) {
		case "none": return true;
		case "remove": return counts.othersServing === 0;
		case "deploy": return counts.wanted > 0 && counts.serving >= counts.wanted && counts.othersServing === 0 && (look.deployment === null || !(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isMoving */ .rU)(look.deployment) || (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isPastShift */ .WN)(look.deployment.stage, look.hooks));
		case "revert":
		case "restore": return counts.serving >= Math.max(1, look.minimum) && counts.othersServing === 0 && !(look.followsLate && isStillShifting(look.deployment));
	}
}
function isStillShifting(deployment) {
	return deployment !== null && (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isMoving */ .rU)(deployment) && !(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isShifted */ .QC)(deployment.stage);
}
function isSettled(rollout, look, counts) {
	if (rollout.kind === "none") return true;
	if (counts.others > 0 || look.deployment !== null && (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isMoving */ .rU)(look.deployment)) return false;
	if (rollout.kind === "remove") return true;
	return isServed(rollout, look, counts) && counts.serving >= counts.wanted;
}

// packages/ecs/src/follow.js
/**
* Follows a rollout until it serves, is held in a PAUSE hook or has settled; a bake is not waited out. A goal that is
* brought back was verified before: the pauses that it meets are continued, or their time-out would take it back. Reads
* that fail are tolerated with a warning until the deadline; a missing permission is not.
* @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
*/
async function* followEcs(api, where, rollout, until) {
	const { clock, deadline } = api.tools;
	const look = looker(api, where, rollout);
	const reported = /* @__PURE__ */ new Set();
	let last = "";
	let served = false;
	let strain = 0;
	let step = false;
	let hurry = null;
	let hurried = 0;
	let shift = _render_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_SHIFT */ .TB;
	let guarded = rollout.kind === "deploy";
	for (let round = 0;; round += 1) {
		const before = api.patience.throttled();
		const seen = await tolerate(api, look);
		if (seen !== null) {
			if (guarded && seen.unguarded) {
				guarded = false;
				api.tools.log.warning(UNGUARDED);
			}
			step = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isInStep */ .QN)(rollout, seen.deployment);
			const sight = judgeLook(rollout, seen);
			const at = clock.now();
			const reason = served ? null : hurryOf(rollout, seen, sight, hurry);
			hurried = reason === null ? 0 : reason === hurry ? hurried + 1 : 1;
			hurry = reason;
			if (rollout.kind === "deploy" && seen.deployment !== null) shift = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .watchShift */ .$J)(shift, seen.deployment);
			const measured = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredOf */ .ED)(shift);
			for (const { replica, message } of sight.failing) {
				if (reported.has(replica)) continue;
				reported.add(replica);
				yield {
					kind: "failing",
					at,
					message
				};
			}
			if (sight.end !== null) {
				yield {
					kind: sight.end.kind,
					at,
					message: sight.end.message
				};
				return;
			}
			if (sight.held !== null && until !== "settled") {
				yield {
					kind: "held",
					at,
					message: `${sight.held} ${sight.message}`,
					...measured
				};
				return;
			}
			const waiting = rollout.kind === "restore" ? seen.deployment : null;
			if (waiting !== null && waiting.pause !== null) await answerPause(api, seen.serviceArn, waiting.id, waiting.pause.hook, "CONTINUE");
			if (sight.serving && !served) {
				served = true;
				yield {
					kind: "serving",
					at,
					message: sight.message,
					replicas: sight.counts,
					...measured
				};
				if (until !== "settled") return;
			} else if (sight.message !== last) yield {
				kind: "progress",
				at,
				message: sight.message,
				replicas: sight.counts
			};
			last = sight.message;
			if (sight.settled && served) {
				yield {
					kind: "settled",
					at,
					message: `${where.service} has settled. ${sight.message}`
				};
				return;
			}
		}
		const throttled = api.patience.throttled() > before;
		const pace = {
			kind: rollout.kind,
			round,
			step,
			hurried,
			throttled
		};
		strain = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .nextStrain */ .fl)(strain, pace);
		await clock.sleep((0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(strain, pace, strain === 0 ? 0 : Math.random()), deadline.signal);
	}
}
const UNGUARDED = "The alarms of the service do not guard this deployment: ECS does not use them, as where one of them was in ALARM when it began.";
/** Whether ECS leaves the service's alarms out of a deployment that runs (client-ecs, `ServiceDeploymentAlarms.status`). */
function isUnguarded({ deploymentConfiguration }, deployment) {
	const { enable = false, alarmNames = [] } = deploymentConfiguration?.alarms ?? {};
	const runs = deployment?.status === "IN_PROGRESS";
	return enable && alarmNames.length > 0 && runs && deployment.alarms?.status === "DISABLED";
}
function hurryOf({ kind }, { deployment }, { failing }, before) {
	if (failing.length > 0 || before === "failing") return "failing";
	return kind === "revert" || kind === "deploy" && deployment !== null && (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutToShift */ .vD)(deployment) ? "traffic" : null;
}
async function tolerate(api, read) {
	const { deadline, log } = api.tools;
	try {
		return await read();
	} catch (thrown) {
		if (deadline.signal.aborted) throw deadline.signal.reason;
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && thrown.kind !== "platform") throw thrown;
		log.warning(`One look at the rollout failed, looking again: ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown).message}`);
		return null;
	}
}
/** One look: the deployment, what began after it, the replicas, and where the target groups have them. */
function looker(api, where, rollout) {
	let balancer;
	return async () => {
		const service = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeService */ .Jv)(api, where);
		const serviceArn = service.serviceArn ?? "";
		if (balancer === void 0) balancer = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .observeBalancer */ .Zo)(api, service);
		const known = balancer?.groups ?? [];
		const [replicas, described, active] = await Promise.all([
			(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .weighGroups */ .lx)(api, known).then((groups) => (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .observeReplicas */ .oO)(api, where, groups)),
			rollout.deployment === null ? [] : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDeployments */ .eu)(api, [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentArn */ .jZ)(serviceArn, rollout.deployment)]),
			(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .listDeployments */ .Jn)(api, where, ["PENDING", "IN_PROGRESS"])
		]);
		const whole = described[0];
		const deployment = whole === void 0 ? null : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readDeployment */ .iJ)(whole, whole, /* @__PURE__ */ new Map());
		const after = whole?.createdAt?.getTime();
		const newer = active.find(({ serviceDeploymentArn, createdAt }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(serviceDeploymentArn ?? "") !== rollout.deployment && after !== void 0 && (createdAt?.getTime() ?? 0) > after);
		const now = api.tools.clock.now();
		return {
			deployment,
			newer: newer === void 0 ? null : { id: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(newer.serviceDeploymentArn ?? "") },
			desired: service.desiredCount ?? 0,
			minimum: (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .minimumHealthyOf */ .xo)({
				desired: service.desiredCount ?? 0,
				minimumHealthyPercent: service.deploymentConfiguration?.minimumHealthyPercent ?? 100
			}),
			hooks: (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readHooks */ .by)(service.deploymentConfiguration),
			followsLate: followsLate(balancer, service),
			unplaced: readUnplaced(service.events, rollout.since),
			gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
			replicas: known.some(({ rule }) => rule !== null) ? replicas : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .weighByDeployment */ .FI)(replicas, weightOf(rollout, deployment)),
			serviceArn,
			unguarded: isUnguarded(service, whole),
			now: now.wall + (now.skew ?? 0)
		};
	};
}
/**
* Whether weights are told before traffic follows them: those of a Network Load Balancer's listener, and those that ECS
* asks for where no listener tells what it does (Service Connect).
*/
function followsLate(balancer, { deploymentConfiguration }) {
	return balancer?.groups.some(({ rule }) => rule !== null) ?? false ? balancer?.type === "network" : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readShift */ .Xg)(deploymentConfiguration) !== null;
}
/** The weight of what shall serve: a deployment that is taken back tells that of what it brought. */
function weightOf(rollout, deployment) {
	if (deployment === null || deployment.weight === null) return void 0;
	const { weight } = deployment;
	return {
		taskDefinition: rollout.taskDefinition,
		weight: rollout.kind === "revert" ? 100 - weight : weight
	};
}

// packages/ecs/src/prepare.js
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_crypto */ .Np)(), 1);
/** Milliseconds between looks at the task: quick at first, then as a migration deserves. */
const WAITS = [
	500,
	1e3,
	2e3,
	3e3
];
const STEADY_WAIT = 5e3;
/** Looks for which a task that was just started may not be shown yet: lists of ECS are eventually consistent. */
const UNSEEN_LOOKS = 8;
/**
* Runs the standalone task of a staged change to its end. Idempotent: one of the same revision that runs is followed,
* one that ended well is not run again, one that failed is. Where the step ends before it, it goes on: a migration is
* not to be cut, and the next attempt finds it.
* @throws Failure('rollout') where it fails or cannot be placed, with its last log lines told before.
*/
async function prepareEcs(api, where, change, task, head) {
	const { log } = api.tools;
	const revision = change.taskDefinition ?? "";
	const startedBy = task.startedBy ?? `thea/${head.release.id}`;
	const earlier = (await findTasks(api, where, startedBy)).filter(({ taskDefinition }) => taskDefinition === revision);
	const done = earlier.find((one) => one.status === "STOPPED" && faultIn(one, change) === null);
	if (done !== void 0) {
		log.notice(`Task ${done.id} has run already for ${revision}, and ended well: it is not run again.`);
		return;
	}
	const running = earlier.find(({ status }) => status !== "STOPPED");
	if (running !== void 0) log.info(`Task ${running.id} of an earlier attempt still runs: it is followed.`);
	const id = running?.id ?? await start(api, where, change, task, {
		revision,
		startedBy,
		attempt: earlier.length
	});
	const ended = await follow(api, where, id);
	const fault = faultIn(ended, change);
	if (fault === null) {
		log.info(`Task ${id} ended well: the service can be changed.`);
		return;
	}
	await tellLines(api, revision, ended);
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("rollout", {
		message: `Task ${id}, which runs before the service is changed, failed: ${fault}.`,
		remedy: `Service ${where.service} was not touched. Read the log lines above, mend it, and run again.`
	});
}
async function findTasks(api, where, startedBy) {
	const { cluster } = where;
	try {
		const lists = await Promise.all(["RUNNING", "STOPPED"].map((desiredStatus) => api.reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .ListTasksCommand */ .MY({
			cluster,
			startedBy,
			desiredStatus
		}), api.options)));
		const arns = [...new Set(lists.flatMap(({ taskArns }) => taskArns ?? []))];
		return (await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTasks */ .yz)(api, where, arns)).map((task) => (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readTask */ .gv)(task)).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
	} catch (thrown) {
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) throw thrown;
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Listing the tasks that ${startedBy} started`, "ecs:ListTasks");
	}
}
/** What was wrong with a task that ended; null where the containers of the release ended with 0. Pure. */
function faultIn(task, change) {
	const own = task.containers.filter(({ name }) => name in change.release.images);
	if (own.length > 0 && own.every(({ exitCode }) => exitCode === 0)) return null;
	const fault = faultOfStopped({
		...task,
		containers: own
	});
	if (fault !== null) return fault.message;
	return [...own.map(({ name, exitCode, reason }) => exitCode === null ? `container "${name}" never ran${reason === "" ? "" : ` (${reason})`}` : `container "${name}" ended with exit code ${exitCode}`), task.stoppedReason].filter((part) => part !== "").join("; ");
}
async function start(api, where, change, task, asked) {
	const service = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeService */ .Jv)(api, where);
	const { revision, startedBy, attempt } = asked;
	const clientToken = (0, import__native_crypto.createHash)("sha256").update(`${service.serviceArn} ${revision} ${attempt}`).digest("hex");
	const request = {
		cluster: where.cluster,
		taskDefinition: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .taskDefinitionArn */ .U5)(service.serviceArn ?? "", revision),
		count: 1,
		startedBy,
		clientToken,
		overrides: { containerOverrides: task.overrides },
		...placeOf(task, service),
		...task.tags.length === 0 ? {} : { tags: task.tags }
	};
	const found = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .mutate */ .Tk)(api, {
		doing: `Running a task of ${revision}`,
		permission: "ecs:RunTask",
		send: async () => {
			const command = new RunTaskCommand({
				cluster: where.cluster,
				taskDefinition: revision
			});
			(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .sendRaw */ .d3)(command, request);
			const answer = await api.writes.send(command, api.options);
			const [started] = answer.tasks ?? [];
			if (started?.taskArn !== void 0) return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(started.taskArn);
			const reasons = (answer.failures ?? []).map(({ reason, detail }) => detail ?? reason ?? "no reason given");
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("rollout", {
				message: `ECS did not place the task that runs before the service is changed: ${reasons.join("; ")}.`,
				remedy: `Service ${where.service} was not touched. Give the cluster room for one more task, then run again.`
			});
		},
		look: async () => {
			const fresh = (await findTasks(api, where, startedBy)).filter(({ taskDefinition }) => taskDefinition === revision);
			return fresh.length > attempt ? fresh[0]?.id ?? null : null;
		}
	});
	const names = Object.keys(change.release.images).join(", ");
	api.tools.log.info(`Task ${found} of ${revision} runs once (${names}), before the service is changed.`);
	return found;
}
/** Where the task runs: as asked, else where the service's tasks do. Launch type and strategy exclude each other. Pure. */
function placeOf(task, service) {
	const own = service.networkConfiguration?.awsvpcConfiguration;
	const subnets = task.subnets.length > 0 ? task.subnets : own?.subnets ?? [];
	const securityGroups = task.securityGroups.length > 0 ? task.securityGroups : own?.securityGroups ?? [];
	const assignPublicIp = task.assignPublicIp ?? own?.assignPublicIp ?? "DISABLED";
	const strategy = task.launchType !== null ? [] : task.capacityProviderStrategy.length > 0 ? task.capacityProviderStrategy : (service.capacityProviderStrategy ?? []).map(({ capacityProvider, weight, base }) => ({
		capacityProvider: capacityProvider ?? "",
		weight: weight ?? 0,
		base: base ?? 0
	}));
	const launchType = strategy.length > 0 ? null : task.launchType ?? service.launchType ?? null;
	return {
		...strategy.length > 0 ? { capacityProviderStrategy: strategy } : {},
		...launchType === null ? {} : { launchType },
		...launchType === "EC2" || service.platformVersion === void 0 ? {} : { platformVersion: service.platformVersion },
		...subnets.length === 0 ? {} : { networkConfiguration: { awsvpcConfiguration: {
			subnets,
			securityGroups,
			assignPublicIp
		} } }
	};
}
/** Looks at the task until it has stopped. */
async function follow(api, where, id) {
	const { clock, deadline, log } = api.tools;
	let last = "";
	let unseen = 0;
	for (let look = 0;; look += 1) {
		const [found] = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTasks */ .yz)(api, where, [id]);
		if (found !== void 0) {
			const task = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .readTask */ .gv)(found);
			if (task.status === "STOPPED") return task;
			if (task.status !== last) log.info(`Task ${id} is ${task.status}.`);
			last = task.status;
			unseen = 0;
		} else {
			unseen += 1;
			if (unseen > UNSEEN_LOOKS) throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("rollout", {
				message: `Task ${id}, which runs before the service is changed, is not known to ECS any more.`,
				remedy: `Service ${where.service} was not touched. Look whether the task did its work, then run again.`
			});
		}
		await clock.sleep(WAITS[look] ?? STEADY_WAIT, deadline.signal);
	}
}
async function tellLines(api, revision, task) {
	const { log } = api.tools;
	try {
		const definition = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTaskDefinition */ .oh)(api, "", revision);
		for (const line of await lastLines(api, definition, task)) log.info(`${task.id}: ${line}`);
	} catch (thrown) {
		log.warning(`The log of task ${task.id} could not be read: ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown).message}`);
	}
}

// packages/ecs/src/recall.js
/**
* The facts that a goal stands for: the present ones, with the goal's snapshot read back from ECS by number. The digests
* that the goal itself names count, even where the revision can no longer be described.
* @throws Failure where its task definition is gone or may not be read.
*/
async function recallEcs(api, where, goal) {
	const facts = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .observeEcs */ .G_)(api, where, null, "changes");
	const id = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(goal.snapshot)["revision"]);
	const revisions = id === "" ? /* @__PURE__ */ new Map() : await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRevisions */ .cs)(api, [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .revisionArn */ .bk)(facts.serviceArn, id)]);
	const snapshot = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .takeSnapshot */ .W9)(api, facts.serviceArn, goal.platformRelease, id === "" ? null : id, revisions, false);
	return {
		...facts,
		live: withDigests(snapshot, goal)
	};
}
function withDigests(snapshot, goal) {
	const known = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(goal.snapshot)["images"]);
	return {
		...snapshot,
		images: Object.fromEntries(Object.entries(snapshot.images).map(([container, image]) => {
			const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(known[container]);
			return [container, digest === "" ? image : {
				...image,
				digest
			}];
		}))
	};
}

// packages/ecs/src/goal-revision.js
/** Revisions searched for a copy that an earlier attempt registered. */
const COPY_SEARCH = 5;
/**
* The task definition that brings exactly the goal: its own, or a copy pinned by digest where its own is INACTIVE
* (UpdateService refuses it) or names a tag (which would be resolved anew, to whatever it is now).
* @throws Failure('not-restored') where it is INACTIVE and the digest of a container is not known.
*/
async function goalTaskDefinition(api, serviceArn, goal) {
	const original = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTaskDefinition */ .oh)(api, serviceArn, goal.platformRelease);
	const pinned = pinGoal(original, goal);
	if (pinned === null) return original.name;
	for (const name of await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .listRevisions */ .VW)(api, (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(original.name), "ACTIVE", COPY_SEARCH)) {
		const { tags } = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTaskDefinition */ .oh)(api, serviceArn, name);
		if (tags["thea:copy-of"] === original.name) return name;
	}
	const copy = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .registerRevision */ .RE)(api, serviceArn, pinned, { [_render_js__WEBPACK_IMPORTED_MODULE_1__/* .COPY_TAG */ .xv]: original.name });
	api.tools.log.info(`${copy.name} is a copy of ${original.name}, with every image by digest.`);
	return copy.name;
}
/** The copy to register; null where the original will do. Pure. */
function pinGoal(original, goal) {
	const body = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .registrable */ .ZV)(original.body);
	const digests = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(goal.snapshot)["images"]);
	let floating = false;
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(body["containerDefinitions"]).map((container) => {
		const image = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(container["image"]);
		const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(digests[(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(container["name"])]));
		if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf$1 */ .Tu)(image) !== null) return container;
		if (digest === null) {
			if (original.status !== "INACTIVE") return container;
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("not-restored", {
				message: `${original.name} is INACTIVE, and the digest of its container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .text$1 */ .nh)(container["name"])}" (${image}) is not known.`,
				remedy: "Nothing was touched. Roll back to another release with \"to\", or register that task definition again by hand."
			});
		}
		floating = true;
		return {
			...container,
			image: `${(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf$1 */ .Ty)(image)}@${digest}`
		};
	});
	return floating || original.status === "INACTIVE" ? {
		...body,
		containerDefinitions: containers
	} : null;
}

// packages/ecs/src/intent.js
/** On our own revision, right before the update that leaves it: `<newest service deployment> <ISO 8601>`. */
const INTENT_TAG = "thea:way-back";
/**
* Milliseconds for which an update that was announced may be under way unseen: 5 s until a call has failed for want of
* an answer, 10 s for which lists may be late (reference), and a second between two clocks.
*/
const UNSEEN = 16e3;
/** The announcement on a revision; null where there is none that can be read. Pure. */
function readIntent({ tags }) {
	const [newest = "", written = ""] = (tags[INTENT_TAG] ?? "").split(" ");
	const at = Date.parse(written);
	return newest === "" || Number.isNaN(at) ? null : {
		newest,
		at
	};
}
/**
* Whether an update that was announced may still be under way, although `newest` is the newest service deployment that
* can be seen. ECS has no idempotency token for UpdateService, and its lists are late. Pure.
*/
function mayBeUnseen(intent, newest, now) {
	return intent !== null && intent.newest === newest && now - intent.at < UNSEEN;
}
const platformNow = (api) => {
	const { wall, skew } = api.tools.clock.now();
	return wall + (skew ?? 0);
};
/** Whether an earlier rollback of this revision may have sent its update just now, and died before it could say so. */
function isUnderWayUnseen(api, left, newest) {
	return mayBeUnseen(readIntent(left), newest, platformNow(api));
}
/**
* Announces an update that leaves this revision. An extra: where it is refused, a warning says what is lost. A revision
* that is not ours is left alone.
*/
async function announceUpdate(api, serviceArn, left, newest) {
	if (newest === null || left.tags["thea:release"] === void 0) return;
	const value = `${newest} ${new Date(platformNow(api)).toISOString()}`;
	try {
		await api.reads.send(new _render_js__WEBPACK_IMPORTED_MODULE_1__/* .TagResourceCommand */ .eq({
			resourceArn: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .taskDefinitionArn */ .U5)(serviceArn, left.name),
			tags: [{
				key: INTENT_TAG,
				value
			}]
		}), api.options);
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		api.tools.log.warning(`The way back could not be announced on ${left.name} (${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown).message}): a rollback that follows at once may not see this one.`);
	}
}

// packages/ecs/src/goal-update.js
/**
* Brings the goal back by one UpdateService: its task definition, and the fields in which its service revision differs
* from the live one. It is announced on `left`, the revision that it leaves, where that is ours.
* @throws Failure('superseded') where somebody else's change came first, Failure where ECS refuses.
*/
async function updateToGoal(api, where, facts, head, goal, left) {
	const name = await goalTaskDefinition(api, facts.serviceArn, goal);
	const wantedId = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(goal.snapshot)["revision"];
	const nowId = facts.deployments[0]?.revision ?? null;
	const ids = [wantedId, nowId].filter((id) => typeof id === "string");
	const revisions = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRevisions */ .cs)(api, [...new Set(ids)].map((id) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .revisionArn */ .bk)(facts.serviceArn, id)));
	const wanted = typeof wantedId === "string" ? revisions.get(wantedId) : void 0;
	const live = nowId === null ? void 0 : revisions.get(nowId);
	if (wanted === void 0) api.tools.log.warning(`The service revision of ${goal.platformRelease} can no longer be described: only its task definition is restored, the service's network, volumes and load balancer stay as they are.`);
	const newest = facts.deployments[0]?.id ?? null;
	const fields = {
		taskDefinition: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .taskDefinitionArn */ .U5)(facts.serviceArn, name),
		...wanted === void 0 || live === void 0 ? {} : changedFields(wanted, live),
		...desiredAgain(facts, head),
		...facts.taskDefinition === name ? { forceNewDeployment: true } : {}
	};
	const deployment = await updateService(api, where, newest, name, fields, async () => {
		if (left !== null) await announceUpdate(api, facts.serviceArn, left, newest);
	});
	return {
		...rolloutOf("restore", deployment),
		thaw: (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .suspensionBefore */ .Bp)(facts.scaling, head)
	};
}
/** Parameters of UpdateService that start a deployment, and what "none" is for each (client-ecs, `UpdateServiceRequest`). */
const FIELDS = {
	networkConfiguration: null,
	platformVersion: null,
	loadBalancers: [],
	serviceRegistries: [],
	serviceConnectConfiguration: { enabled: false },
	volumeConfigurations: [],
	vpcLatticeConfigurations: [],
	capacityProviderStrategy: []
};
/** The fields in which the goal's service revision differs from the live one: nothing else is sent. Pure. */
function changedFields(wanted, live) {
	const goal = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(wanted);
	const now = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(live);
	const fields = {};
	for (const [field, none] of Object.entries(FIELDS)) {
		if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(goal[field] ?? null) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(now[field] ?? null)) continue;
		const value = goal[field] ?? none;
		if (value === null) continue;
		fields[field] = value;
		if (field === "capacityProviderStrategy") fields["forceNewDeployment"] = true;
	}
	return fields;
}
/** The number of replicas is raised again where this release lowered it, within the bounds of autoscaling; never lowered. */
function desiredAgain(facts, head) {
	const { desired, asked } = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject$1 */ .hk)(head.restoreFacts) ? head.restoreFacts : {};
	if (typeof desired !== "number" || typeof asked !== "number" || desired <= facts.desired) return {};
	const { minimum, maximum } = facts.scaling ?? {
		minimum: 0,
		maximum: desired
	};
	return { desiredCount: Math.max(facts.desired, Math.min(maximum, Math.max(minimum, desired))) };
}

// packages/ecs/src/remove.js
/** Scales the service to no replicas: the way back where nothing ran before. Starts no deployment. */
async function scaleToNothing(api, where) {
	await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .mutate */ .Tk)(api, {
		doing: `Scaling ${where.service} to 0`,
		permission: "ecs:UpdateService",
		send: async () => {
			const { cluster, service } = where;
			await api.writes.send(new UpdateServiceCommand({
				cluster,
				service,
				desiredCount: 0
			}), api.options);
			return true;
		},
		look: async () => (await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeService */ .Jv)(api, where)).desiredCount === 0 ? true : null
	});
}

// packages/ecs/src/restoration.js
/**
* Decides the fastest exact way back (reference, table of calls by state). Stopping a deployment in progress keeps the
* replicas of the goal that still run, and so does answering the pause in which it waits; but it goes to the most recent completed deployment: where that is not the goal
* with the goal's digests, one update goes there instead. Pure.
* @throws Failure('superseded') where somebody else's change is live or under way.
*/
function decideRestoration(facts, head) {
	const standing = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .standingOf */ .YP)(facts, head);
	const newest = facts.deployments[0];
	if (standing.kind === "foreign") throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("superseded", {
		message: `${(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTarget */ .ff)(head.target)} runs or receives a change that is not release ${head.release.id}: ${standing.by}.`,
		remedy: "Nothing was touched. If that change is bad too, roll it back by its own record."
	});
	if (standing.kind === "untouched") return { kind: "nothing" };
	if (standing.kind === "restored" || standing.kind === "restoring") return newest === void 0 ? { kind: "nothing" } : {
		kind: "watch",
		rollout: watchOf(facts, head)
	};
	if (head.goal === null) return head.onFirstFailure === "remove" ? { kind: "remove" } : { kind: "nothing" };
	if (newest !== void 0 && (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isMoving */ .rU)(newest) && !(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isReverting */ .jz)(newest)) {
		const back = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .wayBackOf */ .m3)(newest.id, facts.deployments);
		if ((0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isGoal */ ._v)(back?.taskDefinition ?? null, head.goal, facts.copies) && sameDigests(facts, head.goal)) {
			const { pause } = newest;
			return pause === null ? {
				kind: "stop",
				deployment: newest.id
			} : {
				kind: "answer",
				deployment: newest.id,
				hook: pause.hook
			};
		}
	}
	return {
		kind: "update",
		goal: head.goal
	};
}
/** Whether the most recent completed deployment resolved to the digests of the goal (a tag may have moved). */
function sameDigests(facts, goal) {
	const wanted = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .object$1 */ .Xt)(goal.snapshot)["images"]);
	return Object.entries(facts.live?.images ?? {}).every(([container, { digest }]) => wanted[container] === void 0 || digest === null || digest === wanted[container]);
}
/**
* Deployments of somebody else that the record's rollout replaced, because they began between its last look and its
* change: taking it back does not bring them back. Pure.
*/
function replacedBy(facts, head) {
	const { deployments } = facts;
	const ours = deployments.findIndex(({ taskDefinition }) => taskDefinition === head.platformRelease);
	const before = deployments.findIndex(({ id }) => id === head.baseline);
	return ours < 0 || before < 0 ? [] : deployments.slice(ours + 1, before).filter(({ taskDefinition }) => taskDefinition !== head.platformRelease);
}
/** The rollout that the newest deployment is, seen from a record that is to be undone. Pure. */
function watchOf(facts, head) {
	const [newest] = facts.deployments;
	const ours = newest !== void 0 && newest.taskDefinition === head.platformRelease;
	const lead = newest === void 0 ? null : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .leadsTo */ .Rs)(newest);
	return {
		kind: head.goal === null ? "remove" : ours ? "revert" : "restore",
		deployment: newest?.id ?? null,
		revision: lead?.revision ?? null,
		taskDefinition: lead?.taskDefinition ?? head.goal?.platformRelease ?? null,
		since: newest?.createdAt ?? "",
		thaw: (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .leftSuspended */ .tg)(facts.scaling, head)
	};
}

// packages/ecs/src/restore.js
/**
* Milliseconds before each further look, where the state changed between look and call (a rollout completed, a circuit
* breaker tripped) or the look was late: a stop that is refused is not made up for by an update before that is known.
*/
const LOOK_AGAIN = [
	1e3,
	3e3,
	6e3
];
/** Milliseconds between looks for an update that was announced and does not show yet. */
const UNSEEN_WAIT = 1e3;
/**
* Takes the service back to the record's goal, or to nothing. Idempotent: what is restored or restoring is only
* watched. Fenced: the newest service deployment must still be the one that the caller saw.
* @throws Failure('superseded') for somebody else's change, Failure('not-restored') where ECS no longer shows the change
* that the caller saw, Failure('access' | 'platform') where ECS refuses.
*/
async function restoreEcs(api, where, head, fence) {
	const scaling = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .openFreeze */ .AK)(api, where);
	let [waiting, refusals] = [false, 0];
	let refused = null;
	const named = /* @__PURE__ */ new Set();
	const update = async (facts, goal) => {
		const left = await describeLeft(api, facts, head);
		if (left !== null && isUnderWayUnseen(api, left, facts.deployments[0]?.id ?? null)) return null;
		scaling.freeze(facts, head);
		return updateToGoal(api, where, facts, head, goal, left);
	};
	try {
		for (;;) {
			const facts = await observeUpToDate(api, where, head, fence);
			if (facts === null) throw neverShown(head);
			const way = decideRestoration(facts, head);
			nameReplaced(api, facts, head, named);
			switch (way.kind) {
				case "nothing": return NOTHING;
				case "watch": return way.rollout;
				case "remove": return await removeReplicas(api, where, facts);
				case "update": {
					const rollout = await update(facts, way.goal);
					if (rollout !== null) return rollout;
					break;
				}
				case "answer":
				case "stop": {
					scaling.freeze(facts, head);
					const answers = way.kind === "answer" && way.hook !== refused;
					if (answers ? await answerPause(api, facts.serviceArn, way.deployment, way.hook, "ROLLBACK") : await stopDeployment(api, facts, way.deployment)) return {
						...watchOf(facts, head),
						taskDefinition: facts.live?.taskDefinition.name ?? null,
						thaw: (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .suspensionBefore */ .Bp)(facts.scaling, head)
					};
					if (answers) {
						refused = way.hook;
						continue;
					}
					const wait = LOOK_AGAIN[refusals];
					refusals += 1;
					if (wait !== void 0) {
						await api.tools.clock.sleep(wait, api.tools.deadline.signal);
						continue;
					}
					const rollout = head.goal === null ? null : await update(facts, head.goal);
					if (rollout !== null) return rollout;
				}
			}
			if (!waiting) {
				waiting = true;
				api.tools.log.info("An earlier rollback may have asked for this moments ago: looking until it shows.");
			}
			await api.tools.clock.sleep(UNSEEN_WAIT, api.tools.deadline.signal);
		}
	} catch (thrown) {
		await scaling.undo();
		throw thrown;
	} finally {
		await scaling.settled();
	}
}
/** The revision that a way back leaves; null where nothing is known of it. */
async function describeLeft(api, { serviceArn, live }, { platformRelease }) {
	if (platformRelease === null) return null;
	return live?.taskDefinition.name === platformRelease ? live.taskDefinition : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTaskDefinition */ .oh)(api, serviceArn, platformRelease);
}
function nameReplaced(api, facts, head, named) {
	for (const { id, taskDefinition } of replacedBy(facts, head)) {
		if (named.has(id)) continue;
		named.add(id);
		api.tools.log.warning(`Service deployment ${id} (${taskDefinition}) was somebody else's and was replaced by ${head.platformRelease}: it is not brought back, deploy it again.`);
	}
}
const NOTHING = {
	kind: "none",
	deployment: null,
	revision: null,
	taskDefinition: null,
	since: "",
	thaw: null
};
function neverShown(head) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("not-restored", {
		message: `ECS showed ${head.platformRelease} on ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTarget */ .ff)(head.target)} and shows nothing of it any more: its answers are older than its own earlier ones.`,
		remedy: "Nothing was touched. Run the rollback again: it reads what is live and takes it from there."
	});
}
/**
* The facts, once they show both the fence and the record's change; null where that change never shows up. The caller
* has seen it, or would not go back: a look that shows nothing of it is an older one.
*/
async function observeUpToDate(api, where, head, fence) {
	return poll(api, async () => {
		const facts = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .observeEcs */ .G_)(api, where, null, "changes");
		const { kind } = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .standingOf */ .YP)(facts, head);
		if ((0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isBehind */ .Jm)(facts, head) || kind === "untouched") return null;
		const newest = facts.deployments[0];
		if ((newest?.id ?? null) === fence.expected) return facts;
		if (newest?.taskDefinition === head.platformRelease && fence.expected === head.baseline) return facts;
		if (kind === "restoring" || kind === "restored") return facts;
		await checkFence(api, where, fence.expected);
		return null;
	});
}
/** False where ECS says that there is nothing to stop any more. */
async function stopDeployment(api, facts, id) {
	const arn = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentArn */ .jZ)(facts.serviceArn, id);
	try {
		return await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .mutate */ .Tk)(api, {
			doing: `Stopping service deployment ${id}`,
			permission: "ecs:StopServiceDeployment",
			send: async () => {
				const command = new StopServiceDeploymentCommand({
					serviceDeploymentArn: arn,
					stopType: "ROLLBACK"
				});
				await api.writes.send(command, api.options);
				return true;
			},
			look: async () => {
				const [found] = await (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDeployments */ .eu)(api, [arn]);
				return found?.status !== void 0 && /^(STOP_REQUESTED|ROLLBACK_\w+)$/.test(found.status) ? true : null;
			}
		});
	} catch (thrown) {
		const cause = thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR ? thrown.cause : thrown;
		const { name } = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(cause);
		if (name !== "ConflictException" && name !== "UnsupportedFeatureException") throw thrown;
		api.tools.log.info(`Service deployment ${id} can no longer be stopped (${name}): looking again.`);
		return false;
	}
}
async function removeReplicas(api, where, facts) {
	if (facts.scaling !== null && facts.scaling.minimum > 0) api.tools.log.warning(`Autoscaling wants at least ${facts.scaling.minimum} replica(s): it may start the failed release again. Set its minimum to 0.`);
	await scaleToNothing(api, where);
	return {
		kind: "remove",
		deployment: null,
		revision: null,
		taskDefinition: null,
		since: "",
		thaw: null
	};
}



/***/ })

};
