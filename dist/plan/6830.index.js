export const id = 6830;
export const ids = [6830];
export const modules = {

/***/ 6243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ require__native_zlib)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9671);


// \0native:zlib
var require__native_zlib = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .Ft)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:zlib");
}));



/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   railwayModule: () => (/* binding */ railwayModule)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9671);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5348);
/* harmony import */ var _native_zlib_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6243);




// packages/railway/src/refusal.js
/** The API's no, or its silence. */
var Refusal = class extends Error {
	kind;
	status;
	wait;
	constructor(kind, message, detail = {}) {
		super(message, detail.cause === void 0 ? {} : { cause: detail.cause });
		this.name = "Refusal";
		this.kind = kind;
		this.status = detail.status ?? null;
		this.wait = detail.wait ?? null;
	}
};
/** Whether the platform said that it did not do it. Anything else may have been done: look. */
function isAnswered(thrown) {
	return thrown instanceof Refusal && (thrown.kind === "refused" || thrown.kind === "throttled");
}
const ACCESS = /not authorized|unauthorized|token not found|forbidden/i;
/** What can be done where the control plane does not answer: nothing of ours needs it to keep serving. */
const MEANWHILE = "What serves goes on serving: see https://status.railway.com, run this again when it answers; where the release also runs on another platform, move the traffic there.";
const ELSEWHERE = "Check RAILWAY_GRAPHQL_ENDPOINT, if it is set: the address may be that of a proxy or a console. Else see https://status.railway.com.";
/** Whether a page came that is no error of the API's own: something else stands at that address. */
function isAnotherPlace({ status }) {
	return status !== null && status < 400;
}
/** A message as a sentence. */
function closed(message) {
	return /[.!?]$/.test(message) ? message : `${message}.`;
}
/** The sentence for an error of a call. `doing` fits "\u2026 was refused: ". A `Failure` passes through. */
function explain(thrown, doing) {
	if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) return thrown;
	if (!(thrown instanceof Refusal)) return new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
		message: `${doing} broke off: ${String(thrown)}`,
		remedy: MEANWHILE,
		cause: thrown
	});
	switch (thrown.kind) {
		case "lost":
		case "unavailable": return new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
			message: `${doing} got no answer from Railway's control plane: ${closed(thrown.message)}`,
			remedy: isAnotherPlace(thrown) ? ELSEWHERE : MEANWHILE,
			cause: thrown
		});
		case "throttled": return new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
			message: `${doing} met the rate limit of the Railway plan: ${closed(thrown.message)}`,
			remedy: "Run it again when the window is over, or use a plan with a larger budget (Free has 100 requests an hour).",
			cause: thrown
		});
		case "malformed": return new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
			message: `${doing} got an answer that the schema does not allow: ${closed(thrown.message)}`,
			remedy: "Check RAILWAY_GRAPHQL_ENDPOINT, if it is set; else Railway has changed its API: use a newer version of this action.",
			cause: thrown
		});
		case "refused": return ACCESS.test(thrown.message) ? new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
			message: `${doing} was refused: ${thrown.message}. Railway says so of a wrong token and of what does not exist alike.`,
			remedy: "Check that RAILWAY_TOKEN holds a project token of this project and environment, or RAILWAY_API_TOKEN a token of its workspace.",
			cause: thrown
		}) : new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
			message: `${doing} was refused: ${closed(thrown.message)}`,
			remedy: "See the words of Railway; nothing was changed by this call as far as it says.",
			cause: thrown
		});
	}
}

// packages/railway/src/token.js
/**
* The token of the environment, by the names that Railway's own CLI reads: RAILWAY_TOKEN holds a project token and goes
* before RAILWAY_API_TOKEN, which holds one of an account or a workspace.
* @throws Failure('access') where there is none.
*/
function tokenOf(environment) {
	const { RAILWAY_TOKEN: project, RAILWAY_API_TOKEN: bearer } = environment;
	if (project !== void 0 && project.trim() !== "") return {
		kind: "project",
		value: project.trim()
	};
	if (bearer !== void 0 && bearer.trim() !== "") return {
		kind: "bearer",
		value: bearer.trim()
	};
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
		message: "No token for Railway is given.",
		remedy: "Put a project token of the environment into RAILWAY_TOKEN; it opens nothing else, and is all that deploy, verify and rollback need."
	});
}
/** The header that carries it. */
function tokenHeader(token) {
	return token.kind === "project" ? { "project-access-token": token.value } : { authorization: `Bearer ${token.value}` };
}
/** The other kind of token, for a person who put it into the wrong variable. */
function otherVariable(token) {
	return token.kind === "project" ? "RAILWAY_API_TOKEN" : "RAILWAY_TOKEN";
}

// packages/railway/src/api.js
const ENDPOINT = "https://backboard.railway.com/graphql/v2";
/** What stands before the API turns away clients that do not name themselves (error 1010). */
const USER_AGENT = "thea-actions (+https://github.com/theaia/actions)";
/** Milliseconds before a read is asked again. */
const READ_WAITS = [
	300,
	800,
	2e3
];
/** Of a page from the edge only this much is quoted. */
const QUOTED = 120;
/**
* Opens the API. Nothing is asked yet.
* @throws Failure('access') without a token, Failure('input') for an endpoint that is no URL.
*/
function openApi(tools) {
	const { environment, clock, deadline, log } = tools;
	const token = tokenOf(environment);
	tools.mask(token.value);
	const endpoint = endpointOf(environment["RAILWAY_GRAPHQL_ENDPOINT"]);
	const headers = {
		"user-agent": USER_AGENT,
		...tokenHeader(token)
	};
	const agents = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyAgents */ .Hd)(environment);
	let allowance = null;
	let sent = 0;
	const once = async (operation, variables) => {
		sent += 1;
		const answer = await (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .sendRequest */ .w$)({
			method: "POST",
			url: endpoint,
			headers: {
				...headers,
				"content-type": "application/json",
				accept: "application/json"
			},
			body: JSON.stringify({
				query: operation.text,
				variables,
				operationName: operation.name
			}),
			signal: deadline.signal,
			agents
		}).catch((thrown) => {
			if (deadline.signal.aborted) throw deadline.signal.reason;
			throw new Refusal("lost", (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown), { cause: thrown });
		});
		const date = Date.parse(String(answer.headers["date"] ?? ""));
		if (!Number.isNaN(date)) clock.observeSkew(date - clock.now().wall);
		allowance = allowanceOf(answer.headers) ?? allowance;
		return readAnswer(operation, answer);
	};
	const patiently = async (operation, variables) => {
		for (let tries = 0;; tries += 1) try {
			return await once(operation, variables);
		} catch (thrown) {
			const wait = READ_WAITS[tries];
			if (!(thrown instanceof Refusal) || wait === void 0) throw thrown;
			if (thrown.kind === "refused" || thrown.kind === "malformed") throw thrown;
			log.debug(`${operation.name} is asked again: ${thrown.message}`);
			await clock.sleep(Math.max(wait, thrown.wait ?? 0), deadline.signal);
		}
	};
	const underway = /* @__PURE__ */ new Map();
	return {
		endpoint,
		token,
		tools,
		headers,
		change: once,
		read: async (operation, variables) => {
			const key = `${operation.name} ${JSON.stringify(variables)}`;
			const asked = underway.get(key) ?? patiently(operation, variables).finally(() => underway.delete(key));
			underway.set(key, asked);
			const result = await asked;
			if (operation.fits(result)) return result;
			throw new Refusal("malformed", operation.name);
		},
		allowance: () => allowance,
		sent: () => sent
	};
}
function endpointOf(word) {
	const given = word?.trim() || ENDPOINT;
	if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "endpoint",
		message: `RAILWAY_GRAPHQL_ENDPOINT is no URL: "${given.slice(0, QUOTED)}".`,
		remedy: `Leave it empty for ${ENDPOINT}.`
	});
	return new URL(given);
}
function allowanceOf(headers) {
	const remaining = Number(headers["x-ratelimit-remaining"] ?? NaN);
	const reset = Number(headers["x-ratelimit-reset"] ?? NaN);
	return Number.isNaN(remaining) || Number.isNaN(reset) ? null : {
		remaining,
		resetsAt: reset * 1e3
	};
}
function quoted(body) {
	return body.replace(/<[^>]*>/g, " ").replace(/[\p{Cc}\s]+/gu, " ").trim().slice(0, QUOTED);
}
/** The result in an answer. @throws Refusal for everything else that an answer can be. */
function readAnswer(operation, answer) {
	const { status, body } = answer;
	let value = null;
	try {
		value = JSON.parse(body);
	} catch {}
	if (status === 429) {
		const seconds = Number(answer.headers["retry-after"] ?? NaN);
		const wait = Number.isNaN(seconds) ? {} : { wait: seconds * 1e3 };
		throw new Refusal("throttled", `status 429${"wait" in wait ? `, again in ${seconds} s` : ""}`, {
			status,
			...wait
		});
	}
	if (status >= 500 || value === null) throw new Refusal(status < 500 && status >= 400 ? "refused" : "unavailable", `status ${status}: ${quoted(body) || "nothing"}`, { status });
	const errors = typeof value === "object" && value !== null && "errors" in value ? value.errors : null;
	if (Array.isArray(errors) && errors.length > 0) {
		const messages = errors.map((error) => typeof error === "object" && error !== null && "message" in error ? quoted(String(error.message)) : "no reason");
		throw new Refusal("refused", `${operation.name}: ${messages.join("; ")}`, { status });
	}
	const data = typeof value === "object" && value !== null && "data" in value ? value.data : null;
	if (operation.fits(data)) return data;
	throw new Refusal("malformed", `${operation.name}, status ${status}`, { status });
}

// packages/railway/src/mutation.js
/** Milliseconds between looks after a lost answer: lists may be ten seconds old. */
const LOOKS = [
	300,
	700,
	1500,
	2500,
	5e3
];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLE_WAITS = [
	500,
	1e3,
	2e3,
	4e3
];
/**
* Sends one change to Railway; where it is throttled it is sent again four times, because the rate is that of an hour.
* @throws Failure where it was refused, or where its fate stays unknown.
*/
function mutate(api, mutation) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .sendOnce */ .E4)(mutation, {
		looks: LOOKS,
		throttled: (thrown, tries) => {
			const wait = THROTTLE_WAITS[tries];
			if (!(thrown instanceof Refusal) || thrown.kind !== "throttled" || wait === void 0) return null;
			return Math.max(wait, thrown.wait ?? 0);
		},
		answered: (thrown) => !(thrown instanceof Refusal) || isAnswered(thrown),
		explain: (thrown) => explain(thrown, mutation.doing)
	}, api.tools);
}

// packages/railway/src/names.js
/**
* The project, environment and service of a target.
* @throws Failure('input') where the target was not made for Railway.
*/
function locate(target) {
	const { project, environment, service } = target.locator;
	if (target.platform !== "railway" || project === void 0 || environment === void 0 || service === void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "target",
		message: `Target "${target.name}" does not say where it runs on Railway.`,
		remedy: "Give it \"project\", \"environment\" and \"service\", each as name or id."
	});
	return {
		project,
		environment,
		service
	};
}
/** Where a locator points, for a person. */
function describe({ names }) {
	return `${names.project}/${names.environment}/${names.service}`;
}

// packages/railway/src/settings.js
/** Every setting, in the order of the targets file. */
const SETTING_NAMES = [
	"startCommand",
	"preDeployCommand",
	"healthcheckPath",
	"healthcheckTimeout",
	"numReplicas",
	"multiRegionConfig",
	"overlapSeconds",
	"drainingSeconds",
	"restartPolicyType",
	"restartPolicyMaxRetries"
];
/** What Railway does where a setting is not made (docs: "Healthchecks", "Restart policy", "Deployment teardown"). */
const DEFAULTS = {
	healthcheckTimeout: 300,
	numReplicas: 1,
	overlapSeconds: 0,
	drainingSeconds: 0,
	restartPolicyType: "ON_FAILURE",
	restartPolicyMaxRetries: 10
};
/** Reads settings as a service instance or a deployment's manifest holds them. Pure. */
function readSettings(raw) {
	const regions = raw["multiRegionConfig"];
	const before = raw["preDeployCommand"];
	return {
		startCommand: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(raw["startCommand"]),
		preDeployCommand: Array.isArray(before) ? before.map(String) : typeof before === "string" ? [before] : null,
		healthcheckPath: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(raw["healthcheckPath"]),
		healthcheckTimeout: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(raw["healthcheckTimeout"]),
		numReplicas: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(raw["numReplicas"]),
		multiRegionConfig: Object.keys((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(regions)).length === 0 ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(regions),
		overlapSeconds: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(raw["overlapSeconds"]),
		drainingSeconds: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(raw["drainingSeconds"]),
		restartPolicyType: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(raw["restartPolicyType"]),
		restartPolicyMaxRetries: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(raw["restartPolicyMaxRetries"])
	};
}
/** A setting as it takes effect: what is not set is Railway's default. Pure. */
function effective(settings, name) {
	return settings[name] ?? DEFAULTS[name] ?? null;
}
/** How many replicas the settings ask for. Pure. */
function replicasOf(settings) {
	const regions = Object.values(settings.multiRegionConfig ?? {});
	if (regions.length === 0) return settings.numReplicas ?? 1;
	return regions.reduce((sum, region) => sum + ((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(region)["numReplicas"]) ?? 1), 0);
}
/** The regions that the settings name; one where they name none. Pure. */
function regionCount(settings) {
	return Math.max(1, Object.keys(settings.multiRegionConfig ?? {}).length);
}

// packages/railway/src/deployments.js
/** `meta` is an object, or the same as a JSON string (both were seen). Pure. */
function metaOf(raw) {
	if (typeof raw !== "string") return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(raw ?? null);
	const parsed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(raw);
	return parsed.ok ? (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(parsed.value) : {};
}
/**
* A deployment as Railway tells it. The digest stands in `imageDigest`, or only in the image where that is pinned; the
* settings that applied stand in `serviceManifest.deploy`. Pure.
*/
function readDeployment(raw) {
	const meta = metaOf(raw.meta);
	const image = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(meta["image"]);
	const deploy = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(meta["serviceManifest"])["deploy"]);
	return {
		id: raw.id,
		status: raw.status,
		createdAt: raw.createdAt,
		image,
		digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(image) ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(meta["imageDigest"]) ?? ""),
		settings: Object.keys(deploy).length === 0 ? null : readSettings(deploy),
		canRollback: raw.canRollback,
		stopped: raw.deploymentStopped,
		instances: raw.instances.map(({ id, status }) => ({
			id,
			status
		}))
	};
}
/** Newest first: the connection promises no order. Pure. */
function newestFirst(deployments) {
	return [...deployments].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}
const UNDERWAY = /* @__PURE__ */ new Set([
	"QUEUED",
	"WAITING",
	"INITIALIZING",
	"BUILDING",
	"DEPLOYING",
	"NEEDS_APPROVAL"
]);
/** Whether a deployment has not come to an end yet. Pure. */
function isUnderway(deployment) {
	return UNDERWAY.has(deployment.status);
}
/** Whether a deployment changes what runs, or tried to: one that was skipped never does. Pure. */
function counts(deployment) {
	return deployment.status !== "SKIPPED";
}

// packages/railway/src/mark-variable.js
var import__native_zlib = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .__toESM */ .f1)((0,_native_zlib_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_zlib */ .h)(), 1);
/** Heads that are kept: last verified is found among them even where several bad releases followed it. */
const KEPT = 12;
/** A value of a variable that Railway takes without complaint, in characters; older heads go first. */
const LONGEST = 24e3;
/** What inflates to more was not written by us. */
const MAX_JSON_BYTES = 262144;
const PREFIX = "thea1.";
/** The value of the record's variable: the heads, newest first, deflated. Throws where a head does not fit its schema. */
function packHeads(heads) {
	for (let kept = Math.min(KEPT, heads.length);; kept -= 1) {
		const json = `[${heads.slice(0, kept).map(_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .serialiseHead */ .sy).join(",")}]`;
		const value = PREFIX + (0, import__native_zlib.deflateRawSync)(Buffer.from(json), { level: 9 }).toString("base64");
		if (value.length <= LONGEST || kept <= 1) return value;
	}
}
/** Reads the value back. Total. */
function readMark(value) {
	if (value == null || value === "") return { kind: "none" };
	if (!value.startsWith(PREFIX)) return {
		kind: "corrupt",
		reason: "it was not written by these actions"
	};
	try {
		const packed = Buffer.from(value.slice(6), "base64");
		const parsed = JSON.parse((0, import__native_zlib.inflateRawSync)(packed, { maxOutputLength: MAX_JSON_BYTES }).toString("utf8"));
		if (!Array.isArray(parsed)) return {
			kind: "corrupt",
			reason: "it is no list"
		};
		return {
			kind: "heads",
			heads: parsed.map(_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRecordHead */ .jI)
		};
	} catch (thrown) {
		return {
			kind: "corrupt",
			reason: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)
		};
	}
}
function keyOf(head) {
	return `${head.run?.repository} ${head.run?.id} ${head.writtenAt}`;
}
/** The heads with this one put in its place: the same record replaced, a new one in front. Pure. */
function withHead(heads, head) {
	return [...heads.filter((each) => keyOf(each) !== keyOf(head) && (head.platformRelease === null || each.platformRelease !== head.platformRelease)), head].sort((a, b) => a.writtenAt < b.writtenAt ? 1 : a.writtenAt > b.writtenAt ? -1 : 0);
}

// packages/railway/src/shape.js
/** Whether a value has this shape; fields that it does not name are let pass. Pure. */
function hasShape(shape, value) {
	switch (shape) {
		case "any": return true;
		case "text": return typeof value === "string";
		case "number": return typeof value === "number";
		case "boolean": return typeof value === "boolean";
	}
	if ("maybe" in shape) return value === null || value === void 0 || hasShape(shape.maybe, value);
	if ("list" in shape) return Array.isArray(value) && value.every((item) => hasShape(shape.list, item));
	if (typeof value !== "object" || value === null) return false;
	const fields = new Map(Object.entries(value));
	return Object.entries(shape.fields).every(([name, inner]) => hasShape(inner, fields.get(name)));
}

// packages/railway/src/operations.js
const ProjectNamesShape = { fields: {
	id: "text",
	name: "text",
	environments: { fields: { edges: { list: { fields: { node: { fields: {
		id: "text",
		name: "text"
	} } } } } } },
	services: { fields: { edges: { list: { fields: { node: { fields: {
		id: "text",
		name: "text"
	} } } } } } }
} };
const DeploymentFactsShape = { fields: {
	id: "text",
	status: "text",
	createdAt: "text",
	canRollback: "boolean",
	deploymentStopped: "boolean",
	meta: "any",
	instances: { list: { fields: {
		id: "text",
		status: "text"
	} } }
} };
const StepFactsShape = { fields: {
	step: "text",
	createdAt: "text",
	completedAt: { maybe: "text" },
	payload: { maybe: { fields: {
		durationMs: { maybe: "number" },
		error: { maybe: "text" }
	} } }
} };
const ReadTokenShape = { fields: { projectToken: { fields: {
	projectId: "text",
	environmentId: "text",
	project: ProjectNamesShape
} } } };
const ReadToken = {
	name: "ReadToken",
	text: "query ReadToken { projectToken { projectId environmentId project { ...ProjectNames } } } fragment ProjectNames on Project { id name environments(first: 100) { edges { node { id name } } } services(first: 200) { edges { node { id name } } } }",
	fits: (value) => hasShape(ReadTokenShape, value)
};
const ReadProjectsShape = { fields: { projects: { fields: { edges: { list: { fields: { node: ProjectNamesShape } } } } } } };
const ReadProjects = {
	name: "ReadProjects",
	text: "query ReadProjects { projects(first: 100) { edges { node { ...ProjectNames } } } } fragment ProjectNames on Project { id name environments(first: 100) { edges { node { id name } } } services(first: 200) { edges { node { id name } } } }",
	fits: (value) => hasShape(ReadProjectsShape, value)
};
const ReadProjectShape = { fields: { project: ProjectNamesShape } };
const ReadProject = {
	name: "ReadProject",
	text: "query ReadProject($project: String!) { project(id: $project) { ...ProjectNames } } fragment ProjectNames on Project { id name environments(first: 100) { edges { node { id name } } } services(first: 200) { edges { node { id name } } } }",
	fits: (value) => hasShape(ReadProjectShape, value)
};
const ObserveShape = { fields: {
	serviceInstance: { fields: {
		source: { maybe: { fields: {
			image: { maybe: "text" },
			repo: { maybe: "text" }
		} } },
		healthcheckPath: { maybe: "text" },
		healthcheckTimeout: { maybe: "number" },
		numReplicas: { maybe: "number" },
		overlapSeconds: { maybe: "number" },
		drainingSeconds: { maybe: "number" },
		restartPolicyType: "text",
		restartPolicyMaxRetries: "number",
		startCommand: { maybe: "text" },
		preDeployCommand: "any",
		sleepApplication: { maybe: "boolean" },
		cronSchedule: { maybe: "text" },
		activeDeployments: { list: DeploymentFactsShape },
		domains: { fields: {
			customDomains: { list: { fields: {
				domain: "text",
				targetPort: { maybe: "number" },
				status: { fields: { certificateStatus: "text" } }
			} } },
			serviceDomains: { list: { fields: {
				domain: "text",
				targetPort: { maybe: "number" }
			} } }
		} }
	} },
	deployments: { fields: { edges: { list: { fields: { node: DeploymentFactsShape } } } } },
	variables: "any"
} };
const Observe = {
	name: "Observe",
	text: "query Observe($project: String!, $environment: String!, $service: String!, $list: DeploymentListInput!, $first: Int!) { serviceInstance(environmentId: $environment, serviceId: $service) { source { image repo } healthcheckPath healthcheckTimeout numReplicas overlapSeconds drainingSeconds restartPolicyType restartPolicyMaxRetries startCommand preDeployCommand sleepApplication cronSchedule activeDeployments { ...DeploymentFacts } domains { customDomains { domain targetPort status { certificateStatus } } serviceDomains { domain targetPort } } } deployments(input: $list, first: $first) { edges { node { ...DeploymentFacts } } } variables(projectId: $project, environmentId: $environment, serviceId: $service) } fragment DeploymentFacts on Deployment { id status createdAt canRollback deploymentStopped meta instances { id status } }",
	fits: (value) => hasShape(ObserveShape, value)
};
const ObserveBesideShape = { fields: {
	serviceInstanceAutoDeployStatus: { fields: { enabled: "boolean" } },
	environment: { fields: {
		config: "any",
		volumeInstances: { fields: { edges: { list: { fields: { node: { fields: {
			serviceId: { maybe: "text" },
			mountPath: "text"
		} } } } } } }
	} },
	deploymentEvents: { fields: { edges: { list: { fields: { node: StepFactsShape } } } } }
} };
const ObserveBeside = {
	name: "ObserveBeside",
	text: "query ObserveBeside($project: String!, $environment: String!, $service: String!, $deployment: String!) { serviceInstanceAutoDeployStatus( projectId: $project environmentId: $environment serviceId: $service ) { enabled } environment(id: $environment) { config(decryptVariables: false) volumeInstances(first: 100) { edges { node { serviceId mountPath } } } } deploymentEvents(id: $deployment, first: 50) { edges { node { ...StepFacts } } } } fragment StepFacts on DeploymentEvent { step createdAt completedAt payload { durationMs error } }",
	fits: (value) => hasShape(ObserveBesideShape, value)
};
const ReadDeploymentShape = { fields: {
	deployment: DeploymentFactsShape,
	deploymentSnapshot: { maybe: { fields: { variables: "any" } } }
} };
const ReadDeployment = {
	name: "ReadDeployment",
	text: "query ReadDeployment($deployment: String!) { deployment(id: $deployment) { ...DeploymentFacts } deploymentSnapshot(deploymentId: $deployment) { variables } } fragment DeploymentFacts on Deployment { id status createdAt canRollback deploymentStopped meta instances { id status } }",
	fits: (value) => hasShape(ReadDeploymentShape, value)
};
const LookShape = { fields: {
	serviceInstance: { fields: { activeDeployments: { list: DeploymentFactsShape } } },
	deployments: { fields: { edges: { list: { fields: { node: DeploymentFactsShape } } } } }
} };
const Look = {
	name: "Look",
	text: "query Look($environment: String!, $service: String!, $list: DeploymentListInput!, $first: Int!) { serviceInstance(environmentId: $environment, serviceId: $service) { activeDeployments { ...DeploymentFacts } } deployments(input: $list, first: $first) { edges { node { ...DeploymentFacts } } } } fragment DeploymentFacts on Deployment { id status createdAt canRollback deploymentStopped meta instances { id status } }",
	fits: (value) => hasShape(LookShape, value)
};
const DiagnoseShape = { fields: {
	deploymentEvents: { fields: { edges: { list: { fields: { node: StepFactsShape } } } } },
	buildLogs: { list: { fields: {
		message: "text",
		timestamp: "text",
		severity: { maybe: "text" }
	} } },
	deploymentLogs: { list: { fields: {
		message: "text",
		timestamp: "text",
		severity: { maybe: "text" },
		tags: { maybe: { fields: { deploymentInstanceId: { maybe: "text" } } } }
	} } }
} };
const Diagnose = {
	name: "Diagnose",
	text: "query Diagnose($deployment: String!) { deploymentEvents(id: $deployment, first: 50) { edges { node { ...StepFacts } } } buildLogs(deploymentId: $deployment, limit: 12) { message timestamp severity } deploymentLogs(deploymentId: $deployment, limit: 24) { message timestamp severity tags { deploymentInstanceId } } } fragment StepFacts on DeploymentEvent { step createdAt completedAt payload { durationMs error } }",
	fits: (value) => hasShape(DiagnoseShape, value)
};
const ReadPlatformStatusShape = { fields: { platformStatus: { fields: { isStable: "boolean" } } } };
const ReadPlatformStatus = {
	name: "ReadPlatformStatus",
	text: "query ReadPlatformStatus { platformStatus { isStable } }",
	fits: (value) => hasShape(ReadPlatformStatusShape, value)
};
const WatchShape = { fields: { deployment: { fields: {
	id: "text",
	status: "text",
	deploymentStopped: "boolean"
} } } };
const Watch = {
	name: "Watch",
	text: "subscription Watch($deployment: String!) { deployment(id: $deployment) { id status deploymentStopped } }",
	fits: (value) => hasShape(WatchShape, value)
};
const UpdateServiceShape = { fields: { serviceInstanceUpdate: "boolean" } };
const UpdateService = {
	name: "UpdateService",
	text: "mutation UpdateService($environment: String!, $service: String!, $input: ServiceInstanceUpdateInput!) { serviceInstanceUpdate( environmentId: $environment serviceId: $service input: $input ) }",
	fits: (value) => hasShape(UpdateServiceShape, value)
};
const DeployServiceShape = { fields: { serviceInstanceDeployV2: "text" } };
const DeployService = {
	name: "DeployService",
	text: "mutation DeployService($environment: String!, $service: String!) { serviceInstanceDeployV2(environmentId: $environment, serviceId: $service) }",
	fits: (value) => hasShape(DeployServiceShape, value)
};
const RollBackShape = { fields: { deploymentRollback: "boolean" } };
const RollBack = {
	name: "RollBack",
	text: "mutation RollBack($deployment: String!) { deploymentRollback(id: $deployment) }",
	fits: (value) => hasShape(RollBackShape, value)
};
const CancelDeploymentShape = { fields: { deploymentCancel: "boolean" } };
const CancelDeployment = {
	name: "CancelDeployment",
	text: "mutation CancelDeployment($deployment: String!) { deploymentCancel(id: $deployment) }",
	fits: (value) => hasShape(CancelDeploymentShape, value)
};
const RemoveDeploymentShape = { fields: { deploymentRemove: "boolean" } };
const RemoveDeployment = {
	name: "RemoveDeployment",
	text: "mutation RemoveDeployment($deployment: String!) { deploymentRemove(id: $deployment) }",
	fits: (value) => hasShape(RemoveDeploymentShape, value)
};
const RestartDeploymentShape = { fields: { deploymentRestart: "boolean" } };
const RestartDeployment = {
	name: "RestartDeployment",
	text: "mutation RestartDeployment($deployment: String!) { deploymentRestart(id: $deployment) }",
	fits: (value) => hasShape(RestartDeploymentShape, value)
};
const SetVariablesShape = { fields: { variableCollectionUpsert: "boolean" } };
const SetVariables = {
	name: "SetVariables",
	text: "mutation SetVariables($input: VariableCollectionUpsertInput!) { variableCollectionUpsert(input: $input) }",
	fits: (value) => hasShape(SetVariablesShape, value)
};
const DeleteVariableShape = { fields: { variableDelete: "boolean" } };
const DeleteVariable = {
	name: "DeleteVariable",
	text: "mutation DeleteVariable($input: VariableDeleteInput!) { variableDelete(input: $input) }",
	fits: (value) => hasShape(DeleteVariableShape, value)
};
const WriteRecordShape = { fields: { variableCollectionUpsert: "boolean" } };
const WriteRecord = {
	name: "WriteRecord",
	text: "mutation WriteRecord($input: VariableCollectionUpsertInput!) { variableCollectionUpsert(input: $input) }",
	fits: (value) => hasShape(WriteRecordShape, value)
};

// packages/railway/src/registry.js
const ACCEPT = [
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
const VERSION_LABEL = "org.opencontainers.image.revision";
/** The login of the environment: RAILWAY_REGISTRY_USERNAME and RAILWAY_REGISTRY_PASSWORD; null where there is none. */
function registryLogin(environment) {
	const { RAILWAY_REGISTRY_USERNAME: username, RAILWAY_REGISTRY_PASSWORD: password } = environment;
	return username && password ? {
		username,
		password
	} : null;
}
/** Where a repository's registry answers: Docker Hub has another host than its name. Loopback has no TLS. Pure. */
function registryUrl(repository) {
	const slash = repository.indexOf("/");
	const first = slash < 0 ? "" : repository.slice(0, slash);
	const named = /[.:]/.test(first) || first === "localhost";
	const host = !named || first === "docker.io" ? "registry-1.docker.io" : first;
	const rest = named ? repository.slice(slash + 1) : repository;
	return {
		base: `${/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) ? "http" : "https"}://${host}`,
		name: host === "registry-1.docker.io" && !rest.includes("/") ? `library/${rest}` : rest
	};
}
/**
* Asks the registry whether it has an image, and what the image says of itself (OCI distribution specification, "Pull";
* Docker, "Token authentication"). Never throws: a registry that cannot be asked is `unknown`, with the reason.
*/
async function askRegistry(tools, repository, digest) {
	const reference = `${repository}@${digest}`;
	const result = (found, reason, version = null) => ({
		reference,
		digest,
		found,
		reason,
		version
	});
	const { base, name } = registryUrl(repository);
	try {
		const get = opener(tools, name);
		const manifest = await get(`${base}/v2/${name}/manifests/${digest}`);
		if (manifest.status === 404) return result("no", "the registry does not have it");
		if (manifest.status !== 200) return result("unknown", `the registry answered ${manifest.status}`);
		return result("yes", "", await versionOf$1(get, `${base}/v2/${name}`, manifest.body));
	} catch (thrown) {
		if (tools.deadline.signal.aborted) throw tools.deadline.signal.reason;
		return result("unknown", (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown));
	}
}
/** Requests with the token that the registry's challenge asks for, got once. */
function opener(tools, name) {
	const login = registryLogin(tools.environment);
	const basic = login === null ? null : `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}`;
	const agents = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyAgents */ .Hd)(tools.environment);
	let authorization = null;
	const send = (url, header) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .sendRequest */ .w$)({
		url: new URL(url),
		headers: {
			accept: ACCEPT,
			...header === null ? {} : { authorization: header }
		},
		signal: tools.deadline.signal,
		agents
	});
	return async (url) => {
		const answer = await send(url, authorization);
		if (answer.status !== 401 || authorization !== null) return answer;
		const challenge = String(answer.headers["www-authenticate"] ?? "");
		if (/^basic/i.test(challenge)) authorization = basic;
		else authorization = await fetchToken(send, challenge, name, basic);
		return authorization === null ? answer : send(url, authorization);
	};
}
async function fetchToken(send, challenge, name, basic) {
	const realm = /realm="([^"]+)"/.exec(challenge)?.[1];
	const service = /service="([^"]+)"/.exec(challenge)?.[1];
	if (realm === void 0 || !URL.canParse(realm)) return null;
	const url = new URL(realm);
	url.searchParams.set("scope", `repository:${name}:pull`);
	if (service !== void 0) url.searchParams.set("service", service);
	const parsed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)((await send(url.href, basic)).body);
	const body = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(parsed.ok ? parsed.value : null);
	const token = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(body["token"]) ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(body["access_token"]);
	return token === null ? null : `Bearer ${token}`;
}
async function versionOf$1(get, base, manifest) {
	const parsed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(manifest);
	if (!parsed.ok) return null;
	const body = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(parsed.value);
	const linux = (Array.isArray(body["manifests"]) ? body["manifests"].map(_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik) : []).find((child) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(child["platform"])["os"]) === "linux");
	const inner = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(linux?.["digest"]);
	if (inner !== null) return versionOf$1(get, base, (await get(`${base}/manifests/${inner}`)).body);
	const config = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(body["config"])["digest"]);
	if (config === null) return null;
	const answer = await get(`${base}/blobs/${config}`);
	const image = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(answer.status === 200 ? answer.body : "");
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(image.ok ? image.value : null)["config"])["Labels"])[VERSION_LABEL]);
}

// packages/railway/src/variables.js
/** The one variable that holds our records. Its value is never compared and never shown. */
const RECORD_VARIABLE = "THEA_RECORD";
/** Settings that Railway reads from variables; every other name with its prefix is given by Railway itself. */
const SETTABLE = /^RAILWAY_(?:DEPLOYMENT_(?:OVERLAP|DRAINING)_SECONDS|HEALTHCHECK_TIMEOUT_SEC|RUN_UID)$/;
/** The variables that people set, with their values: without those that Railway gives, and without our record. Pure. */
function ownVariables(raw) {
	return Object.fromEntries(Object.entries((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te)(raw)).filter(([name]) => name !== "THEA_RECORD" && (!name.startsWith("RAILWAY_") || SETTABLE.test(name))));
}
/** Names to short hashes: enough to see a change, and no value. Pure. */
function hashVariables(values) {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hashJson */ .jM)(value).slice(0, 16)]));
}
/** The names whose values differ, or that only one side has; sorted. Pure. */
function changedNames(before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();
}

// packages/railway/src/observe.js
/** Deployments that are looked at: enough for the way back past several bad releases. */
const LIST_LENGTH = 20;
/** Which deployments a list asks for. Pure. */
function listOf(ids) {
	return {
		projectId: ids.project,
		environmentId: ids.environment,
		serviceId: ids.service
	};
}
/** One read of the service, its deployments, its variables and our records. */
async function see$1(api, ids) {
	const raw = await api.read(Observe, {
		...placeOf(ids),
		list: listOf(ids),
		first: 20
	}).catch((thrown) => {
		throw explain(thrown, `Reading ${ids.names.service}`);
	});
	const mark = readMark((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te)(raw.variables)[RECORD_VARIABLE]);
	if (mark.kind === "corrupt") api.tools.log.warning(`The record in ${RECORD_VARIABLE} is not readable and was skipped: ${mark.reason}.`);
	return {
		raw,
		deployments: newestFirst((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(raw.deployments).map(readDeployment)),
		active: newestFirst(raw.serviceInstance.activeDeployments.map(readDeployment)),
		heads: mark.kind === "heads" ? mark.heads : [],
		values: ownVariables(raw.variables)
	};
}
/** Project, environment and service as the documents take them. Pure. */
function placeOf(ids) {
	return {
		project: ids.project,
		environment: ids.environment,
		service: ids.service
	};
}
/** A deployment and the variables that it was given; null where Railway does not know it any more. */
async function readSnapshot(api, id) {
	const { deployment, deploymentSnapshot } = await api.read(ReadDeployment, { deployment: id }).catch((thrown) => {
		throw explain(thrown, `Reading deployment ${id}`);
	});
	return {
		deployment: readDeployment(deployment),
		values: deploymentSnapshot === null ? null : ownVariables(deploymentSnapshot.variables)
	};
}
/** Names of variables that our releases set, as their records say. Pure. */
function ownNames(heads) {
	const names = heads.flatMap(({ restoreFacts }) => {
		const list = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(restoreFacts)["variables"];
		return Array.isArray(list) ? list.map(String) : [];
	});
	return [...new Set(names)].sort();
}
/**
* Reads the facts of a service; with a spec also what only a plan needs. `without snapshot` leaves out the variables of
* what serves, which takes a request of its own. Reads only.
*/
async function observeRailway(api, ids, spec, depth = "whole") {
	const seen = await see$1(api, ids);
	const serving = seen.active.find(({ status }) => !isUnderway({ status })) ?? null;
	const { serviceInstance } = seen.raw;
	const [live, beside, asked, liveVersion] = await Promise.all([
		serving === null ? null : depth === "whole" ? readLive(api, serving) : {
			deployment: serving,
			variables: null
		},
		spec === null ? null : readBeside(api, ids, serving),
		spec === null ? null : readAsked(api, spec, serviceInstance.source?.image ?? serving?.image ?? null),
		spec === null || serving === null ? null : versionOf(api, serving)
	]);
	const { customDomains, serviceDomains } = serviceInstance.domains;
	return {
		ids,
		source: serviceInstance.source?.image ?? null,
		repository: serviceInstance.source?.repo ?? null,
		settings: readSettings({
			...serviceInstance,
			preDeployCommand: serviceInstance.preDeployCommand,
			source: null,
			activeDeployments: null,
			domains: null,
			multiRegionConfig: serving?.settings?.multiRegionConfig ?? null
		}),
		variables: hashVariables(seen.values),
		sleeps: serviceInstance.sleepApplication ?? false,
		cron: serviceInstance.cronSchedule,
		domains: [...customDomains.map(({ domain, status }) => ({
			domain,
			custom: true,
			certificate: status.certificateStatus
		})), ...serviceDomains.map(({ domain }) => ({
			domain,
			custom: false,
			certificate: null
		}))],
		deployments: seen.deployments,
		active: seen.active,
		live,
		heads: seen.heads,
		ours: ownNames(seen.heads),
		beside,
		liveVersion,
		asked,
		allowance: api.allowance(),
		shortCredentials: registryLogin(api.tools.environment)?.username === "AWS"
	};
}
async function readLive(api, serving) {
	const { values } = await readSnapshot(api, serving.id);
	return {
		deployment: serving,
		variables: values === null ? null : hashVariables(values)
	};
}
async function readBeside(api, ids, serving) {
	try {
		const raw = await api.read(ObserveBeside, {
			...placeOf(ids),
			deployment: serving?.id ?? ""
		});
		const service = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(raw.environment.config)["services"])[ids.service]);
		const updates = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(service["source"])["autoUpdates"]);
		const volume = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(raw.environment.volumeInstances).find(({ serviceId }) => serviceId === ids.service);
		const steps = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(raw.deploymentEvents).map(({ step, payload }) => [step, (payload?.durationMs ?? 0) / 1e3]);
		return {
			autoDeploy: raw.serviceInstanceAutoDeployStatus.enabled,
			autoUpdates: Object.keys(updates).length === 0 ? false : (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(updates["type"]) !== "disabled",
			volume: volume?.mountPath ?? null,
			steps: Object.fromEntries(steps)
		};
	} catch (thrown) {
		api.tools.log.warning(`Whether something else deploys here, a volume and the measured start-up could not be read: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`);
		return null;
	}
}
async function readAsked(api, spec, now) {
	const repository = spec.image.repository ?? (now === null ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(now));
	const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(spec.image.digest);
	if (repository === null || digest === null) return null;
	return {
		...await askRegistry(api.tools, repository, digest),
		image: spec.image
	};
}
async function versionOf(api, { image, digest }) {
	if (image === null || digest === null) return null;
	return (await askRegistry(api.tools, (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(image), digest)).version;
}

// packages/railway/src/configuration.js
/**
* Sets source, settings and the registry's login of the service, without meaning to deploy. Sending it again changes
* nothing, so a lost answer is simply looked for in the configured source.
*/
async function configure(api, ids, wanted) {
	const login = registryLogin(api.tools.environment);
	const input = {
		source: { image: wanted.image },
		...wanted.settings,
		...login === null ? {} : { registryCredentials: {
			username: login.username,
			password: login.password
		} }
	};
	await mutate(api, {
		doing: `Setting the source of ${describe(ids)}`,
		send: async () => {
			await api.change(UpdateService, {
				environment: ids.environment,
				service: ids.service,
				input
			});
			return true;
		},
		look: async () => (await see$1(api, ids)).raw.serviceInstance.source?.image === wanted.image ? true : null
	});
}
/** Sets variables without deploying. */
async function setVariables(api, ids, values) {
	const names = Object.keys(values);
	if (names.length === 0) return;
	await mutate(api, {
		doing: `Setting the variable(s) ${names.join(", ")} of ${describe(ids)}`,
		send: async () => {
			await api.change(SetVariables, { input: {
				...place(ids),
				variables: values,
				skipDeploys: true
			} });
			return true;
		},
		look: async () => {
			const now = hashVariables((await see$1(api, ids)).values);
			return changedNames(hashVariables(values), now).every((name) => !names.includes(name)) ? true : null;
		}
	});
}
/** Takes a variable away. The mutation knows no `skipDeploys`, so that a deployment may begin with it. */
async function deleteVariable(api, ids, name) {
	await mutate(api, {
		doing: `Taking away the variable ${name} of ${describe(ids)}`,
		send: async () => {
			await api.change(DeleteVariable, { input: {
				...place(ids),
				name
			} });
			return true;
		},
		look: async () => (await see$1(api, ids)).values[name] === void 0 ? true : null
	});
}
/**
* Gives the service the configuration of a goal. Values first, then the source, then what has to go: whichever of these
* begins a deployment, it brings the goal. `source` false leaves source and settings alone.
*/
async function restoreConfiguration(api, ids, wanted, source) {
	const values = Object.entries(wanted.variables);
	await setVariables(api, ids, Object.fromEntries(values.flatMap(([name, value]) => value === null ? [] : [[name, value]])));
	if (source) {
		await configure(api, ids, wanted);
		api.tools.log.info(`The configured source is ${wanted.image}.`);
	}
	for (const [name, value] of values) if (value === null) await deleteVariable(api, ids, name);
}
function place(ids) {
	return {
		projectId: ids.project,
		environmentId: ids.environment,
		serviceId: ids.service
	};
}

// packages/railway/src/release-of.js
/** The version of a release whose image says nothing of itself. */
const UNKNOWN_VERSION = "unknown";
/** The release that an image, settings and variables make. The container is called as the service. Pure. */
function makeRailwayRelease(parts) {
	const { service, digest, version, settings, variables } = parts;
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .makeRelease */ .cx)({
		version,
		images: { [service]: digest },
		configuration: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hashJson */ .jM)({
			settings: Object.fromEntries(SETTING_NAMES.map((name) => [name, effective(settings, name)])),
			variables
		})
	});
}
/** The release that a snapshot runs: the one its record names, else what its own parts make; null without a digest. Pure. */
function releaseOf(snapshot, service, settings, heads, version = null) {
	const { deployment, variables } = snapshot;
	const head = heads.find(({ platformRelease }) => platformRelease === deployment.id);
	if (head !== void 0) return head.release;
	const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(deployment.digest ?? "");
	if (digest === null) return null;
	const goal = heads.map((each) => each.goal).find((each) => each !== null && Object.values(each.release.images).includes(digest));
	if (goal != null) return goal.release;
	return makeRailwayRelease({
		service,
		digest,
		version: version ?? "unknown",
		settings: deployment.settings ?? settings,
		variables: variables ?? {}
	});
}

// packages/railway/src/rollout.js
/** What a record keeps of a rollout. Pure. */
function identifyRollout(rollout) {
	return {
		kind: rollout.kind,
		deployment: rollout.deployment,
		digest: rollout.digest,
		baseline: rollout.baseline
	};
}
/** The rollout that brings a release. Pure. */
function deployRollout(change, deployment) {
	return {
		kind: "deploy",
		deployment: deployment.id,
		digest: change.digest,
		baseline: change.baseline,
		goal: null,
		goalDigest: null,
		...change.restoreFacts
	};
}
/** The names that a record's restore facts hold. Pure. */
function changedBy(restoreFacts) {
	const list = (key) => {
		const value = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(restoreFacts)[key];
		return Array.isArray(value) ? value.flatMap((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(item) ?? []) : [];
	};
	return {
		settings: list("settings"),
		variables: list("variables")
	};
}

// packages/railway/src/standing.js
/** The newest deployment that changes what runs. Pure. */
function newestOf(facts) {
	return facts.deployments.find(counts) ?? null;
}
/** The fence: the id of the newest deployment. Pure. */
function fenceOf(facts) {
	return { expected: newestOf(facts)?.id ?? null };
}
/** Milliseconds by which the clocks of record and platform may differ once they have been compared. */
const CLOCKS = 2e3;
function digestsOf(head) {
	return Object.values(head.release.images);
}
/**
* The deployment that a record speaks of: the one it names; where it died before it could name one, the newest of its
* image that began after it was written. Railway gives an id only with the deployment itself. Pure.
*/
function candidateOf(facts, head) {
	const named = head.platformRelease ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(head.rollout)["deployment"]);
	const all = [...facts.deployments, ...facts.active];
	if (named !== null) return all.find(({ id }) => id === named) ?? null;
	const since = Date.parse(head.writtenAt) - CLOCKS;
	return all.find(({ id, digest, createdAt }) => id !== head.baseline && Date.parse(createdAt) >= since && digest !== null && digestsOf(head).includes(digest)) ?? null;
}
/** Whether a deployment is the goal of a record, or one that brings it back. Pure. */
function isGoal(deployment, goal, candidate) {
	if (goal === null || deployment.id === candidate.id) return false;
	if (deployment.id === goal.platformRelease) return true;
	const digests = Object.values(goal.release.images);
	return deployment.digest !== null && digests.includes(deployment.digest) && Date.parse(deployment.createdAt) > Date.parse(candidate.createdAt);
}
/** Whether a deployment brings the release of a record; one call can leave two (an update that deploys by itself). Pure. */
function isOurs(deployment, candidate, goal) {
	if (deployment.id === candidate.id) return true;
	return deployment.digest === candidate.digest && !isGoal(deployment, goal, candidate) && Date.parse(deployment.createdAt) >= Date.parse(candidate.createdAt);
}
/** Where the service stands in relation to a record, read from its deployments. Pure. */
function standingOf(facts, head) {
	const candidate = candidateOf(facts, head);
	const newest = newestOf(facts);
	if (candidate === null) return isBehind(facts, head) || isHalfway(facts, head) ? { kind: "in-progress" } : { kind: "untouched" };
	if (newest === null) return { kind: "candidate" };
	const goal = head.goal;
	if (isUnderway(newest)) {
		if (isOurs(newest, candidate, goal)) return { kind: "in-progress" };
		return isGoal(newest, goal, candidate) ? { kind: "restoring" } : foreign(newest);
	}
	const serving = facts.active.find((deployment) => !isUnderway(deployment)) ?? null;
	if (serving === null) {
		if (isOurs(newest, candidate, goal)) return goal === null && head.onFirstFailure === "remove" && newest.status === "REMOVED" ? { kind: "restored" } : { kind: "candidate" };
		return isGoal(newest, goal, candidate) ? { kind: "candidate" } : foreign(newest);
	}
	if (isOurs(serving, candidate, goal)) return { kind: "candidate" };
	if (!isGoal(serving, goal, candidate)) return foreign(serving);
	if (newest.status === "SUCCESS" && isOurs(newest, candidate, goal)) return { kind: "in-progress" };
	return { kind: newest.id === serving.id && facts.active.some((each) => isOurs(each, candidate, goal)) ? "restoring" : "restored" };
}
/** Whether the list is older than the record: Railway accepted its deployment, and what is shown ends before it. Pure. */
function isBehind(facts, head) {
	return (head.platformRelease ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(head.rollout)["deployment"])) !== null && newestOf(facts)?.id === head.baseline;
}
/**
* Whether a release died between its configuration and its deployment: nothing of it runs, and the next deployment,
* whoever begins it, would bring it. Pure.
*/
function isHalfway(facts, head) {
	const serving = facts.live?.deployment;
	if (serving === void 0 || serving.id !== head.goal?.platformRelease || head.withdrawn !== null) return false;
	const { settings, variables } = changedBy(head.restoreFacts);
	const applied = serving.settings;
	const given = facts.live?.variables ?? null;
	const source = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(facts.source);
	return source !== null && source !== serving.digest && digestsOf(head).includes(source) || given !== null && variables.some((name) => given[name] !== facts.variables[name]) || applied !== null && SETTING_NAMES.some((name) => settings.includes(name) && JSON.stringify(effective(applied, name)) !== JSON.stringify(effective(facts.settings, name)));
}
function foreign({ id, image, status }) {
	return {
		kind: "foreign",
		by: `deployment ${id} (${image ?? "built by Railway"}, ${status})`
	};
}
/** The replicas of a deployment that run. Railway lists none for some time: then its status has to suffice. Pure. */
function runningOf(deployment, wanted) {
	if (deployment.instances.length === 0) return deployment.status === "SUCCESS" ? wanted : 0;
	return deployment.instances.filter(({ status }) => status === "RUNNING").length;
}
/**
* The number of replicas that keeps the promise: all that are wanted, because Railway sends no traffic to a deployment
* before each of them is healthy. Pure.
*/
function minimumHealthyOf(facts) {
	return Math.max(1, replicasOf(facts.live?.deployment.settings ?? facts.settings));
}
/** What is live; null where nothing serves. Pure. */
function liveOf(facts) {
	const { live } = facts;
	const release = live === null ? null : releaseOf(live, facts.ids.names.service, facts.settings, facts.heads, facts.liveVersion);
	if (live === null || release === null) return null;
	const newest = newestOf(facts);
	return {
		release,
		platformRelease: live.deployment.id,
		serving: live.deployment.status === "SUCCESS" && (newest === null || newest.id === live.deployment.id || !isUnderway(newest)) && runningOf(live.deployment, 1) > 0
	};
}
/** The goal that is live: its deployment finds everything else again. Pure. */
function goalOf(facts, kind) {
	const live = liveOf(facts);
	if (live === null || facts.live === null) return null;
	return {
		kind,
		release: live.release,
		platformRelease: live.platformRelease,
		snapshot: { digest: facts.live.deployment.digest }
	};
}
/** The goal that a head's own release is. Pure. */
function goalOfHead(head) {
	return {
		kind: "verified",
		release: head.release,
		platformRelease: head.platformRelease ?? "",
		snapshot: { digest: Object.values(head.release.images)[0] ?? null }
	};
}
/** Whether a deployment served: Railway keeps it for a rollback, which it does of none that failed, or drains it still. */
function hasServed({ status, canRollback }) {
	return status === "REMOVING" || canRollback && (status === "REMOVED" || status === "SUCCESS");
}
/** Without a record: the last deployment before the one that serves that served itself. Pure. */
function previousOf(facts) {
	const live = facts.live?.deployment;
	if (live === void 0 || facts.heads.some(_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .isVerified */ .p4)) return null;
	const before = facts.deployments.find((deployment) => deployment.id !== live.id && hasServed(deployment) && deployment.digest !== live.digest && Date.parse(deployment.createdAt) < Date.parse(live.createdAt));
	if (before === void 0) return null;
	const release = releaseOf({
		deployment: before,
		variables: null
	}, facts.ids.names.service, facts.settings, facts.heads);
	return release === null ? null : {
		kind: "adopted",
		release,
		platformRelease: before.id,
		snapshot: { digest: before.digest }
	};
}
/** Where production traffic comes in; the edge of loopback has no TLS. Null where there is no public domain. Pure. */
function addressOf(facts) {
	const domain = (facts.domains.find(({ custom }) => custom) ?? facts.domains[0])?.domain;
	if (domain === void 0) return null;
	return `${/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(domain) ? "http" : "https"}://${domain}`;
}

// packages/railway/src/marks.js
/**
* The heads that the record's variable holds, newest first, at most `limit`. One whose process died before Railway had
* named its deployment gets the id of the deployment that it speaks of.
*/
async function readHistory(api, ids, limit) {
	return headsOf(await see$1(api, ids)).slice(0, limit);
}
function headsOf(seen) {
	return seen.heads.flatMap((head, index) => {
		if (head.platformRelease !== null) return head;
		const candidate = candidateOf(seen, head);
		if (candidate !== null) return {
			...head,
			platformRelease: candidate.id
		};
		return index === 0 ? head : [];
	});
}
/**
* Writes a head into the record's variable, without deploying. The variable is one text: it is read, and written with
* this head in its place.
* @throws Failure where Railway refuses it.
*/
async function writeMark(api, ids, head) {
	const value = packHeads(withHead(headsOf(await see$1(api, ids)), head));
	await mutate(api, {
		doing: `Writing the record of ${describe(ids)} into ${RECORD_VARIABLE}`,
		send: async () => {
			await api.change(WriteRecord, { input: {
				projectId: ids.project,
				environmentId: ids.environment,
				serviceId: ids.service,
				variables: { [RECORD_VARIABLE]: value },
				skipDeploys: true
			} });
			return true;
		},
		look: async () => packHeads((await see$1(api, ids)).heads) === value ? true : null
	});
}

// packages/railway/src/proof.js
/** Milliseconds for which lists may not yet show what was accepted. */
const CONSISTENCY = 2e4;
/** Deployments that one look at a rollout asks for. */
const FEW = 8;
/** The newest deployments and those that get traffic. Throws `Refusal`. */
async function look(api, ids) {
	const raw = await api.read(Look, {
		environment: ids.environment,
		service: ids.service,
		list: listOf(ids),
		first: FEW
	});
	return {
		deployments: newestFirst((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(raw.deployments).map(readDeployment)).filter(counts),
		active: newestFirst(raw.serviceInstance.activeDeployments.map(readDeployment))
	};
}
/** The deployments that are newer than `expected`, newest first; null where a late list does not show it. Pure. */
function newerThan(sighted, expected) {
	if (expected === null) return sighted.deployments;
	const fence = sighted.deployments.findIndex(({ id }) => id === expected);
	return fence < 0 ? null : sighted.deployments.slice(0, fence);
}
/** Reads until there is something to see, for as long as lists may be late; null where there never was. */
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
* Looks right before a mutation: the newest deployment must be the one that the decision rests on. Railway has no
* precondition.
* @throws Failure('superseded') naming the other one.
*/
async function checkFence(api, ids, expected) {
	const newer = await poll(api, async () => newerThan(await see(api, ids), expected));
	if (newer === null) throw superseded(ids, `${expected} is no longer among its deployments`);
	const other = newer[0];
	if (other !== void 0) throw superseded(ids, `deployment ${named(other)} has begun since`);
}
/** The newest of these deployments that brings something else than `digest`. Pure. */
function otherThan(deployments, digest) {
	return deployments.find((each) => each.digest !== null && each.digest !== digest);
}
/**
* Proves right after a mutation that what is new brings `digest`. Two of them are one change that Railway deployed
* twice: the newest counts, and replaces the other by itself.
* @throws Failure('superseded') where somebody else's is among them, Failure('platform') where none shows up.
*/
async function proveOurs(api, ids, expected, digest, wanted) {
	const found = await poll(api, async () => {
		const newer = newerThan(await see(api, ids), expected) ?? [];
		const other = otherThan(newer, digest);
		if (other !== void 0) throw superseded(ids, `deployment ${named(other)} began at the same time`);
		return wanted === null || newer.some(({ id }) => id === wanted) ? newer[0] === void 0 ? null : newer : null;
	});
	const ours = found?.[0];
	if (ours !== void 0) {
		if ((found?.length ?? 0) > 1) api.tools.log.warning(`Railway began ${found?.length} deployments where one was meant; ${ours.id} is followed, it replaces the other.`);
		return ours;
	}
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
		message: `Railway accepted the change of ${describe(ids)}, but shows no deployment for it after ${CONSISTENCY / 1e3} s.`,
		remedy: "Nothing more was touched. Run the rollback: it reads what is live and takes it from there."
	});
}
function see(api, ids) {
	return look(api, ids).catch((thrown) => {
		throw explain(thrown, `Looking at ${ids.names.service}`);
	});
}
/** A deployment for people. Pure. */
function named({ id, image, status }) {
	return `${id} (${image ?? "built by Railway"}, ${status})`;
}
/** Somebody else's change came first; `what` is a clause that names it. */
function superseded(ids, what) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("superseded", {
		message: `${describe(ids)} is being changed by somebody else: ${what}.`,
		remedy: "Nothing more was touched. Let that change end, then plan again."
	});
}

// packages/railway/src/apply.js
/** Writes the record: Railway gives a release its id only with its deployment, so there is none yet. */
async function stageRailway(api, ids, change, head) {
	const restoreFacts = {
		settings: change.restoreFacts.settings,
		variables: change.restoreFacts.variables
	};
	const written = {
		...head,
		baseline: change.baseline,
		restoreFacts
	};
	await writeMark(api, ids, written);
	return {
		change,
		head: written
	};
}
/**
* Variables and configuration first, which deploy nothing by themselves; then the one deployment. Whether Railway began
* one already with the configuration (both were seen) is looked at, not assumed.
* @throws Failure('superseded') where somebody else's change came first or at the same time.
*/
async function applyRailway(api, ids, change, fence) {
	await checkFence(api, ids, fence.expected);
	await setVariables(api, ids, change.variables);
	await configure(api, ids, {
		image: change.image,
		settings: change.settings
	});
	const deployment = await deployOnce(api, ids, fence.expected, change.digest);
	return deployRollout(change, deployment);
}
/**
* One deployment of what is configured, unless the configuration has begun one; its id, found or told. Where somebody
* else's came before the configuration, none is begun, which would end theirs; theirs is configured again.
* @throws Failure('superseded') naming the other deployment.
*/
async function deployOnce(api, ids, expected, digest) {
	const newer = async () => newerThan(await look(api, ids), expected) ?? [];
	const begun = (seen) => seen.find((each) => each.digest === digest || each.digest === null)?.id ?? null;
	const seen = await newer();
	const other = otherThan(seen, digest);
	if (other !== void 0) throw await giveWay(api, ids, other);
	let told = begun(seen);
	if (told === null) told = await mutate(api, {
		doing: `Deploying ${describe(ids)}`,
		send: async () => (await api.change(DeployService, {
			environment: ids.environment,
			service: ids.service
		})).serviceInstanceDeployV2,
		look: async () => begun(await newer())
	});
	else api.tools.log.info(`Railway began deployment ${told} with the configuration: it is the one.`);
	return proveOurs(api, ids, expected, digest, told);
}
/** Leaves the service to somebody else's deployment: else the next change of a variable would bring ours over it. */
async function giveWay(api, ids, other) {
	const { image } = other;
	if (image !== null) await configure(api, ids, {
		image,
		settings: {}
	});
	return superseded(ids, `deployment ${named(other)} has begun since; none was begun over it${image === null ? "" : ", and its image is the configured source again"}`);
}

// packages/railway/src/projection.js
const isSetting = (name) => SETTING_NAMES.some((each) => each === name);
function pickSettings(settings, names) {
	if (settings === null) return {};
	return Object.fromEntries(names.filter(isSetting).map((name) => [name, effective(settings, name)]));
}
function pickVariables(values, names) {
	if (values === null) return {};
	return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}
/** The projection of facts. Pure. */
function project(facts, ours) {
	const live = facts.live?.deployment ?? null;
	const configurable = ours.settings.filter((name) => name !== "multiRegionConfig");
	return {
		serving: {
			digest: live?.digest ?? null,
			replicas: replicasOf(live?.settings ?? facts.settings),
			settings: pickSettings(live?.settings ?? null, ours.settings),
			variables: pickVariables(facts.live?.variables ?? null, ours.variables)
		},
		configured: {
			digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(facts.source),
			settings: pickSettings(facts.settings, configurable),
			variables: pickVariables(facts.variables, ours.variables)
		}
	};
}

// packages/railway/src/compare.js
/** The places at which two trees differ, as JSON pointers. Pure. */
function differ(live, wanted, path) {
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(live) && (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(wanted)) return [.../* @__PURE__ */ new Set([...Object.keys(live), ...Object.keys(wanted)])].sort().flatMap((name) => differ(live[name] ?? null, wanted[name] ?? null, `${path}/${name}`));
	return JSON.stringify(live) === JSON.stringify(wanted) ? [] : [{
		path,
		live,
		wanted
	}];
}
/** Where what is live differs from what was wanted; empty means exact. See `project` for what counts. Pure. */
function compareRailway(live, wanted) {
	const changed = live.heads.map(({ restoreFacts }) => changedBy(restoreFacts));
	const ours = {
		settings: [...new Set(changed.flatMap(({ settings }) => settings))],
		variables: [...new Set(changed.flatMap(({ variables }) => variables))]
	};
	return differ({ ...project(live, ours) }, { ...project(wanted, ours) }, "");
}

// packages/railway/src/hidden-values.js
/**
* A line without the values of the service's variables, our record among them. What Railway gives by itself (ids and
* names) stays. Pure.
*/
function hideServiceValues(line, variables) {
	const own = Object.entries((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te)(variables)).filter(([name]) => !/^RAILWAY_/.test(name));
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hideValues */ .X8)(line, Object.fromEntries(own));
}

// packages/railway/src/diagnose.js
/** Words of a log line that names an error, without what stands beside it, which may be a value. */
const ERROR_NAME = /\b([A-Z]\w*(?:Error|Exception))\b/;
/** Why a rollout went wrong: its steps with their durations, the build's words, the last lines. Never throws. */
async function diagnoseRailway(api, ids, rollout) {
	const id = rollout.deployment;
	if (id === null) return {
		cause: "There is no deployment to look into.",
		details: [],
		logs: []
	};
	const [answer, seen, stable] = await Promise.all([
		api.read(Diagnose, { deployment: id }).catch(_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD),
		see$1(api, ids).catch(_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD),
		api.read(ReadPlatformStatus, {}).then(({ platformStatus }) => platformStatus.isStable).catch(() => null)
	]);
	const status = typeof seen === "string" ? seen : seen.deployments.find((each) => each.id === id)?.status ?? "not shown";
	if (typeof answer === "string") return {
		cause: `Deployment ${id} of ${ids.names.service} ended as ${status}; why could not be read.`,
		details: [answer],
		logs: []
	};
	const read = typeof seen === "string" ? withoutLines(answer) : withHidden(answer, seen);
	const incident = stable === false ? " Railway reports an incident at https://status.railway.com." : "";
	return {
		cause: `${causeOf(read, id, status)}${incident}`,
		details: detailsOf(read),
		logs: logsOf(read)
	};
}
/** Where the values are not known that a line may hold, no line is shown. Pure. */
function withoutLines(read) {
	return {
		...read,
		deploymentLogs: read.deploymentLogs.slice(0, 1).map((line) => ({
			...line,
			message: "The log is not shown: which values it must not show could not be read."
		}))
	};
}
function withHidden(read, { raw }) {
	const variables = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(raw.variables);
	const hidden = (line) => ({
		...line,
		message: hideServiceValues(line.message, variables)
	});
	return {
		...read,
		buildLogs: read.buildLogs.map(hidden),
		deploymentLogs: read.deploymentLogs.map(hidden)
	};
}
function causeOf(read, id, status) {
	const failed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(read.deploymentEvents).find(({ payload }) => payload?.error != null);
	const pull = read.buildLogs.find(({ message }) => /failed to pull|unauthorized|manifest unknown/i.test(message));
	const error = read.deploymentLogs.map(({ message }) => ERROR_NAME.exec(message)?.[1]).findLast((name) => name !== void 0);
	const said = pull?.message ?? failed?.payload?.error ?? "";
	return `Deployment ${id} ended as ${status}${failed === void 0 ? "" : ` at ${failed.step}`}${said === "" ? "" : `: ${said.replace(/\.$/, "")}`}${error === void 0 ? "" : ` (its log names ${error})`}.`;
}
function detailsOf(read) {
	return [...(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(read.deploymentEvents).map(({ step, completedAt, payload }) => {
		return `${step}: ${[payload?.durationMs == null ? completedAt === null ? "not ended" : "" : `${payload.durationMs / 1e3} s`, payload?.error ?? ""].filter((part) => part !== "").join(", ")}`;
	}), ...read.buildLogs.map(({ message }) => `build: ${message}`)];
}
function logsOf(read) {
	const byReplica = /* @__PURE__ */ new Map();
	for (const { message, tags } of read.deploymentLogs) {
		const replica = tags?.deploymentInstanceId ?? "deployment";
		byReplica.set(replica, [...byReplica.get(replica) ?? [], message]);
	}
	return [...byReplica].map(([replica, lines]) => ({
		replica,
		lines
	}));
}

// packages/railway/src/goal.js
/** Goals that this process has read: what a deployment ran does not change. */
const READ = /* @__PURE__ */ new WeakMap();
/** A goal as this process has read it before, else as Railway tells it now. See `readGoal`. */
async function recalledGoal(api, ids, id, digest) {
	return READ.get(api)?.get(id) ?? readGoal(api, ids, id, digest);
}
/** Reads a goal by its deployment's id. Where Railway does not know it any more, its digest is all there is. */
async function readGoal(api, ids, id, digest) {
	const nothing = {
		deployment: null,
		variables: null,
		digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest ?? "") ?? "",
		values: null
	};
	if (id === null) return nothing;
	try {
		const { deployment, values } = await readSnapshot(api, id);
		const read = {
			...nothing,
			deployment,
			values,
			variables: values === null ? null : hashVariables(values)
		};
		READ.set(api, (READ.get(api) ?? /* @__PURE__ */ new Map()).set(id, read));
		return read;
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		api.tools.log.warning(`Deployment ${id} of ${ids.names.service} cannot be read, its digest is used: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`);
		return nothing;
	}
}
/** Settings that a release changed, and the replicas, which any update may forget. Pure. */
function settingsToKeep(settings, names) {
	if (settings === null) return {};
	const always = settings.multiRegionConfig !== null ? "multiRegionConfig" : "numReplicas";
	return Object.fromEntries(SETTING_NAMES.filter((name) => name === always ? settings[name] !== null : names.includes(name) && name !== "multiRegionConfig").map((name) => [name, settings[name]]));
}
/**
* The configuration of a goal: its image, the settings and variables that the release had changed, and nothing else.
* Null where nothing says from which repository the image came. Pure.
*/
function goalConfiguration(goal, facts, changed) {
	const from = goal.deployment?.image ?? facts.source;
	if (from === null || goal.digest === "") return null;
	const { values } = goal;
	return {
		image: `${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(from)}@${goal.digest}`,
		settings: settingsToKeep(goal.deployment?.settings ?? null, changed.settings),
		variables: values === null ? {} : Object.fromEntries(changed.variables.map((name) => [name, values[name] ?? null]))
	};
}

// packages/railway/src/finish.js
/** Milliseconds between looks at a deployment that the configuration began. */
const WAIT = 1500;
/**
* After a restore: the configured source, settings and variables become the goal's again, because a rollback leaves
* those of the bad release behind, and the next change of a variable would bring it back. After a deploy there is
* nothing to end. What cannot be set is a warning here: compare finds it.
*/
async function finishRailway(api, ids, rollout) {
	if (rollout.kind === "deploy" || rollout.kind === "remove" || rollout.goal === null) return;
	try {
		await configureGoal(api, ids, rollout, rollout.goal);
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw thrown;
		api.tools.log.warning(`The configured source could not be set to the goal's: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`);
	}
}
/** What somebody has begun since the restore and that brings something else: the configuration is its own by now. Pure. */
function nextRelease({ deployments }, { baseline, deployment, digest }) {
	const sighted = { deployments: deployments.filter(counts) };
	const than = (id) => newerThan(sighted, id) ?? [];
	const since = than(baseline);
	return than(deployment).find((each) => since.includes(each) && each.digest !== null && each.digest !== digest && (isUnderway(each) || each.status === "SUCCESS"));
}
async function configureGoal(api, ids, rollout, goalId) {
	const [seen, goal] = await Promise.all([see$1(api, ids), recalledGoal(api, ids, goalId, rollout.goalDigest)]);
	const next = nextRelease(seen, rollout);
	if (next !== void 0) {
		api.tools.log.info(`The configuration is left to deployment ${named(next)}, which has begun since.`);
		return;
	}
	const now = seen.raw.serviceInstance;
	const wanted = goalConfiguration(goal, { source: now.source?.image ?? null }, rollout);
	if (wanted === null) return;
	const configured = readSettings({
		...now,
		source: null,
		activeDeployments: null,
		domains: null
	});
	const settings = SETTING_NAMES.some((name) => name !== "multiRegionConfig" && wanted.settings[name] !== void 0 && JSON.stringify(wanted.settings[name]) !== JSON.stringify(configured[name]));
	const set = Object.fromEntries(Object.entries(wanted.variables).filter(([name, value]) => (seen.values[name] ?? null) !== value));
	await restoreConfiguration(api, ids, {
		...wanted,
		variables: set
	}, now.source?.image !== wanted.image || settings);
	await awaitOwn(api, ids, rollout.deployment);
}
/** Where the configuration began a deployment of its own, it is waited for: it brings the same goal once more. */
async function awaitOwn(api, ids, expected) {
	const { clock, deadline, log } = api.tools;
	let told = false;
	while (true) {
		const own = (newerThan(await look(api, ids), expected) ?? []).find(isUnderway);
		if (own === void 0) return;
		if (!told) log.warning(`Railway began deployment ${own.id} for the configuration alone: it brings the goal once more.`);
		told = true;
		await clock.sleep(WAIT, deadline.signal);
	}
}

// packages/railway/src/edge.js
/**
* Whether the public domain reaches a replica: Railway's health check asks the container, never the edge, so that a
* domain with a wrong port gives a green deployment and 502. Null where it does; else why not. Any answer of the
* application counts: whether it is a good one is for verify to say.
*/
async function askEdge(api, url) {
	const { deadline, environment } = api.tools;
	try {
		const { status, headers } = await (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .sendRequest */ .w$)({
			url: new URL("/", url),
			headers: { "user-agent": api.headers["user-agent"] ?? "" },
			signal: deadline.signal,
			agents: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyAgents */ .Hd)(environment)
		});
		return headers["x-railway-fallback"] === "true" ? `Railway's edge itself answers ${status}` : null;
	} catch (thrown) {
		if (deadline.signal.aborted) throw deadline.signal.reason;
		return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown);
	}
}

// packages/railway/src/progress.js
const LOST = /* @__PURE__ */ new Set([
	"FAILED",
	"CRASHED",
	"SKIPPED",
	"REMOVED",
	"REMOVING"
]);
/** The deployment of a rollout: of two that one call began the newest counts. Pure. */
function ownOf(rollout, { deployments, active }) {
	const told = [...deployments, ...active].find(({ id }) => id === rollout.deployment) ?? null;
	return deployments.find((each) => told !== null && each.digest !== null && each.digest === rollout.digest && Date.parse(each.createdAt) > Date.parse(told.createdAt)) ?? told;
}
/** Judges one look at a rollout. Pure. */
function judgeLook(rollout, sighted) {
	const own = ownOf(rollout, sighted);
	const wanted = rollout.kind === "remove" ? 0 : own?.settings == null ? 1 : replicasOf(own.settings);
	const others = sighted.active.filter(({ id }) => id !== own?.id);
	const gets = sighted.active.some(({ id }) => id === own?.id);
	const running = own === null ? 0 : runningOf(own, wanted);
	const serves = gets && own?.status === "SUCCESS";
	const counts = {
		wanted,
		running,
		serving: serves ? running : 0,
		others: others.reduce((sum, each) => sum + Math.max(1, runningOf(each, 1)), 0),
		othersServing: others.reduce((sum, each) => sum + runningOf(each, 1), 0)
	};
	const leaving = sighted.deployments.some(({ id, status }) => id !== own?.id && status === "REMOVING");
	const moving = sighted.deployments.some((each) => each.id !== own?.id && isUnderway(each));
	const alone = others.length === 0;
	const serving = rollout.kind === "remove" ? sighted.active.length === 0 : serves && running >= wanted && alone;
	return {
		deployment: own,
		counts,
		message: `${counts.serving} of ${wanted} replica(s) of deployment ${own?.id ?? "none"} serve (${own?.status ?? "not shown yet"}); ${others.length} other deployment(s) get traffic.`,
		failing: failingOf(own),
		end: serving && rollout.kind !== "deploy" ? null : endOf(rollout, own, sighted),
		serving,
		settled: serving && !leaving && !moving
	};
}
function failingOf(own) {
	return (own?.instances ?? []).filter(({ status }) => status === "CRASHED" || status === "RESTARTING" || status === "EXITED").map(({ id, status }) => ({
		replica: id,
		message: `Replica ${id} of deployment ${own?.id} is ${status}.`
	}));
}
function endOf(rollout, own, sighted) {
	if (own === null || rollout.kind === "remove") return null;
	const newer = sighted.deployments.find((each) => each.id !== own.id && Date.parse(each.createdAt) > Date.parse(own.createdAt));
	const other = newer !== void 0 && (rollout.kind === "deploy" || isUnderway(newer)) ? newer : void 0;
	if (other !== void 0 && rollout.kind !== "cancel" && rollout.kind !== "none") return {
		kind: "overtaken",
		message: `Deployment ${other.id} (${other.image ?? "built by Railway"}, ${other.status}) replaced ${own.id}.`
	};
	if (LOST.has(own.status)) return {
		kind: "doomed",
		message: `Deployment ${own.id} ended as ${own.status}.`
	};
	if (own.status === "NEEDS_APPROVAL") return {
		kind: "doomed",
		message: `Deployment ${own.id} waits for somebody's approval in Railway.`
	};
	const gone = own.instances.filter(({ status }) => status === "CRASHED" || status === "EXITED");
	if (own.instances.length > 0 && gone.length === own.instances.length) return {
		kind: "doomed",
		message: `Every replica of deployment ${own.id} has ended and is not started again.`
	};
	return null;
}

// packages/railway/src/watch.js
/** The protocol of Railway's subscriptions (graphql-transport-ws). */
const PROTOCOL = "graphql-transport-ws";
/** Milliseconds until the connection must be acknowledged. */
const OPENS_WITHIN = 5e3;
/**
* Subscribes to a deployment, and to the one that it replaces, which has to leave before it serves alone. Never throws:
* where no subscription comes about, or it is dropped, it is not alive, with a word in the log. Node's own WebSocket
* knows no proxy: behind one, looking has to do.
*/
function watchDeployment(api, id, replaced) {
	const { log, environment } = api.tools;
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .hasProxy */ .jL)(environment)) return {
		alive: () => false,
		opened: async () => {},
		told: () => 0,
		news: () => new Promise(() => {}),
		close: () => {}
	};
	let state = "opening";
	let told = 0;
	const opened = Promise.withResolvers();
	const last = /* @__PURE__ */ new Map([[id, null], [replaced ?? id, null]]);
	let wake = () => {};
	const tell = () => {
		told += 1;
		wake();
	};
	const url = new URL(api.endpoint);
	url.protocol = url.protocol === "http:" ? "ws:" : "wss:";
	const socket = new WebSocket(url, {
		protocols: [PROTOCOL],
		headers: { ...api.headers }
	});
	const end = (why) => {
		if (state === "ended") return;
		state = "ended";
		opened.resolve();
		clearTimeout(limit);
		log.debug(`The subscription to deployment ${id} ended: ${why}. From here on it is looked at.`);
		socket.close();
		tell();
	};
	const limit = setTimeout(() => end(`not opened within ${OPENS_WITHIN / 1e3} s`), OPENS_WITHIN);
	const send = (message) => socket.send(JSON.stringify(message));
	socket.addEventListener("open", () => send({
		type: "connection_init",
		payload: {}
	}));
	socket.addEventListener("error", () => end("the connection failed"));
	socket.addEventListener("close", ({ code, reason }) => end(`closed with ${code}${reason === "" ? "" : ` (${reason})`}`));
	socket.addEventListener("message", ({ data }) => {
		const { type, about, status } = read(data);
		switch (type) {
			case "connection_ack":
				for (const deployment of replaced === null || replaced === id ? [id] : [id, replaced]) send({
					id: deployment,
					type: "subscribe",
					payload: {
						query: Watch.text,
						variables: { deployment }
					}
				});
				break;
			case "next":
				clearTimeout(limit);
				if (state === "opening") state = "alive";
				opened.resolve();
				if (isNews(last.get(about) ?? null, status, about === id)) tell();
				last.set(about, status);
				break;
			case "ping":
				send({ type: "pong" });
				break;
			case "error":
			case "complete": if (about !== replaced) end("Railway ended it");
		}
	});
	return {
		alive: () => state === "alive",
		opened: () => opened.promise,
		told: () => told,
		news: (before) => new Promise((resolve) => {
			if (told > before) resolve();
			else wake = resolve;
		}),
		close: () => {
			state = "ended";
			clearTimeout(limit);
			socket.close(1e3);
		}
	};
}
/**
* Whether a state that is told is worth a look. What the look before the subscription has shown is not: ours is coming,
* the other one serves. Nor is the next state of coming; but the same one again is told because of its replicas. Pure.
*/
function isNews(before, status, ours) {
	const coming = isUnderway({ status });
	if (before === null) return ours ? !coming : status !== "SUCCESS";
	return before === status || !(coming && isUnderway({ status: before }));
}
function read(data) {
	const parsed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(String(data));
	const message = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(parsed.ok ? parsed.value : null);
	const deployment = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(message["payload"])["data"])["deployment"]);
	return {
		type: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message["type"]) ?? "",
		about: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message["id"]) ?? "",
		status: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(deployment["status"]) ?? ""
	};
}

// packages/railway/src/follow.js
/** Milliseconds between looks: quick at first, then as often as a deployment changes. */
const WAITS = [
	300,
	500,
	800,
	1e3
];
const STEADY_WAIT = 1500;
/** Milliseconds for which the first wait is left to a subscription that is opening: it decides how long that is. */
const OPENING_WAIT = 1e3;
/** While a subscription tells what happens, a look now and then only guards against a silent one. */
const WATCHED_WAIT = 5e3;
/** Of what the rate limit leaves, this much stays for the way back. */
const RESERVED = 40;
/** Milliseconds that a new release's edge may take; verify judges it afterwards. */
const EDGE_PATIENCE = 1e4;
/**
* Follows a rollout until it serves or has settled, told by a subscription, and by looking where there is none. Serving
* means: the only deployment that gets traffic is ours, all its replicas run, and the public domain reaches one.
* Looks that fail are tolerated with a warning until the deadline; a missing permission is not.
* @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
*/
async function* followRailway(api, ids, rollout, until, address) {
	const { clock } = api.tools;
	const watch = rollout.deployment === null || rollout.kind === "none" ? null : watchDeployment(api, rollout.deployment, rollout.baseline);
	const reported = /* @__PURE__ */ new Set();
	let last = "";
	let served = false;
	let waitsForEdge = null;
	try {
		for (let round = 0;; round += 1) {
			const told = watch?.told() ?? 0;
			const sight = await tolerate(api, async () => judgeLook(rollout, await look(api, ids)));
			if (sight !== null) {
				const at = clock.now();
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
				const edge = sight.serving && !served ? await reach(api, rollout, sight, address) : null;
				if (edge !== null) waitsForEdge ??= at.monotonic;
				const patient = waitsForEdge !== null && at.monotonic - waitsForEdge < EDGE_PATIENCE;
				const message = edge === null ? sight.message : `${sight.message} The public domain does not reach it yet: ${edge}.`;
				if (sight.serving && !served && (edge === null || rollout.kind === "deploy" && !patient)) {
					served = true;
					yield {
						kind: "serving",
						at: clock.now(),
						message,
						replicas: sight.counts
					};
					if (until !== "settled") return;
				} else if (message !== last) yield {
					kind: "progress",
					at,
					message,
					replicas: sight.counts
				};
				last = message;
				if (sight.settled && served) {
					yield {
						kind: "settled",
						at: clock.now(),
						message: `${ids.names.service} has settled. ${sight.message}`
					};
					return;
				}
			}
			await pause(api, watch, told, round);
		}
	} finally {
		watch?.close();
	}
}
async function reach(api, rollout, sight, address) {
	if (rollout.kind === "remove" || sight.counts.wanted === 0) return null;
	const url = await address();
	return url === null ? null : askEdge(api, url);
}
/** Milliseconds until the next look, so that the rate limit lasts. Pure. */
function waitOf(round, watched, allowance, now) {
	const usual = watched ? WATCHED_WAIT : WAITS[round] ?? STEADY_WAIT;
	if (allowance === null) return usual;
	const left = allowance.remaining - RESERVED;
	const window = Math.max(0, allowance.resetsAt - now);
	return left <= 0 ? Math.max(usual, Math.min(window, 15e3)) : Math.max(usual, Math.min(15e3, window / left));
}
async function pause(api, watch, told, round) {
	const { clock } = api.tools;
	if (round === 0 && watch !== null) await within(api, OPENING_WAIT, watch.opened());
	const now = clock.now();
	await within(api, waitOf(round, watch?.alive() === true, api.allowance(), now.wall + (now.skew ?? 0)), watch?.news(told) ?? null);
}
/** Waits for `sooner`, at most `milliseconds`. Rejects with the deadline's reason. */
async function within(api, milliseconds, sooner) {
	const { clock, deadline } = api.tools;
	const over = new AbortController();
	const slept = clock.sleep(milliseconds, AbortSignal.any([deadline.signal, over.signal])).catch((reason) => {
		if (deadline.signal.aborted) throw reason;
	});
	await Promise.race(sooner === null ? [slept] : [slept, sooner]);
	over.abort();
	await slept;
}
async function tolerate(api, read) {
	const { deadline, log } = api.tools;
	try {
		return await read();
	} catch (thrown) {
		if (deadline.signal.aborted) throw deadline.signal.reason;
		const failure = thrown instanceof Refusal ? explain(thrown, "Looking at the rollout") : thrown;
		if (failure instanceof _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && failure.kind !== "platform") throw failure;
		log.warning(`One look at the rollout failed, looking again: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`);
		return null;
	}
}

// packages/railway/src/findings-configuration.js
/** Requests that a deploy, its verification and a rollback may take together; measured by the bench. */
const REQUESTS = 120;
const FINDERS$2 = [
	({ facts }) => {
		const live = facts.live?.deployment.digest ?? null;
		const configured = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(facts.source);
		return live === null || facts.source === null || configured === live ? null : policy("configuration-drift", "source", `The configured source is ${facts.source}, and what serves is ${live}: the next change of a variable would have deployed the former.`, "This release sets it. Who else deploys here without a release of ours?");
	},
	({ facts }) => facts.beside?.autoDeploy === true || facts.beside?.autoUpdates === true ? policy("auto-deploy", "source", facts.beside.autoUpdates === true ? "Railway updates the image of this service by itself." : "The service deploys by itself when its repository changes.", "Turn it off in the settings of the service: nobody should deploy beside a release.") : null,
	({ facts }) => facts.live === null || facts.live.deployment.canRollback ? null : policy("retention", "plan", "Railway does not keep what serves for a rollback: the way back pulls its digest from the registry.", "See that the registry keeps the image, and that its credentials are given to the rollback step too."),
	({ facts }) => facts.shortCredentials || /\.dkr[.-]ecr/.test(facts.asked?.reference ?? "") ? policy("registry-credentials", "registry-password", "A password of ECR ends after 12 hours: a later restart or rollback that has to pull would fail.", "Copy the image to a registry with long-lived credentials, or give fresh ones to deploy and rollback alike.") : null,
	({ facts }) => facts.asked?.found === "unknown" ? policy("image-unchecked", "registry-password", `Whether ${facts.asked.reference} is there could not be asked: ${facts.asked.reason}.`, "Give RAILWAY_REGISTRY_USERNAME and RAILWAY_REGISTRY_PASSWORD, as Railway needs them to pull.") : null,
	({ facts }) => facts.beside?.volume == null ? null : policy("volume", "volume", `A volume is mounted at ${facts.beside.volume}: two deployments cannot share it, so every release and every rollback has a gap.`, "Keep state in a database or a bucket."),
	({ facts }) => facts.sleeps ? policy("sleeps", "sleepApplication", "The service sleeps when nobody asks: its first answer after that takes as long as a start.", "Turn \"serverless\" off for what has to answer within the budget.") : null,
	({ facts }) => facts.allowance === null || facts.allowance.remaining >= REQUESTS ? null : policy("rate-budget", "plan", `${facts.allowance.remaining} requests are left in this window of the plan; a release with its way back may take ${REQUESTS}.`, "Wait for the next window, or use a larger plan (Free: 100 an hour).")
];
/** What the configuration, the registry and the account mean for the way back. Pure. */
function configurationFindings(matter) {
	return FINDERS$2.flatMap((find) => find(matter) ?? []);
}

// packages/railway/src/findings-safety.js
const safety = (rule, message, remedy, passing = false) => ({
	class: "safety",
	rule,
	message,
	remedy,
	...passing ? { passing } : {}
});
const FINDERS$1 = [
	({ facts }) => {
		const newest = newestOf(facts);
		return newest === null || !isUnderway(newest) ? null : safety("rollout-in-progress", `Deployment ${newest.id} (${newest.image ?? "built by Railway"}) is ${newest.status}.`, "Wait until it has ended, or end it, then deploy.", true);
	},
	({ facts }) => facts.asked === null ? safety("repository-unknown", "The service has no image yet, and the release names a digest without a repository.", "Write repository@sha256:\u2026, or \"repository\" into the target.") : facts.asked.found === "no" ? safety("image-not-found", `${facts.asked.reference} is not there: ${facts.asked.reason}.`, "Push the image first; the digest must be that of the pushed manifest or index.") : null,
	({ facts }) => facts.repository === null ? null : safety("built-from-source", `The service is connected to the repository ${facts.repository}: Railway builds it, so what runs is not the signed image.`, "Disconnect the repository in the settings of the service; its source becomes the image of the release."),
	({ facts }) => facts.cron === null ? null : safety("cron-service", `The service runs by a schedule (${facts.cron}): it serves nothing that could be followed or verified.`, "Deploy it by hand, or make it a service that runs all the time."),
	({ facts, spec }) => {
		const names = Object.keys(spec.variables).filter((name) => facts.variables[name] !== void 0);
		const told = facts.live === null || facts.live.variables !== null;
		const kept = facts.live === null || facts.live.deployment.canRollback;
		return names.length === 0 || told && kept ? null : safety("variables-not-restorable", `The release sets ${names.join(", ")}, and Railway no longer keeps what serves for a rollback: the old values could not come back.`, "Deploy what serves once more (the same digest), then release; or leave these variables out.");
	}
];
/** What always blocks. Pure. */
function safetyFindings(matter) {
	return matter.changed ? FINDERS$1.flatMap((find) => find(matter) ?? []) : [];
}

// packages/railway/src/findings-service.js
/** A health check that takes longer than this leaves no room for a rollback that meets it once more. Seconds. */
const PATIENCE = 45;
const LEAST_REPLICAS = 3;
const LEAST_WORKERS = 2;
/** The worker count that a start command asks for; null where it says none. Pure. */
function workersOf(command) {
	const count = /(?:--workers|-w)[ =](\d+)/.exec(command ?? "")?.[1];
	return count === void 0 ? null : Number(count);
}
const FINDERS = [
	({ prediction }) => prediction.completed <= 90 ? null : policy("rollback-over-budget", "healthcheck-timeout", `A rollback is predicted to take ${prediction.completed} s, more than the ${90} s of the budget: ${prediction.terms.map(({ name, seconds }) => `${name} ${seconds} s`).join(", ")}.`, "Make the image smaller and its start-up faster; Railway itself promises no time."),
	({ settings }) => replicasOf(settings) >= LEAST_REPLICAS ? null : policy("minimum-replicas", "replicas", `${replicasOf(settings)} replica(s) run, the policy asks for ${LEAST_REPLICAS}.`, `Set "replicas: ${LEAST_REPLICAS}", or "regions" that add up to it.`),
	({ settings }) => regionCount(settings) > 1 ? null : policy("one-region", "regions", "All replicas run in one region.", "Set \"regions\" to at least two, such as europe-west4-drams3a: 2 and us-east4-eqdc4a: 1."),
	({ settings, spec }) => {
		const workers = workersOf(settings.startCommand);
		return spec.serves === false || workers !== null && workers >= LEAST_WORKERS ? null : policy("minimum-workers", "start-command", workers === null ? "The start command does not say how many workers a replica has." : `A replica has ${workers} worker(s), the policy asks for ${LEAST_WORKERS}.`, "Set \"start-command\" to /bin/sh -c \"exec uvicorn app:app --host 0.0.0.0 --port $PORT --workers 5\".");
	},
	({ settings }) => settings.startCommand === null || !/\$\{?[A-Za-z_]/.test(settings.startCommand) || /^(?:\/bin\/)?(?:ba)?sh\s+-c\s/.test(settings.startCommand.trim()) ? null : policy("start-command-shell", "start-command", "The start command names a variable, and Railway runs it without a shell: the variable stays as it is written.", `Write /bin/sh -c "exec ${settings.startCommand.replaceAll("\"", "\\\"").slice(0, 120)}".`),
	({ settings }) => settings.healthcheckPath !== null ? null : policy("health-check", "healthcheck-path", "There is no health check: a release gets traffic as soon as its container has started.", "Set \"healthcheck-path\", such as /health: then a bad release never gets traffic, and the way back takes a moment."),
	({ settings }) => {
		const seconds = Number(effective(settings, "healthcheckTimeout"));
		return settings.healthcheckPath === null || seconds <= PATIENCE ? null : policy("health-check-timeout", "healthcheck-timeout", `A release may take ${seconds} s until it is given up.`, `Set "healthcheck-timeout: ${PATIENCE}" or less, if it starts faster than that.`);
	},
	({ settings, facts }) => Number(effective(settings, "overlapSeconds")) > 0 || facts.beside?.volume != null ? null : policy("overlap", "overlap-seconds", "There is no overlap: the old replicas end as the new ones begin to serve (seen: some 15 s of 502).", "Set \"overlap-seconds\", such as 20, and \"draining-seconds\"."),
	({ facts, spec }) => {
		const bad = facts.domains.filter((domain) => domain.custom).find(({ certificate }) => certificate !== null && !certificate.endsWith("_VALID"));
		if ((facts.domains.length > 0 || spec.serves === false) && bad === void 0) return null;
		return policy("tls-listener", "domains", bad === void 0 ? "The service has no public domain: nothing terminates TLS for it, and nobody outside can ask it." : `The certificate of ${bad.domain} is ${bad.certificate}.`, bad === void 0 ? "Add a domain in the settings of the service, if it is to be reached." : "Set the DNS record that Railway names.");
	}
];
/** What the policy asks of how the service runs. Pure. */
function serviceFindings(matter) {
	return FINDERS.flatMap((find) => find(matter) ?? []);
}

// packages/railway/src/findings.js
/** A policy finding. Pure. */
function policy(rule, setting, message, remedy) {
	return {
		class: "policy",
		rule,
		setting,
		message,
		remedy
	};
}
/** All findings of a plan, what is dangerous first. Pure. */
function findingsOf(matter) {
	return [
		safetyFindings,
		serviceFindings,
		configurationFindings
	].flatMap((find) => find(matter));
}

// packages/railway/src/predict.js
/** Reads, the fence and the mutation, each within a second or less. */
const CALLS_SECONDS = 3;
/** QUEUED and INITIALIZING where Railway has no incident; not promised by anybody. */
const QUEUE_SECONDS = 5;
/** From a healthy deployment to the edge, and until that is seen. */
const CONFIRM_SECONDS = 3;
/** Railway docs, "Slow deployments": the phase Deploy takes 30 s to 2 minutes; where nothing was measured. */
const UNMEASURED_SECONDS = 60;
/** Railway docs, "Troubleshooting slow deployments", as above: an image that no node has cached. */
const PULL_SECONDS = 30;
/** Where nothing serves there is nothing to start again: a bad release is removed, or left. */
const REMOVAL = {
	inProgress: 4,
	completed: 6,
	terms: [{
		name: "calls",
		seconds: CALLS_SECONDS,
		source: "reads, fence, deploymentRemove"
	}, {
		name: "edge",
		seconds: CONFIRM_SECONDS,
		source: "the look that confirms it"
	}]
};
/** Predicted time of a rollback, from what the deployment that serves took to start. Pure. */
function predictRollback(facts) {
	if (facts.live === null) return REMOVAL;
	const steps = facts.beside?.steps ?? {};
	const start = [
		"CREATE_CONTAINER",
		"PRE_DEPLOY_COMMAND",
		"HEALTHCHECK",
		"CONFIGURE_NETWORK"
	].map((step) => steps[step] ?? 0).reduce((sum, seconds) => sum + seconds, 0);
	const volume = facts.beside?.volume ?? null;
	const kept = facts.live?.deployment.canRollback ?? false;
	const settings = facts.live?.deployment.settings ?? facts.settings;
	const gap = volume === null ? 0 : Number(effective(settings, "drainingSeconds"));
	const terms = [
		[
			"calls",
			CALLS_SECONDS,
			"reads, fence, deploymentRollback"
		],
		[
			"queue",
			QUEUE_SECONDS,
			"QUEUED and INITIALIZING, unbounded in an incident"
		],
		[
			"pull",
			kept ? 0 : PULL_SECONDS,
			kept ? "Railway keeps the image" : "the image is pulled anew"
		],
		start > 0 ? [
			"start-up",
			start,
			"measured on the deployment that serves"
		] : [
			"start-up",
			UNMEASURED_SECONDS,
			"nothing was measured: Railway says 30 s to 2 min"
		],
		[
			"volume",
			gap,
			"the bad one has to leave the volume first"
		],
		[
			"edge",
			CONFIRM_SECONDS,
			"switch, and the look that confirms it"
		]
	].filter(([, seconds]) => seconds > 0).map(([name, seconds, source]) => ({
		name,
		seconds: Math.round(seconds * 10) / 10,
		source
	}));
	const completed = Math.ceil(terms.reduce((sum, { seconds }) => sum + seconds, 0));
	return {
		inProgress: volume === null ? 4 : completed,
		completed,
		terms
	};
}

// packages/railway/src/plan.js
const shown = (value) => value === null ? "none" : typeof value === "string" ? value : JSON.stringify(value);
/** What a deploy would change, its findings and the predicted time of a rollback. Pure. */
function planRailway(facts, spec) {
	const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(spec.image.digest) ?? spec.image.digest;
	const from = spec.image.repository ?? (facts.source === null ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(facts.source));
	const image = from === null ? digest : `${from}@${digest}`;
	const settings = {
		...facts.settings,
		...spec.settings
	};
	const asked = hashVariables(spec.variables);
	const variables = {
		...facts.variables,
		...asked
	};
	const release = makeRailwayRelease({
		service: facts.ids.names.service,
		digest,
		version: spec.version ?? facts.asked?.version ?? "unknown",
		settings,
		variables
	});
	const applied = facts.live?.deployment.settings ?? facts.settings;
	const settingNames = SETTING_NAMES.filter((name) => spec.settings[name] !== void 0 && !same(effective(applied, name), effective(settings, name)));
	const variableNames = Object.keys(asked).filter((name) => (facts.live?.variables ?? facts.variables)[name] !== asked[name]);
	const live = facts.live?.deployment.digest ?? null;
	const drifted = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(facts.source) !== digest;
	const changed = live !== digest || settingNames.length > 0 || variableNames.length > 0 || drifted;
	const prediction = predictRollback(facts);
	const change = {
		image,
		digest,
		settings: {
			...applied.multiRegionConfig === null ? {} : { multiRegionConfig: applied.multiRegionConfig },
			...applied.numReplicas === null ? {} : { numReplicas: applied.numReplicas },
			...spec.settings
		},
		variables: Object.fromEntries(variableNames.map((name) => [name, spec.variables[name] ?? ""])),
		baseline: newestOf(facts)?.id ?? null,
		restoreFacts: {
			settings: settingNames,
			variables: variableNames
		}
	};
	return {
		release,
		images: [{
			container: facts.ids.names.service,
			repository: from ?? "",
			digest,
			ours: true
		}],
		change: changed ? change : "none",
		summary: [
			...live === digest ? [] : [`image: ${live ?? "none"} \u2192 ${digest}`],
			...settingNames.map((name) => `${name}: ${shown(effective(applied, name))} \u2192 ${shown(effective(settings, name))}`),
			...variableNames.map((name) => `variable ${name}: ${facts.variables[name] === void 0 ? "new" : "another value"}`),
			...changed ? tagged(facts) : ["Nothing would change."]
		],
		findings: findingsOf({
			facts,
			spec,
			settings,
			prediction,
			changed
		}),
		prediction
	};
}
/**
* That what serves came by a tag, where it did. Told, and no finding: this release names a digest, so nobody has
* anything to change. Pure.
*/
function tagged(facts) {
	const { image = null, digest = null } = facts.live?.deployment ?? {};
	return image === null || digest === null || (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(image) !== null ? [] : [`What serves came by the tag ${image}: a rollback restores its digest, whatever the tag names by then.`];
}
function same(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}

// packages/railway/src/recall.js
/**
* The facts that a goal stands for: its deployment as Railway still tells it, and the configuration that goes with it.
* What is not the release's own is as it is now. Where Railway has forgotten the deployment its digest is what counts.
*/
async function recallRailway(api, ids, goal) {
	const digest = Object.values(goal.release.images)[0] ?? null;
	const [now, read] = await Promise.all([observeRailway(api, ids, null), recalledGoal(api, ids, goal.platformRelease, digest)]);
	const deployment = read.deployment ?? {
		id: goal.platformRelease,
		status: "REMOVED",
		createdAt: "",
		image: null,
		digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest ?? ""),
		settings: now.live?.deployment.settings ?? null,
		canRollback: false,
		stopped: false,
		instances: []
	};
	const configuration = goalConfiguration(read, now, {
		settings: [],
		variables: []
	});
	return {
		...now,
		source: configuration?.image ?? now.source,
		settings: {
			...now.settings,
			...deployment.settings
		},
		variables: read.variables ?? now.variables,
		live: {
			deployment,
			variables: read.variables ?? now.live?.variables ?? null
		}
	};
}

// packages/railway/src/replicas.js
/** Every replica of the deployments that are there; those of active ones that run get production traffic. */
async function readReplicas(api, ids) {
	const { active } = await look(api, ids).catch((thrown) => {
		throw explain(thrown, `Reading the replicas of ${ids.names.service}`);
	});
	return active.flatMap((deployment) => deployment.instances.map(({ id, status }) => ({
		id,
		platformRelease: deployment.id,
		serving: deployment.status === "SUCCESS" && status === "RUNNING",
		state: status
	})));
}
/**
* Restarts a replica. Railway restarts deployments, all replicas at once: that is only done where there is but one.
* @throws Failure('platform') where others would go down with it.
*/
async function restartReplica(api, ids, replica) {
	const siblings = (await readReplicas(api, ids)).filter(({ platformRelease }) => platformRelease === replica.platformRelease);
	if (siblings.length > 1) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
		message: `Replica ${replica.id} is one of ${siblings.length}, and Railway restarts all of a deployment at once.`,
		remedy: "Nothing was touched. Let its health be judged by the release, or scale the service by hand."
	});
	try {
		await api.change(RestartDeployment, { deployment: replica.platformRelease });
	} catch (thrown) {
		throw explain(thrown, `Restarting deployment ${replica.platformRelease}`);
	}
}

// packages/railway/src/resolve.js
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
* The ids that a locator's names stand for. A project token says itself what it opens: it is held against the target
* before anything else is asked.
* @throws Failure('access') for a token of another project or environment or of the wrong kind, Failure('input') for a
* name that is not there, with the nearest one.
*/
async function resolveIds(api, where) {
	const { project, environmentId } = await readProject(api, where);
	requireProject(project, where);
	const environment = find((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(project.environments), where.environment, "environment", project.name);
	if (environmentId !== null && environment.id !== environmentId) {
		const own = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(project.environments).find(({ id }) => id === environmentId);
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
			message: `The token in RAILWAY_TOKEN opens environment "${own?.name ?? environmentId}" of project "${project.name}", not "${environment.name}".`,
			remedy: "Nothing was touched. Give each GitHub environment the project token of its own Railway environment."
		});
	}
	const service = find((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)(project.services), where.service, "service", project.name);
	return {
		project: project.id,
		environment: environment.id,
		service: service.id,
		names: {
			project: project.name,
			environment: environment.name,
			service: service.name
		}
	};
}
async function readProject(api, where) {
	try {
		if (api.token.kind === "project") {
			const { projectToken } = await api.read(ReadToken, {});
			return {
				project: projectToken.project,
				environmentId: projectToken.environmentId
			};
		}
		if (ID.test(where.project)) return {
			project: (await api.read(ReadProject, { project: where.project })).project,
			environmentId: null
		};
		const projects = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nodes */ .a9)((await api.read(ReadProjects, {})).projects);
		const found = find(projects, where.project, "project", null);
		return {
			project: projects.find(({ id }) => id === found.id) ?? notThere("project", where.project, [], null),
			environmentId: null
		};
	} catch (thrown) {
		if (thrown instanceof Refusal && thrown.kind === "refused" && /token not found|not authorized/i.test(thrown.message)) throw wrongToken(api, thrown);
		throw explain(thrown, "Reading what the token opens");
	}
}
function wrongToken(api, cause) {
	const [given, other] = api.token.kind === "project" ? ["RAILWAY_TOKEN", "a project token"] : ["RAILWAY_API_TOKEN", "a token of an account or workspace"];
	return new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
		message: `Railway does not know the token in ${given} as ${other}.`,
		remedy: `Nothing was touched. If it is one of the other kind put it into ${otherVariable(api.token)}; else make a new project token in the settings of the project.`,
		cause
	});
}
function requireProject(project, where) {
	if (where.project === project.id || where.project.toLowerCase() === project.name.toLowerCase()) return;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
		message: `The token opens project "${project.name}", and the target is in "${where.project}".`,
		remedy: "Nothing was touched. Use the token of that project, or mend \"project\" of the target."
	});
}
function find(all, word, what, project) {
	const exact = all.find(({ id, name }) => id === word || name === word);
	const loose = all.filter(({ name }) => name.toLowerCase() === word.toLowerCase());
	return exact ?? (loose.length === 1 ? loose[0] : void 0) ?? notThere(what, word, all, project);
}
function notThere(what, word, all, project) {
	const names = all.map(({ name }) => name);
	const near = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(word, names);
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "target",
		message: `There is no ${what} "${word}"${project === null ? "" : ` in project "${project}"`} that this token can see.`,
		remedy: near === null ? `It can see: ${names.slice(0, 12).join(", ") || "none"}.` : `Did you mean "${near}"?`
	});
}

// packages/railway/src/restoration.js
/** Decides the fastest exact way back from what is live and what Railway still has of the goal. Pure. */
function decideRestoration(facts, head, goal) {
	const standing = standingOf(facts, head);
	const candidate = candidateOf(facts, head);
	const newest = newestOf(facts);
	const serving = facts.active.find((deployment) => !isUnderway(deployment)) ?? null;
	if (standing.kind === "untouched" || standing.kind === "restored") return {
		kind: "nothing",
		deployment: serving
	};
	if (candidate === null && serving?.id === head.goal?.platformRelease) return {
		kind: "nothing",
		deployment: serving
	};
	if (standing.kind === "restoring" && newest !== null) return {
		kind: "watch",
		deployment: newest
	};
	if (head.goal === null) return {
		kind: "remove",
		deployments: newest === null ? facts.active : [...facts.active, ...isUnderway(newest) ? [newest] : []]
	};
	if (standing.kind === "in-progress" && newest !== null && isUnderway(newest) && serving?.id === head.goal.platformRelease) return {
		kind: "cancel",
		candidate: newest,
		serving
	};
	const own = changedBy(head.restoreFacts).variables;
	const foreign = goal.variables === null ? [] : changedNames(goal.variables, facts.variables).filter((name) => !own.includes(name));
	if (foreign.length > 0) return {
		kind: "redeploy",
		foreign,
		why: `a rollback would bring back the old value of ${foreign.join(", ")}, which somebody else has changed since`
	};
	const failed = failedRollback(facts, head);
	if (failed !== null) return {
		kind: "redeploy",
		foreign: [],
		why: `Railway's own rollback, deployment ${failed.id}, ended as ${failed.status}; it takes no new login of the registry`
	};
	if (goal.deployment?.canRollback === true) return {
		kind: "rollback",
		goal: goal.deployment
	};
	return {
		kind: "redeploy",
		foreign: [],
		why: `Railway no longer keeps deployment ${head.goal.platformRelease} for a rollback${candidate === null ? " and shows no candidate" : ""}`
	};
}
/** An earlier way back of the same record that did not arrive: what Railway keeps of a goal may have to be pulled. Pure. */
function failedRollback(facts, head) {
	const candidate = candidateOf(facts, head);
	const newest = newestOf(facts);
	return candidate !== null && newest?.status === "FAILED" && isGoal(newest, head.goal, candidate) ? newest : null;
}

// packages/railway/src/restore.js
/** Rounds in which what was seen changed between look and call (a candidate that served in the meantime). */
const ROUNDS = 3;
/**
* Takes the service back to the record's goal, or to nothing. Idempotent: what is restored or restoring is only
* watched. Fenced: the newest deployment must still be the one that the caller saw.
* @throws Failure('superseded') for somebody else's change, Failure('not-restored') where the goal is gone,
* Failure('access' | 'platform') where Railway refuses.
*/
async function restoreRailway(api, ids, head, fence) {
	const goal = await readGoal(api, ids, head.goal?.platformRelease ?? null, digestOfGoal(head));
	for (let round = 1;; round += 1) {
		const facts = await upToDate(api, ids, head, fence);
		const way = decideRestoration(facts, head, goal);
		if (way.kind === "cancel" && round < ROUNDS) {
			if (await cancel(api, ids, way.candidate.id)) return rolloutOf(way.kind, head, way.serving.id, facts);
			continue;
		}
		return takeBack(api, ids, head, {
			way,
			facts,
			goal
		});
	}
}
/** The digest that a record's goal runs; a service has one image. */
function digestOfGoal(head) {
	return Object.values(head.goal?.release.images ?? {})[0] ?? null;
}
async function takeBack(api, ids, head, { way, facts, goal }) {
	const newest = newestOf(facts)?.id ?? null;
	switch (way.kind) {
		case "nothing": return rolloutOf("none", head, way.deployment?.id ?? null, facts);
		case "watch": return rolloutOf("watch", head, way.deployment.id, facts);
		case "remove":
			for (const { id } of way.deployments) await remove(api, ids, id);
			return rolloutOf("remove", head, null, facts);
		case "rollback": return rolloutOf("rollback", head, await rollBack(api, ids, way.goal.id, newest, goal.digest), facts);
		case "cancel":
		case "redeploy": {
			const configuration = goalConfiguration(goal, facts, changedBy(head.restoreFacts));
			if (configuration === null) throw goalIsGone(ids, head);
			if (way.kind === "redeploy") api.tools.log.warning(`The goal is deployed anew by its digest: ${way.why}.`);
			await restoreConfiguration(api, ids, configuration, true);
			const { id } = await deployOnce(api, ids, newest, goal.digest);
			return rolloutOf("redeploy", head, id, facts);
		}
	}
}
function rolloutOf(kind, head, deployment, facts) {
	const digest = digestOfGoal(head);
	return {
		kind,
		deployment,
		digest,
		baseline: newestOf(facts)?.id ?? null,
		goal: head.goal?.platformRelease ?? null,
		goalDigest: digest,
		...changedBy(head.restoreFacts)
	};
}
/** The facts, once they are no older than the caller's. */
async function upToDate(api, ids, head, fence) {
	const facts = await poll(api, async () => {
		const seen = await observeRailway(api, ids, null, "without snapshot");
		return (fence.expected === null || seen.deployments.some(({ id }) => id === fence.expected)) && !isBehind(seen, head) ? seen : null;
	});
	if (facts === null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("not-restored", {
		message: `Railway no longer shows the change of ${describe(ids)} that was seen a moment ago.`,
		remedy: "Nothing was touched. Run the rollback again."
	});
	const standing = standingOf(facts, head);
	if (standing.kind === "foreign") throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("superseded", {
		message: `${describe(ids)} is being changed by somebody else: ${standing.by}.`,
		remedy: "Nothing was touched. If that change is bad too, roll it back by its own record."
	});
	return facts;
}
function goalIsGone(ids, head) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("not-restored", {
		message: `Nothing on Railway says any more from which image ${head.goal?.platformRelease ?? "the goal"} of ${describe(ids)} came.`,
		remedy: "Deploy a good release by its digest; the plan of each deploy warns before it comes to this."
	});
}
/** Ends a candidate that has not served. False: it is over by now, and has to be looked at again. */
async function cancel(api, ids, id) {
	const gone = async () => {
		const { deployments } = await look(api, ids);
		const found = deployments.find((each) => each.id === id);
		return found?.status === "REMOVED" || found?.status === "FAILED" ? true : null;
	};
	try {
		return await mutate(api, {
			doing: `Cancelling deployment ${id}`,
			send: async () => {
				await api.change(CancelDeployment, { deployment: id });
				return true;
			},
			look: gone
		});
	} catch (thrown) {
		if (!(thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || thrown.kind !== "platform") throw thrown;
		api.tools.log.info(`Deployment ${id} could not be cancelled, looking again: ${thrown.message}`);
		return false;
	}
}
async function remove(api, ids, id) {
	await mutate(api, {
		doing: `Removing deployment ${id}`,
		send: async () => {
			await api.change(RemoveDeployment, { deployment: id });
			return true;
		},
		look: async () => (await look(api, ids)).active.some((each) => each.id === id) ? null : true
	});
}
/** `deploymentRollback` gives no id, and is not to be sent twice: what it began is found as what is new. */
async function rollBack(api, ids, goal, expected, digest) {
	await mutate(api, {
		doing: `Rolling ${describe(ids)} back to deployment ${goal}`,
		send: async () => {
			await api.change(RollBack, { deployment: goal });
			return true;
		},
		look: async () => (newerThan(await look(api, ids), expected) ?? []).length > 0 ? true : null
	});
	return (await proveOurs(api, ids, expected, digest, null)).id;
}

// packages/railway/src/resume.js
/**
* The rollout of a record, from another process: its deployment, as the record names it or as it is found.
* @throws Failure('platform') where Railway shows no such deployment.
*/
async function resumeRailway(api, ids, head) {
	const candidate = candidateOf(await see$1(api, ids), head);
	if (candidate === null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
		message: `Railway shows no deployment of release ${head.release.id} on ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(head.target)}.`,
		remedy: "It was never begun, or is older than what Railway lists; run the rollback, which takes what is live."
	});
	return {
		kind: "deploy",
		deployment: candidate.id,
		digest: candidate.digest,
		baseline: typeof head.baseline === "string" ? head.baseline : null,
		goal: null,
		goalDigest: null,
		...changedBy(head.restoreFacts)
	};
}

// packages/railway/src/open.js
/**
* Opens the adapter of one Railway service: what the token opens is held against the target before anything else.
* @throws Failure('input') where the target is not of Railway or not there, Failure('access') where the token is not
* its own.
*/
async function openRailway(target, tools) {
	const api = openApi(tools);
	const ids = await resolveIds(api, locate(target));
	let address;
	const observe = async (spec) => {
		const facts = await observeRailway(api, ids, spec);
		address = addressOf(facts);
		return facts;
	};
	const domain = async () => {
		if (address === void 0) await observe(null);
		return address ?? null;
	};
	return {
		target,
		observe,
		live: liveOf,
		goal: goalOf,
		goalOf: goalOfHead,
		previous: previousOf,
		plan: planRailway,
		fence: fenceOf,
		standing: standingOf,
		stage: (change, head) => stageRailway(api, ids, change, head),
		apply: (change, fence) => applyRailway(api, ids, change, fence),
		identify: identifyRollout,
		releaseOf: ({ kind, deployment }) => kind === "deploy" ? deployment : null,
		resume: (head) => resumeRailway(api, ids, head),
		follow: (rollout, until) => followRailway(api, ids, rollout, until, domain),
		finish: (rollout) => finishRailway(api, ids, rollout),
		diagnose: (rollout) => diagnoseRailway(api, ids, rollout),
		restore: (head, fence) => restoreRailway(api, ids, head, fence),
		recall: (goal) => recallRailway(api, ids, goal),
		compare: compareRailway,
		replicas: () => readReplicas(api, ids),
		restart: (replica) => restartReplica(api, ids, replica),
		marks: {
			history: (limit) => readHistory(api, ids, limit),
			write: (head) => writeMark(api, ids, head)
		},
		address: addressOf,
		minimumHealthy: minimumHealthyOf,
		prediction: predictRollback
	};
}

// packages/railway/src/module.js
/**
* Railway as the registry of platforms sees it. It has no roles: a token opens an environment or not, which opening the
* target finds out.
*/
const railwayModule = { open: (request) => openRailway(request.target, request.tools) };



/***/ })

};
