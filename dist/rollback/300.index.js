export const id = 300;
export const ids = [300];
export const modules = {

/***/ 5926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ require__native_zlib)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2898);


// \0native:zlib
var require__native_zlib = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:zlib");
}));



/***/ }),

/***/ 450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ jittered)
/* harmony export */ });
// packages/aws/src/jitter.js
/**
* Milliseconds before the try after `tries` that failed: anything up to a bound that doubles each time, so that many who
* failed together do not come back together ("Exponential Backoff And Jitter", AWS Architecture Blog: full jitter).
*/
function jittered(tries, { base, longest }) {
	return Math.random() * Math.min(longest, base * 2 ** tries);
}



/***/ }),

/***/ 1046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ called),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Uz: () => (/* binding */ withMetadata),
/* harmony export */   Xi: () => (/* binding */ isLeaving),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   eE: () => (/* binding */ judgeResource),
/* harmony export */   o9: () => (/* binding */ hasState),
/* harmony export */   y7: () => (/* binding */ findMissing)
/* harmony export */ });
/* unused harmony exports BASE_RULES, objectRules */
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3464);


// packages/kubernetes/src/object.js
/** The group of an apiVersion; '' for the core group. */
function groupOf(apiVersion) {
	const slash = apiVersion.indexOf("/");
	return slash < 0 ? "" : apiVersion.slice(0, slash);
}
/** One text by which two refs to the same object are equal, whatever version each names. Pure. */
function keyOf(ref) {
	return `${groupOf(ref.apiVersion)}/${ref.kind}/${ref.namespace}/${ref.name}`;
}
/** `Deployment api`: how an object is called in sentences. */
function called(ref) {
	return `${ref.kind} ${ref.name}`;
}
/** The ref of a raw object. Pure. */
function refOf(raw) {
	return {
		apiVersion: (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(raw["apiVersion"]),
		kind: (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(raw["kind"]),
		namespace: (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "metadata", "namespace")),
		name: (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "metadata", "name"))
	};
}
function labelsOf(raw) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "metadata", "labels"));
}
function annotationsOf(raw) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "metadata", "annotations"));
}
/**
* Whether an object is on its way out and only there until its finalizers are done, which takes a load balancer minutes:
* it cannot come back, and what is written to it goes with it (Kubernetes, "Finalizers"). Pure.
*/
function isLeaving(raw) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "metadata", "deletionTimestamp")) !== "";
}
/** The object with labels and annotations set over its own. Pure. */
function withMetadata(raw, labels, annotations) {
	const metadata = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(raw["metadata"]);
	return {
		...raw,
		metadata: {
			...metadata,
			labels: {
				...(0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(metadata["labels"]),
				...labels
			},
			annotations: {
				...(0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(metadata["annotations"]),
				...annotations
			}
		}
	};
}
/** The objects of a list as the API gives it; kind and apiVersion, which items leave out, are those of the list. */
function itemsOf(list) {
	const kind = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(list["kind"]).replace(/List$/, "");
	const apiVersion = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(list["apiVersion"]);
	const items = list["items"] ?? [];
	return Array.isArray(items) ? items.filter(_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv).map((item) => ({
		apiVersion,
		kind,
		...item
	})) : [];
}

// packages/kubernetes/src/custom-resource.js
/** Groups whose kinds come with Kubernetes, beside those below `k8s.io`. */
const BUILT_IN = [
	"",
	"apps",
	"batch",
	"autoscaling",
	"policy",
	"extensions"
];
/** Milliseconds that a controller is given to say its first word of a new object: one that never speaks is not waited for. */
const FIRST_WORD = 1e4;
/** Whether objects of a kind are custom and their controllers can tell a state (the subresource `status`). Pure. */
function hasState({ apiVersion, status }) {
	const group = groupOf(apiVersion);
	return status && !BUILT_IN.includes(group) && !group.endsWith(".k8s.io");
}
/**
* Where a custom resource stands, by the rules of kstatus (sigs.k8s.io/cli-utils, "kstatus"): its controller has seen
* this generation; `Stalled` fails it, `Reconciling` keeps it waiting, else `Ready`, or where there is none `Available`,
* decides, and one without either is done. A condition of an older generation says nothing. `now`: milliseconds
* since the epoch by the cluster's clock. Pure.
*/
function judgeResource(raw, now) {
	const of = called(refOf(raw));
	const generation = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "metadata", "generation"), 0);
	const observed = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "status", "observedGeneration");
	const conditions = (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "status", "conditions"));
	const age = now - Date.parse((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(raw, "metadata", "creationTimestamp")));
	const waiting = (message) => ({
		of,
		state: "waiting",
		message
	});
	if (typeof observed === "number" && observed < generation) return waiting("its controller has not seen this version yet");
	const fresh = conditions.filter((one) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(one["observedGeneration"], generation) >= generation);
	if (fresh.length < conditions.length && fresh.length === 0) return waiting("its conditions are of an older version");
	if (conditions.length === 0 && typeof observed !== "number" && age < FIRST_WORD) return waiting("its controller has not said anything yet");
	const find = (type) => fresh.find((one) => one["type"] === type);
	const said = (one) => [(0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one["reason"]), (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one["message"])].filter((word) => word !== "").join(": ");
	const stalled = find("Stalled");
	if (stalled?.["status"] === "True") return {
		of,
		state: "failed",
		message: `it is stalled: ${said(stalled)}`
	};
	const reconciling = find("Reconciling");
	if (reconciling?.["status"] === "True") return waiting(`it is being reconciled: ${said(reconciling)}`);
	for (const type of ["Ready", "Available"]) {
		const condition = find(type);
		if (condition === void 0) {
			if (conditions.some((one) => one["type"] === type)) return waiting(`its condition ${type} is of an older version`);
			continue;
		}
		return condition["status"] === "True" ? {
			of,
			state: "done",
			message: `its condition ${type} holds`
		} : waiting(`its condition ${type} is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(condition["status"])}${said(condition) === "" ? "" : `: ${said(condition)}`}`);
	}
	return {
		of,
		state: "done",
		message: "it has no condition to wait for"
	};
}

// packages/kubernetes/src/together.js
/** Runs `act` on every item, at most `limit` at once; the results keep the order. Rejects with the first failure. */
async function together(items, limit, act) {
	const results = [];
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < items.length; index = next++) {
			const item = items[index];
			if (item !== void 0) results[index] = await act(item);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}

// packages/kubernetes/src/permissions.js
const rule = (group, resource, verbs, why, needed = true) => ({
	group,
	resource,
	verbs,
	why,
	needed
});
/** What every release needs beside the objects that it names. The Role in the README is exactly this. */
const BASE_RULES = [
	rule("", "secrets", [
		"get",
		"list",
		"create",
		"patch",
		"delete",
		"deletecollection"
	], "the records of releases"),
	rule("coordination.k8s.io", "leases", [
		"get",
		"create",
		"update"
	], "one writer at a time"),
	rule("", "pods", [
		"list",
		"watch",
		"delete"
	], "judging the replicas, and removing those that are stuck on the way back"),
	rule("apps", "replicasets", ["list", "watch"], "which pods are of which revision"),
	rule("apps", "controllerrevisions", ["list", "watch"], "which pods are of which revision"),
	rule("", "services", ["list"], "where traffic comes in", false),
	rule("discovery.k8s.io", "endpointslices", ["list", "watch"], "when traffic is restored", false),
	rule("autoscaling", "horizontalpodautoscalers", ["list"], "leaving replicas to autoscaling", false),
	rule("", "resourcequotas", ["list"], "whether the pods fit the quota", false),
	rule("", "limitranges", ["list"], "whether the pods fit their limits", false),
	rule("", "events", ["list"], "the cause of a failure", false),
	{
		...rule("", "pods", ["get"], "the last log lines of a failure", false),
		sub: "log"
	}
];
const OBJECT_VERBS = [
	"get",
	"create",
	"patch",
	"delete"
];
const FOLLOWED = [
	"deployments.apps",
	"statefulsets.apps",
	"daemonsets.apps",
	"jobs.batch"
];
/** The rules for the objects of a release: the verbs that are used on each kind. Pure. */
function objectRules(resources) {
	return resources.map((resource) => {
		const { apiVersion, plural } = resource;
		const follows = FOLLOWED.includes(`${plural}.${groupOf(apiVersion)}`) || hasState(resource);
		return rule(groupOf(apiVersion), plural, follows ? [
			...OBJECT_VERBS,
			"list",
			"watch"
		] : OBJECT_VERBS, "the objects of the release");
	});
}
/**
* Asks for every verb at once (SelfSubjectAccessReview, which everybody may create) and gives those that are not
* allowed: one sentence before the deploy instead of a refusal in the middle of it.
*/
async function findMissing(cluster, resources) {
	const namespaced = new Map(resources.map((one) => [`${groupOf(one.apiVersion)}/${one.plural}`, one.namespaced]));
	const asked = /* @__PURE__ */ new Map();
	for (const one of [...BASE_RULES, ...objectRules(resources)]) for (const verb of one.verbs) asked.set(`${verb} ${one.group}/${one.resource}/${one.sub ?? ""}`, {
		verb,
		rule: one
	});
	return (await together([...asked.values()], 12, async ({ verb, rule: one }) => {
		const answer = await cluster.ask({
			method: "POST",
			path: "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
			body: {
				apiVersion: "authorization.k8s.io/v1",
				kind: "SelfSubjectAccessReview",
				spec: { resourceAttributes: {
					group: one.group,
					resource: one.resource,
					verb,
					...one.sub === void 0 ? {} : { subresource: one.sub },
					...namespaced.get(`${one.group}/${one.resource}`) === false ? {} : { namespace: cluster.where.namespace }
				} }
			},
			doing: "Asking for permissions"
		});
		const name = `${one.resource}${one.sub === void 0 ? "" : `/${one.sub}`}${one.group === "" ? "" : `.${one.group}`}`;
		return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(answer, "status", "allowed") === true ? null : {
			action: `${verb} ${name}`,
			why: one.why,
			needed: one.needed,
			said: (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_0__.at)(answer, "status", "reason"))
		};
	})).flatMap((answer) => answer === null ? [] : [{
		action: answer.action,
		why: answer.why,
		needed: answer.needed
	}]);
}



/***/ }),

/***/ 3464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   JD: () => (/* binding */ objects),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Rf: () => (/* binding */ fromJson),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
// packages/kubernetes/src/raw.js
/** Whether a JSON value is an object (no list, not null). */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value as an object; an empty one where it is none. */
function object(value) {
	return isObject(value) ? value : {};
}
/** The objects of a list; none where it is no list. */
function objects(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
/** The texts of a list; none where it is no list. */
function texts(value) {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
/** The value as text; '' where it is none. */
function text(value) {
	return typeof value === "string" ? value : "";
}
/** The value as a number; `otherwise` where it is none. */
function number(value, otherwise) {
	return typeof value === "number" ? value : otherwise;
}
/** The value at a path of keys; undefined where the way ends early. */
function at(value, ...path) {
	let found = value;
	for (const key of path) found = isObject(found) ? found[key] : void 0;
	return found;
}
/** The same object without some keys. */
function without(value, keys) {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
/** The pairs of a map whose values are texts (labels, annotations, selectors). */
function pairs(value) {
	return Object.fromEntries(Object.entries(object(value)).flatMap(([key, item]) => typeof item === "string" ? [[key, item]] : []));
}
/** The value that a JSON text stands for; null where it is none. */
function fromJson(body) {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}



/***/ }),

/***/ 3300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kubernetesModule: () => (/* binding */ kubernetesModule)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2898);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4135);
/* harmony import */ var _jitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(450);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3464);
/* harmony import */ var _permissions2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1046);
/* harmony import */ var _native_zlib_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5926);







// packages/kubernetes/src/status.js
var import__native_http = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_http */ .eT)(), 1);
var import__native_https = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_https */ .xb)(), 1);
/** Carries a status as the cause of a `Failure`. */
var Refused = class extends Error {
	status;
	constructor(status) {
		super(status.message);
		this.status = status;
	}
};
/** The answer was not that of an API server, or none came: whether it acted is not known. */
var Unanswered = class extends Error {};
/** The status that an error rests on; null where the API server did not refuse. */
function statusOf(thrown) {
	if (thrown instanceof Refused) return thrown.status;
	return thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && thrown.cause !== void 0 ? statusOf(thrown.cause) : null;
}
/** Whether nothing is known of a call's effect: no answer, or one that says the server itself does not know. */
function isUnanswered(thrown) {
	if (thrown instanceof Unanswered) return true;
	const status = statusOf(thrown);
	if (status !== null) return status.code >= 500;
	return thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && thrown.cause !== void 0 && isUnanswered(thrown.cause);
}
/** Reads a `Status`; null where the value is none. `after`: the seconds of a Retry-After header. Pure. */
function readStatus(value, code, after = null) {
	if (!(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) || value["kind"] !== "Status") return null;
	const retry = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(value, "details", "retryAfterSeconds");
	const message = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["message"]);
	const untyped = /^failed to create typed (patch|live) object/.test(message);
	return {
		code: untyped ? 422 : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(value["code"], code),
		reason: untyped ? "Invalid" : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["reason"]),
		message: untyped ? message.replace(/^[^:]*: */, "").replace(/^.*?: (?=\.|errors)/, "") : message,
		kind: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(value, "details", "kind")),
		name: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(value, "details", "name")),
		causes: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(value, "details", "causes")).map((cause) => ({
			reason: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(cause["reason"]),
			field: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(cause["field"]),
			message: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(cause["message"])
		})),
		retryAfter: typeof retry === "number" ? retry : after
	};
}
/** The sentence for a refusal. `doing` fits "<doing> failed". */
function refusal(doing, status) {
	const cause = new Refused(status);
	const said = status.message === "" ? `status ${status.code}` : status.message;
	if (status.code === 401) return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
		message: `${doing} failed: the cluster does not know these credentials (401).`,
		remedy: "Give the role an access entry of the EKS cluster (or a mapping in aws-auth), or renew the credentials of the kubeconfig.",
		cause
	});
	if (status.code === 403 && status.reason === "Forbidden" && !/exceeded quota|is forbidden: violates|admission/i.test(said)) return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
		message: `${doing} is not allowed: ${said}`,
		remedy: "Add that verb to the Role of the deploying identity; the README has the whole Role.",
		cause
	});
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
		message: `${doing} failed: ${said}${/[.!?]$/.test(said) ? "" : "."}`,
		remedy: remedyOf(status),
		cause
	});
}
function remedyOf({ code, reason, message }) {
	if (/exceeded quota/.test(message)) return "Raise the ResourceQuota, or ask for less.";
	if (code === 404) return "Check its name and its namespace.";
	if (code === 409) return "Somebody else changed it at the same moment; look at it and run again.";
	if (code === 422 || reason === "Invalid" || code === 400) return "Correct the manifest there.";
	if (code === 403) return "An admission policy of the cluster refuses it; its sentence says why.";
	if (code === 429 || code >= 500) return "The API server is overloaded or not well; run again.";
	return "See what the API server says.";
}

// packages/kubernetes/src/patience.js
/** Milliseconds, before and at most. */
const CROWDED = {
	base: 1e3,
	longest: 8e3
};
/** Milliseconds before the second try of a call that fails in passing; doubles, never longer than `LONGEST`. */
const FAILED = 100;
const LONGEST$2 = 8e3;
const ATTEMPTS$3 = 6;
/**
* How the calls of one step wait. A call that was refused with 429 was not handled: it is sent again, with full jitter
* and no earlier than `Retry-After` says (RFC 9110, section 10.2.3), for as long as the step has time (Kubernetes, "API
* Priority and Fairness": queues that are full refuse, whoever asks). Others are tried `ATTEMPTS` times in all.
*/
function openPatience({ clock, deadline, log }) {
	let told = false;
	return async (act, again) => {
		for (let [refusals, failures] = [0, 0];;) try {
			return await act();
		} catch (thrown) {
			if (deadline.signal.aborted) throw deadline.signal.reason;
			const status = statusOf(thrown);
			const asked = (status?.retryAfter ?? 0) * 1e3;
			const crowded = status?.code === 429;
			if (crowded ? asked > deadline.remaining() : failures + 1 >= ATTEMPTS$3 || !again(thrown)) throw thrown;
			if (crowded && !told) {
				told = true;
				log.warning("The API server refuses calls because it has too many (429). They wait and are sent again until the time of this step is over. A priority level of its own for the deploying identity makes it quicker.");
			}
			const wait = crowded ? Math.max(asked, (0,_jitter_js__WEBPACK_IMPORTED_MODULE_3__/* .jittered */ .e)(refusals, CROWDED)) : Math.min(LONGEST$2, Math.max(asked, FAILED * 2 ** failures));
			refusals += crowded ? 1 : 0;
			failures += crowded ? 0 : 1;
			await clock.sleep(wait, deadline.signal);
		}
	};
}

// packages/kubernetes/src/reach.js
/** Codes of OpenSSL and node for a certificate that does not prove the server (Node.js, "X509 certificate error codes"). */
const CERTIFICATE = /^(UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|CERT_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL|ERR_OSSL|EPROTO)/;
function codeOf(thrown) {
	for (let one = thrown; one instanceof Error; one = one.cause) if ("code" in one && typeof one.code === "string") return one.code;
	return "";
}
/** Why no answer came, as a sentence that names where the address or the certificate comes from. Pure. */
function explainUnreachable(thrown, access, doing) {
	const code = codeOf(thrown);
	const host = access.server.host;
	if (CERTIFICATE.test(code)) return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
		message: `${doing} failed: the certificate of ${host} does not fit the authority that is trusted (${code}).`,
		remedy: `Check ${access.source}: its certificate authority, and that the address is that of the API server.`,
		cause: thrown
	});
	if (code === "ENOTFOUND" || code === "EAI_AGAIN") return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
		message: `${doing} failed: the name ${host} is not known (${code}).`,
		remedy: `Check ${access.source}. A private endpoint is reached from inside its network only: use a runner there.`,
		cause: new Unanswered((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown), { cause: thrown })
	});
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
		message: `${doing} failed: ${host} did not answer (${code === "" ? (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown) : code}).`,
		remedy: `Check ${access.source}, and that this machine may reach it: a private endpoint answers inside its network only.`,
		cause: new Unanswered((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown), { cause: thrown })
	});
}

// packages/kubernetes/src/api.js
/** Milliseconds. */
const CONNECT_WITHIN = 5e3;
const ANSWER_WITHIN = 15e3;
/** A dead connection under a watch shows within this time (TCP keep-alive). */
const KEEP_ALIVE = 1e4;
/** Connections for calls; each costs a handshake. Watches have their own, because each holds one. */
const CONNECTIONS = 6;
/** Opens the API of a cluster; nothing is called yet. */
function openApi(access, tools) {
	const { clock, deadline, environment } = tools;
	const proxied = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hasProxy */ .jL)(environment) ? { proxyEnv: environment } : {};
	const secure = {
		keepAlive: true,
		keepAliveMsecs: KEEP_ALIVE,
		...access.tls,
		...proxied
	};
	const agents = {
		httpAgent: new import__native_http.Agent({
			keepAlive: true,
			maxSockets: CONNECTIONS,
			...proxied
		}),
		httpsAgent: new import__native_https.Agent({
			...secure,
			maxSockets: CONNECTIONS
		})
	};
	const streaming = {
		httpAgent: new import__native_http.Agent({
			keepAlive: true,
			...proxied
		}),
		httpsAgent: new import__native_https.Agent(secure)
	};
	const counted = {
		calls: 0,
		bytes: 0
	};
	const urlOf = (path, query) => {
		const url = new URL(access.server.pathname.replace(/\/$/, "") + path, access.server);
		for (const [name, value] of Object.entries(query)) if (value !== void 0) url.searchParams.set(name, String(value));
		return url;
	};
	const once = async (call, accept) => {
		for (let renew = false;; renew = true) {
			const body = call.body === void 0 ? void 0 : JSON.stringify(call.body);
			const sent = clock.now().wall;
			counted.calls += 1;
			counted.bytes += body === void 0 ? 0 : Buffer.byteLength(body);
			const answer = await (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .sendRequest */ .w$)({
				method: call.method,
				url: urlOf(call.path, call.query ?? {}),
				headers: {
					...await access.headers(renew),
					accept,
					"user-agent": "thea-actions",
					...body === void 0 ? {} : { "content-type": call.contentType ?? "application/json" }
				},
				...body === void 0 ? {} : { body },
				connectWithin: CONNECT_WITHIN,
				answerWithin: ANSWER_WITHIN,
				signal: deadline.signal,
				agents
			}).catch((thrown) => {
				if (deadline.signal.aborted) throw deadline.signal.reason;
				throw explainUnreachable(thrown, access, call.doing);
			});
			counted.bytes += answer.body.length;
			watchDate(answer, sent);
			if (answer.status !== 401 || renew) return answer;
		}
	};
	/** The header is cut to the second, so its middle is half a second later (RFC 9110, section 6.6.1). */
	const watchDate = (answer, sent) => {
		const platform = Date.parse(answer.headers.date ?? "");
		if (!Number.isNaN(platform)) clock.observeSkew(Math.round(platform + 500 - (sent + clock.now().wall) / 2));
	};
	const json = async (call) => {
		const answer = await once(call, "application/json");
		const value = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJson */ .Rf)(answer.body);
		if (answer.status >= 200 && answer.status < 300 && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) return value;
		const status = readStatus(value, answer.status, retryAfterOf(answer)) ?? plainStatus(answer);
		if (status !== null) throw refusal(call.doing, status);
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
			message: `${call.doing} failed: ${access.server.host} answered ${answer.status} with ${kindOfBody(answer)}, not as a Kubernetes API server does.`,
			remedy: `Check ${access.source}: the address may be that of a proxy or a console.`,
			cause: new Unanswered(`status ${answer.status}`)
		});
	};
	const retried = openPatience(tools);
	const read = (path, query, doing) => retried(() => json({
		method: "GET",
		path,
		query,
		doing
	}), isPassing);
	return {
		tools,
		counted,
		read,
		find: async (path, query, doing) => {
			try {
				return await read(path, query, doing);
			} catch (thrown) {
				if (statusOf(thrown)?.code === 404) return null;
				throw thrown;
			}
		},
		text: async (path, query) => {
			const answer = await once({
				method: "GET",
				path,
				query,
				doing: "Reading log lines"
			}, "*/*");
			return answer.status === 200 ? answer.body : null;
		},
		ask: (call) => retried(() => json(call), isPassing),
		write: (call) => retried(() => json(call), () => false),
		stream: async (path, query, signal) => {
			counted.calls += 1;
			return openStream(urlOf(path, query), await access.headers(false), streaming, signal);
		},
		close: () => {
			for (const { httpAgent, httpsAgent } of [agents, streaming]) {
				httpAgent.destroy();
				httpsAgent.destroy();
			}
		}
	};
}
/** Whether a read is worth repeating: a server that restarts, a lost answer; not a wrong address. */
function isPassing(thrown) {
	const status = statusOf(thrown);
	if (status !== null) return status.code >= 500;
	return thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && thrown.kind === "platform" && thrown.cause instanceof Unanswered;
}
/** Seconds; null where the answer names none, or a date. */
function retryAfterOf({ headers }) {
	const after = headers["retry-after"] ?? "";
	return /^\d+$/.test(after) ? Number(after) : null;
}
/**
* What the API server says in plain text before it comes to its objects: its router, for a group that nothing serves,
* and its filters, where it has too many requests (apiserver, `filters/priority-and-fairness.go`).
*/
function plainStatus(answer) {
	const plain = {
		kind: "",
		name: "",
		causes: [],
		retryAfter: retryAfterOf(answer)
	};
	if (answer.status === 404 && answer.body.startsWith("404 page not found")) return {
		...plain,
		code: 404,
		reason: "NotFound",
		message: "the server does not serve that path"
	};
	if (answer.status !== 429) return null;
	return {
		...plain,
		code: 429,
		reason: "TooManyRequests",
		message: "it has too many requests"
	};
}
function kindOfBody(answer) {
	if (/^\s*<(!doctype|html)/i.test(answer.body)) return "a web page";
	return answer.body === "" ? "nothing" : `${answer.headers["content-type"] ?? "text"}`;
}
/** Opens a stream and waits for its head only. Rejects with a refusal, or with `Unanswered`. */
function openStream(url, headers, agents, signal) {
	return new Promise((resolve, reject) => {
		const options = {
			headers: {
				...headers,
				accept: "application/json",
				"user-agent": "thea-actions"
			},
			signal
		};
		const sent = url.protocol === "https:" ? import__native_https.request(url, {
			...options,
			agent: agents.httpsAgent
		}) : import__native_http.request(url, {
			...options,
			agent: agents.httpAgent
		});
		sent.setTimeout(ANSWER_WITHIN, () => sent.destroy(new Unanswered("no answer to a watch")));
		sent.once("error", (error) => reject(new Unanswered((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), { cause: error })));
		sent.once("response", (response) => {
			sent.setTimeout(0);
			if (response.statusCode === 200) {
				resolve(response);
				return;
			}
			let body = "";
			response.setEncoding("utf8");
			response.on("data", (chunk) => {
				body += chunk.slice(0, 65536 - Math.min(65536, body.length));
			});
			response.once("error", (error) => reject(new Unanswered((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))));
			response.once("end", () => {
				const status = readStatus((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJson */ .Rf)(body), response.statusCode ?? 0);
				reject(status === null ? new Unanswered(`status ${response.statusCode}`) : refusal("Watching", status));
			});
		});
		sent.end();
	});
}

// packages/kubernetes/src/discovery.js
/** `/api/v1` and `/apis/<group>/<version>` (Kubernetes, "API Discovery"). */
function rootOf(apiVersion) {
	return (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .groupOf */ .F8)(apiVersion) === "" ? `/api/${apiVersion}` : `/apis/${apiVersion}`;
}
/** The path of the objects of a kind; of all namespaces where `namespace` is ''. */
function pathOf(resource, namespace, name, sub) {
	const where = resource.namespaced && namespace !== "" ? `/namespaces/${encodeURIComponent(namespace)}` : "";
	const own = name === void 0 ? "" : `/${encodeURIComponent(name)}`;
	return `${rootOf(resource.apiVersion)}${where}/${resource.plural}${own}${sub === void 0 ? "" : `/${sub}`}`;
}
/** The path of one object. */
async function objectPath(discovery, ref, sub) {
	return pathOf(await discovery.get(ref.apiVersion, ref.kind), ref.namespace, ref.name, sub);
}
function openDiscovery(api) {
	const known = /* @__PURE__ */ new Map();
	const list = (apiVersion) => {
		const found = known.get(apiVersion);
		if (found !== void 0) return found;
		const asked = ask$2(api, apiVersion);
		known.set(apiVersion, asked);
		asked.catch(() => known.delete(apiVersion));
		return asked;
	};
	const find = async (apiVersion, kind) => (await list(apiVersion)).find((one) => one.kind === kind) ?? null;
	return {
		find,
		get: async (apiVersion, kind) => {
			const found = await find(apiVersion, kind);
			if (found !== null) return found;
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
				message: `The cluster serves no ${kind} of ${apiVersion}.`,
				remedy: "Install its custom resource definition, or name the version that the cluster serves."
			});
		},
		near: async (apiVersion, kind) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(kind, (await list(apiVersion)).map((one) => one.kind)),
		forget: (apiVersion) => {
			known.delete(apiVersion);
		}
	};
}
async function ask$2(api, apiVersion) {
	try {
		const answer = await api.read(rootOf(apiVersion), {}, `Asking what the cluster serves of ${apiVersion}`);
		const served = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(answer["resources"]);
		const names = new Set(served.map((resource) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(resource["name"])));
		return served.filter((resource) => !(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(resource["name"]).includes("/")).map((resource) => ({
			apiVersion,
			kind: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(resource["kind"]),
			plural: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(resource["name"]),
			namespaced: resource["namespaced"] === true,
			verbs: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)(resource["verbs"]),
			status: names.has(`${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(resource["name"])}/status`)
		}));
	} catch (thrown) {
		if (statusOf(thrown)?.code === 404) return [];
		throw thrown;
	}
}

// packages/kubernetes/src/cluster.js
/** The word that stands for a region where a kubeconfig is used. */
const BY_KUBECONFIG = "kubeconfig";
/**
* Enters the cluster of a target: by a kubeconfig, or an EKS cluster by its name. Only the way that is taken is loaded.
* @throws Failure('input' | 'access') where there is no way in.
*/
async function enterCluster(where, access, tools) {
	const entered = where.access === "kubeconfig" ? await (await __webpack_require__.e(/* import() */ 447).then(__webpack_require__.bind(__webpack_require__, 1447))).enterKubeconfig(where.cluster, tools) : await (await Promise.all(/* import() */[__webpack_require__.e(93), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 3079))).enterEks(where.access, where.cluster, access, tools);
	const api = openApi(entered, tools);
	return {
		...api,
		where,
		discovery: openDiscovery(api)
	};
}

// packages/kubernetes/src/names.js
/** The manager of every field that a release sets by server-side apply. */
const FIELD_MANAGER = "thea";
/** Which target an object belongs to: `<application>` in its namespace. */
const APPLICATION_LABEL = "theaia.dev/application";
/** Which record's change brought an object to where it is. */
const RECORD_ANNOTATION = "theaia.dev/record";
/** On an object that a later release no longer names: it is left alone all the same. */
const KEEP_ANNOTATION = "theaia.dev/keep";
/** On the Secrets that hold records: the application, and the number of the record. */
const RECORDS_LABEL = "theaia.dev/records-of";
const NUMBER_LABEL = "theaia.dev/record-number";
const RECORD_TYPE = "theaia.dev/record";
/**
* The place of a target.
* @throws Failure('input') where the target is not of Kubernetes.
*/
function locate(target) {
	const { access, cluster, namespace, application } = target.locator;
	if (target.platform === "kubernetes" && access !== void 0 && cluster !== void 0 && namespace !== void 0 && application !== void 0) return {
		access,
		cluster,
		namespace,
		application
	};
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "target",
		message: `The target "${target.name}" is no set of Kubernetes objects.`,
		remedy: "Write kubernetes:<region or \"kubeconfig\">/<cluster or context>/<namespace>/<application>."
	});
}
/** The platform's id of a release: `<application>:<number>`; every record has its own. */
function platformReleaseOf(application, number) {
	return `${application}:${number}`;
}
/** The number of a record; null where the text is no id of ours for this application. */
function numberOf(platformRelease, application) {
	const [, name, digits] = /^(.+):([1-9]\d{0,8})$/.exec(platformRelease) ?? [];
	return name === application && digits !== void 0 ? Number(digits) : null;
}
/**
* The Secret that holds a part of record `number`: '' the head and the first part of the body, `b1` \u2026 its further parts,
* `a0` \u2026 what was after the change. Names have at most 253 characters (RFC 1123).
*/
function recordName(application, number, part) {
	return `thea-record.${application}.${number}${part === "" ? "" : `.${part}`}`;
}
/** The Lease that only one process at a time holds while it writes. */
function leaseName(application) {
	return `thea-release.${application}`;
}

// packages/kubernetes/src/pod-template.js
/** The kinds whose pods a release waits for. */
const WORKLOAD_KINDS = [
	"Deployment",
	"StatefulSet",
	"DaemonSet"
];
function isWorkload(raw) {
	const kind = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]);
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["apiVersion"]) === "apps/v1" && WORKLOAD_KINDS.some((known) => known === kind);
}
/** Where the pod template of an object is, by keys from the top; null for a kind without one. */
function templatePath(raw) {
	switch ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"])) {
		case "Deployment":
		case "StatefulSet":
		case "DaemonSet":
		case "ReplicaSet":
		case "Job": return ["spec", "template"];
		case "Pod": return [];
		case "CronJob": return [
			"spec",
			"jobTemplate",
			"spec",
			"template"
		];
		default: return null;
	}
}
/** The pod template of an object; null for a kind without one. */
function templateOf(raw) {
	const path = templatePath(raw);
	if (path === null) return null;
	let found = raw;
	for (const key of path) found = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(found[key]);
	return found;
}
/** The object with its pod template changed; itself for a kind without one. Pure. */
function withTemplate(raw, change) {
	const path = templatePath(raw);
	if (path === null) return raw;
	const set = (value, keys) => {
		const [key, ...rest] = keys;
		if (key === void 0) return change(value);
		return {
			...value,
			[key]: set((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(value[key]), rest)
		};
	};
	return set(raw, path);
}
/** The lists of containers that a pod has. */
const CONTAINER_LISTS = ["initContainers", "containers"];
/** The containers of a pod template, those that run before included. */
function containersOf(template) {
	const spec = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(template?.["spec"]);
	return CONTAINER_LISTS.flatMap((list) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(spec[list]));
}
/** The template with every container changed. Pure. */
function mapContainers(template, change) {
	const spec = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(template["spec"]);
	const lists = CONTAINER_LISTS.flatMap((list) => {
		const all = spec[list];
		return Array.isArray(all) ? [[list, all.map((one) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(one) ? change(one) : one)]] : [];
	});
	return {
		...template,
		spec: {
			...spec,
			...Object.fromEntries(lists)
		}
	};
}

// packages/kubernetes/src/missing-config.js
const UNASKED = { kind: "unasked" };
const NOBODY$1 = { kind: "nobody" };
/** Seconds: what somebody writes beside the release may come a moment after the pod that needs it. */
const CONFIG_GRACE = 5;
/** Seconds since a time (ISO 8601), by the cluster's clock in milliseconds since the epoch; 0 where it is not known. Pure. */
function age(since, now) {
	const began = Date.parse(since);
	return Number.isNaN(began) ? 0 : Math.max(0, (now - began) / 1e3);
}
/** One text by which two missing things are equal. Pure. */
function missingKey({ kind, name, key }) {
	return `${kind}/${name}/${key}`;
}
/** What the words of a kubelet say is missing (`kuberuntime`, CreateContainerConfigError); null where it is another error. Pure. */
function missingConfigOf(message) {
	const whole = /\b(secret|configmap)s? "([^"]+)" not found/i.exec(message);
	const part = /couldn't find key "?([^\s"]+)"? in (secret|configmap) [^\s/]+\/(\S+)/i.exec(message);
	const kindOf = (word) => word?.toLowerCase() === "secret" ? "Secret" : "ConfigMap";
	if (part !== null) return {
		kind: kindOf(part[2]),
		name: part[3] ?? "",
		key: part[1] ?? ""
	};
	return whole === null ? null : {
		kind: kindOf(whole[1]),
		name: whole[2] ?? "",
		key: ""
	};
}
/** What the volumes of a pod template are made of, as far as it must be there (Kubernetes API, Volume). Pure. */
function mountedConfig(template) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(template, "spec", "volumes")).flatMap((volume) => {
		const sources = [volume, ...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(volume, "projected", "sources"))];
		const of = (kind, source) => {
			const name = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, "secretName")) || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, "name"));
			if (name === "" || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, "optional") === true) return [];
			const keys = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, "items")).map((item) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(item["key"]));
			return (keys.length === 0 ? [""] : keys).map((key) => ({
				volume: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(volume["name"]),
				missing: {
					kind,
					name,
					key
				}
			}));
		};
		return sources.flatMap((source) => [...of("Secret", source["secret"]), ...of("ConfigMap", source["configMap"])]);
	});
}
/** Whether a pod has a node, and none of its containers was made yet: its volumes come before its images. Pure. */
function isCreating({ phase, node, containers }) {
	return phase === "Pending" && node !== "" && containers.every(({ startedAt, ended, waiting }) => startedAt === "" && ended === null && ["ContainerCreating", "PodInitializing"].includes(waiting?.reason ?? "ContainerCreating"));
}
/** What the pods of the newest revisions wait for, or may: volumes once they take longer than they should. Pure. */
function missingIn(workloads, now) {
	const found = workloads.flatMap(({ pods, revision, raw }) => pods.filter((pod) => pod.revision === revision && !pod.deleting).flatMap((pod) => {
		const stuck = isCreating(pod) && age(pod.createdAt, now) >= 5;
		return [...pod.containers.flatMap(({ waiting }) => waiting?.reason === "CreateContainerConfigError" ? missingConfigOf(waiting.message) ?? [] : []), ...stuck ? mountedConfig(templateOf(raw) ?? {}).map(({ missing }) => missing) : []];
	}));
	return [...new Map(found.map((one) => [missingKey(one), one])).values()];
}

// packages/kubernetes/src/readiness-gates.js
/**
* The conditions that a pod has to have beside those of its containers, as they stand (Kubernetes, "Pod Lifecycle", pod
* readiness). They are read from the pod: the AWS Load Balancer Controller adds them as it is made, so no template has
* them. Pure.
*/
function readGates(raw) {
	const conditions = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "conditions"));
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "readinessGates")).map((gate) => {
		const type = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(gate["conditionType"]);
		const found = conditions.find((one) => one["type"] === type);
		return {
			type,
			status: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(found?.["status"]),
			reason: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(found?.["reason"]),
			message: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(found?.["message"])
		};
	});
}
/** The gates that keep a pod from being ready although its containers are. Pure. */
function openGates(pod) {
	return pod.containersReadySince === "" ? [] : pod.gates.filter(({ status }) => status !== "True");
}
/** What whoever sets a gate says of it. */
function saidOf({ status, reason, message }) {
	if (status === "") return "nobody has set it";
	const said = [reason, message].filter((one) => one !== "").join(": ");
	return said === "" ? `it is ${status}` : said;
}
/** The gates that a pod waits for in one clause; null where it waits for none. Pure. */
function gatesSaid(pod) {
	const open = openGates(pod).map((gate) => `"${gate.type}" (${saidOf(gate)})`);
	return open.length === 0 ? null : `its containers are ready, but its readiness gate ${open.join(" and ")} is not true`;
}

// packages/kubernetes/src/pods.js
/** The label by which a controller tells revisions apart: Deployments by the template's hash, the others by theirs. */
const REVISION_LABELS = ["pod-template-hash", "controller-revision-hash"];
/** Reads one pod. Pure. */
function readPod(raw) {
	const status = raw["status"];
	const conditions = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "conditions"));
	const condition = (type) => conditions.find((one) => one["type"] === type);
	const ready = condition("Ready");
	const containersReady = condition("ContainersReady");
	const scheduled = condition("PodScheduled");
	const labels = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(raw);
	const named = new Map(containersOf(raw).map((one) => [(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["name"]), (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["image"])]));
	const read = (one, init) => readContainer(one, init, named.get((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["name"])) ?? "");
	return {
		name: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw).name,
		uid: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "uid")),
		revision: REVISION_LABELS.map((label) => labels[label] ?? "").find((hash) => hash !== "") ?? "",
		phase: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "phase")),
		reason: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "reason")),
		ready: ready?.["status"] === "True",
		readySince: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ready?.["lastTransitionTime"]),
		containersReadySince: containersReady?.["status"] === "True" ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(containersReady["lastTransitionTime"]) : "",
		gates: readGates(raw),
		deleting: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "deletionTimestamp")) !== "",
		createdAt: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "creationTimestamp")),
		node: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "nodeName")),
		unschedulable: scheduled?.["status"] === "False" && scheduled["reason"] === "Unschedulable" ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(scheduled["message"]) || "no node takes it" : "",
		containers: [...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "initContainerStatuses")).map((one) => read(one, true)), ...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "containerStatuses")).map((one) => read(one, false))]
	};
}
function readContainer(raw, init, named) {
	const waiting = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "state", "waiting");
	const ended = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "state", "terminated") ?? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "lastState", "terminated");
	return {
		name: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["name"]),
		init,
		image: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["image"]),
		named,
		imageID: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["imageID"]),
		ready: raw["ready"] === true,
		restarts: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(raw["restartCount"], 0),
		waiting: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(waiting) ? {
			reason: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(waiting["reason"]),
			message: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(waiting["message"])
		} : null,
		ended: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(ended) ? {
			reason: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ended["reason"]),
			exitCode: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(ended["exitCode"], 0),
			message: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ended["message"]),
			at: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ended["finishedAt"])
		} : null,
		startedAt: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "state", "running", "startedAt"))
	};
}
/** Whether production traffic may reach a pod: it is ready and not on its way out (EndpointSlice, `ready`). Pure. */
function isServing(pod) {
	return pod.ready && !pod.deleting;
}
/** Whether a pod still exists as something that runs or will. Pure. */
function isAlive(pod) {
	return pod.phase !== "Failed" && pod.phase !== "Succeeded";
}

// packages/kubernetes/src/faults.js
/** Seconds where an operator is known to bring it: it asks a store elsewhere, and the kubelet tries again every few seconds. */
const BRINGING_GRACE = 60;
/** Seconds that a scheduler, or a node autoscaler that says so, is given. */
const SCHEDULING_GRACE = 10;
/** How often containers of one revision may end before it is a loop: once may be a race at the start. */
const CRASH_BUDGET = 2;
/**
* Seconds that a gate is given while nothing speaks against it: a Network Load Balancer takes three to five minutes to
* register a target, and checks it then (aws-load-balancer-controller#1834).
*/
const GATE_GRACE = 360;
/** Seconds from ready containers on that a load balancer may find them unhealthy: twice its two checks, 15 s apart. */
const UNHEALTHY_GRACE = 60;
/** Why a target is unhealthy (Elastic Load Balancing API, TargetHealth); the other reasons are of one on its way. */
const UNHEALTHY = [
	"Target.ResponseCodeMismatch",
	"Target.Timeout",
	"Target.FailedHealthChecks"
];
/** Seconds beyond what the probes allow. */
const PROBE_MARGIN = 15;
const NO_IMAGE = /not found|manifest unknown|does not exist|no such|unauthorized|authentication required|denied|forbidden|invalid reference|no basic auth/i;
/** Seconds that a pod is given for what it lacks. */
function graceOf({ kind }) {
	return kind === "nobody" || kind === "unasked" ? 5 : BRINGING_GRACE;
}
function wordsOf$1(bringer) {
	return "words" in bringer ? ` (${bringer.words})` : "";
}
/**
* A pod whose volume is made of what is not there: no status says so, its containers wait to be created. Only what was
* asked for and is missing is a fault: what is there is mounted, and images take their time afterwards.
*/
function faultOfMounts(pod, template, now, bringerOf) {
	if (!isCreating(pod)) return null;
	for (const { volume, missing } of mountedConfig(template)) {
		const bringer = bringerOf(missing);
		if (bringer.kind !== "nobody" && bringer.kind !== "somebody") continue;
		return {
			message: `its volume "${volume}" cannot be mounted: there is no ${`${missing.kind} "${missing.name}"${missing.key === "" ? "" : ` with the key "${missing.key}"`}`}${wordsOf$1(bringer)}`,
			signature: "mount",
			doomed: age(pod.createdAt, now) >= graceOf(bringer)
		};
	}
	return null;
}
/** A container that cannot be configured: at once where nothing will bring what it lacks, and by evidence later. */
function faultOfConfig(of, why, pod, now, bringerOf) {
	const missing = missingConfigOf(why);
	const bringer = missing === null ? NOBODY$1 : bringerOf(missing);
	return {
		message: `${of} cannot be configured: ${short$1(why)}${wordsOf$1(bringer)}`,
		signature: "config",
		doomed: !/failed to sync .* cache/.test(why) && age(pod.createdAt, now) >= graceOf(bringer)
	};
}
/** What a container waits or ended for that will not mend itself; null: nothing. Pure. */
function faultOfContainer(container, pod, now, bringerOf) {
	const { name, waiting, ended, restarts } = container;
	const of = `container "${name}"`;
	const why = waiting?.message ?? "";
	switch (waiting?.reason) {
		case "InvalidImageName": return {
			message: `${of}: ${container.image} is no name of an image`,
			signature: "image",
			doomed: true
		};
		case "ErrImageNeverPull": return {
			message: `${of}: the image ${container.image} is not on the node and may not be pulled`,
			signature: "image",
			doomed: true
		};
		case "ErrImagePull":
		case "ImagePullBackOff": {
			const gone = NO_IMAGE.test(why);
			return {
				message: `${of}: the image ${container.image} ${gone ? "does not exist or may not be pulled" : "could not be pulled"}${why === "" ? "" : ` (${short$1(why)})`}`,
				signature: "image",
				doomed: gone
			};
		}
		case "CreateContainerConfigError": return faultOfConfig(of, why, pod, now, bringerOf);
		case "CreateContainerError":
		case "RunContainerError": return {
			message: `${of} cannot be started: ${short$1(why)}`,
			signature: "start",
			doomed: true
		};
	}
	if (ended === null || container.init && ended.exitCode === 0) return null;
	if (!(restarts > 0 || ended.exitCode !== 0 || waiting?.reason === "CrashLoopBackOff")) return null;
	const ends = restarts + (container.startedAt === "" ? 1 : 0);
	const times = ends > 1 ? `, ${ends} times` : "";
	return {
		message: `${of} ended with ${endOfContainer(ended)}${times}`,
		signature: `crash ${name} ${ended.exitCode}`,
		doomed: ends >= CRASH_BUDGET
	};
}
/** How a container ended, in words. 137 is SIGKILL, 143 SIGTERM; the kubelet says OOMKilled where memory ran out (Kubernetes, "Pod Lifecycle"). */
function endOfContainer(ended) {
	const reason = ended.reason === "" || ended.reason === "Error" ? "" : ` (${ended.reason})`;
	const said = ended.message === "" ? "" : `: ${short$1(ended.message)}`;
	return `exit code ${ended.exitCode}${reason}${said}`;
}
function short$1(message) {
	const line = message.split("\n").join(" ").trim();
	return line.length > 160 ? `${line.slice(0, 159)}\u2026` : line;
}
/** A pod whose containers are ready and that waits for somebody else: no probe is at fault, and most gates take a while. */
function faultOfGates(pod, now) {
	const waited = age(pod.containersReadySince, now);
	const unhealthy = openGates(pod).some(({ reason }) => UNHEALTHY.includes(reason));
	if (!unhealthy && waited < GATE_GRACE) return null;
	return {
		message: `${gatesSaid(pod) ?? ""} ${Math.round(waited)} s later`,
		signature: `gate ${openGates(pod)[0]?.type ?? ""}`,
		doomed: waited >= (unhealthy ? UNHEALTHY_GRACE : GATE_GRACE)
	};
}
/** What is wrong with one pod of the release, now; null: nothing that can be seen. Pure. */
function faultOfPod(pod, template, now, bringerOf = () => UNASKED) {
	if (pod.deleting || isServing(pod)) return null;
	if (pod.phase === "Failed") return {
		message: `it failed${pod.reason === "" ? "" : ` (${pod.reason})`}`,
		signature: `failed ${pod.reason}`,
		doomed: false
	};
	if (pod.unschedulable !== "") return {
		message: `no node takes it: ${short$1(pod.unschedulable)}`,
		signature: "unschedulable",
		doomed: age(pod.createdAt, now) >= SCHEDULING_GRACE
	};
	for (const container of pod.containers) {
		const found = faultOfContainer(container, pod, now, bringerOf);
		if (found !== null) return found;
	}
	const unmounted = faultOfMounts(pod, template, now, bringerOf);
	if (unmounted !== null) return unmounted;
	if (openGates(pod).length > 0) return faultOfGates(pod, now);
	const limit = probeSeconds(template);
	const running = pod.containers.filter(({ init }) => !init);
	const started = running.map(({ startedAt }) => age(startedAt, now));
	if (running.length > 0 && running.every(({ startedAt }) => startedAt !== "") && Math.min(...started) > limit) {
		const unready = running.filter(({ ready }) => !ready).map(({ name }) => `"${name}"`);
		return {
			message: `it runs but is not ready ${Math.round(Math.min(...started))} s after its start, longer than its probes allow (${unready.length === 0 ? "its condition Ready" : unready.join(", ")})`,
			signature: "not ready",
			doomed: true
		};
	}
	return null;
}
/** Seconds that the probes of a template give a container until it must be ready, with a margin. Pure. */
function probeSeconds(template) {
	const each = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(template, "spec", "containers")).map((container) => {
		return budgetOf(container["startupProbe"]) + budgetOf(container["readinessProbe"]);
	});
	return Math.max(0, ...each) * 2 + PROBE_MARGIN;
}
/** Defaults: initialDelay 0, period 10, failureThreshold 3, timeout 1 (Kubernetes, "Configure Probes"). */
function budgetOf(probe) {
	if (probe === void 0 || probe === null) return 0;
	const { initialDelaySeconds, periodSeconds, failureThreshold, timeoutSeconds } = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(probe);
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(initialDelaySeconds, 0) + (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(periodSeconds, 10) * (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(failureThreshold, 3) + (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(timeoutSeconds, 1);
}
/** The faults of the pods of a workload's newest revision, and of its controller. Pure. */
function faultsOf(workload, now, bringerOf = () => UNASKED) {
	const { pods, refused, revision, raw, ref } = workload;
	if (revision === "") return [];
	const template = templateOf(raw) ?? {};
	const found = pods.filter((pod) => pod.revision === revision && (isAlive(pod) || pod.phase === "Failed")).flatMap((pod) => {
		const fault = faultOfPod(pod, template, now, bringerOf);
		return fault === null ? [] : [{
			...fault,
			of: pod.name
		}];
	});
	if (refused !== null) found.push({
		of: ref.name,
		message: `its pods may not be created: ${short$1(refused.message)}`,
		signature: "refused",
		doomed: age(refused.since, now) >= SCHEDULING_GRACE
	});
	return found;
}
/** The fault by which a release will never serve; null while it still may. Two pods that crash alike are a loop. Pure. */
function doomOf(faults) {
	const doomed = faults.find((fault) => fault.doomed);
	if (doomed !== void 0) return doomed;
	const crash = faults.find(({ signature }) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(signature).startsWith("crash"));
	const alike = faults.filter(({ signature }) => signature === crash?.signature).length;
	return crash !== void 0 && alike >= CRASH_BUDGET ? crash : null;
}

// packages/kubernetes/src/managed-fields.js
/** The fields that a manager owns by server-side apply. Pure. */
function ownedBy(raw, manager = FIELD_MANAGER) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw ?? {}, "metadata", "managedFields")).filter((entry) => entry["manager"] === manager && entry["operation"] === "Apply" && (entry["subresource"] ?? "") === "").reduce((all, entry) => union(all, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(entry["fieldsV1"])), {});
}
/** The managers other than ours that own a field, by its path of `f:` names. Pure. */
function othersOwning(raw, path) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw ?? {}, "metadata", "managedFields")).filter((entry) => entry["manager"] !== FIELD_MANAGER).filter((entry) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(entry["fieldsV1"], ...path.map((name) => `f:${name}`)) !== void 0).map((entry) => String(entry["manager"]));
}
/** Whether a value as a whole, not a part of it, is in a set: by its names, and `k:\u2026` for items of a list. Pure. */
function ownsWhole(set, path) {
	const element = (name) => /^[kv]:/.test(name) ? name : `f:${name}`;
	const found = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(set, ...path.map(element));
	return path.length > 0 && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(found) && Object.keys(found).every((key) => key === ".");
}
/** Both sets. A whole value takes in its parts. Pure. */
function union(a, b) {
	const keys = /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)]);
	return Object.fromEntries([...keys].map((key) => {
		const [one, other] = [a[key], b[key]];
		if (one === void 0) return [key, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(other)];
		if (other === void 0) return [key, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(one)];
		return isWhole$1(one) || isWhole$1(other) ? [key, isWhole$1(one) && isWhole$1(other) ? {} : union((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(one), (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(other))] : [key, union((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(one), (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(other))];
	}));
}
function isWhole$1(set) {
	return Object.keys((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(set)).length === 0;
}
/** The keys of `k:{"name":"api"}`; null for what is no such item. Pure. */
function itemKeys(element) {
	if (!element.startsWith("k:")) return null;
	const keys = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJson */ .Rf)(element.slice(2));
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(keys) ? keys : null;
}

// packages/kubernetes/src/run-once.js
/** What keeps a pod from ever starting. That a container of one that runs once ends is for its limits to judge. */
const NEVER_STARTS = [
	"image",
	"config",
	"start",
	"unschedulable"
];
function isPod(ref) {
	return ref.kind === "Pod" && ref.apiVersion === "v1";
}
/**
* Where a pod that runs once stands: it succeeded, it failed and why, or it still runs (Kubernetes, "Pod Lifecycle",
* phases). `now`: milliseconds since the epoch by the cluster's clock. Pure.
*/
function judgePodOnce(raw, now) {
	const of = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw));
	const pod = readPod(raw);
	if (pod.phase === "Succeeded") return {
		of,
		state: "done",
		message: "it succeeded"
	};
	const ended = pod.containers.find((one) => one.ended !== null && one.ended.exitCode !== 0);
	const why = ended?.ended == null ? pod.reason || "no container says why" : `container "${ended.name}" ended with ${endOfContainer(ended.ended)}`;
	if (pod.phase === "Failed") return {
		of,
		state: "failed",
		message: why
	};
	const fault = faultOfPod(pod, raw, now);
	if (fault?.doomed === true && NEVER_STARTS.includes(fault.signature)) return {
		of,
		state: "failed",
		message: fault.message
	};
	return {
		of,
		state: "waiting",
		message: `it is ${pod.phase === "" ? "new" : pod.phase}`
	};
}

// packages/kubernetes/src/job.js
/**
* Where a Job stands: it completed, it failed and why, or it still runs. `FailureTarget` says so
* before its last pods have ended (Kubernetes, "Jobs", terminal conditions). `now`: milliseconds since the epoch by the
* cluster's clock. Pure.
*/
function judgeJob(raw, pods, now) {
	const of = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw));
	const conditions = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "conditions")).filter((one) => one["status"] === "True");
	const holds = (type) => conditions.find((one) => one["type"] === type);
	const failed = holds("Failed") ?? (lastEnd(pods) === null ? void 0 : holds("FailureTarget"));
	if (failed !== void 0) return {
		of,
		state: "failed",
		message: failureOf(raw, failed, pods)
	};
	if (holds("Complete") !== void 0) return {
		of,
		state: "done",
		message: "it is complete"
	};
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "suspend") === true) return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(ownedBy(raw), "f:spec", "f:suspend") === void 0 ? {
		of,
		state: "waiting",
		message: "somebody suspended it: it goes on once it is resumed"
	} : {
		of,
		state: "done",
		message: "its manifest suspends it: it is not waited for"
	};
	const stuck = pods.flatMap((pod) => {
		const fault = faultOfPod(pod, templateOf(raw) ?? {}, now);
		return fault?.doomed === true && NEVER_STARTS.includes(fault.signature) ? [{
			pod,
			fault
		}] : [];
	})[0];
	if (stuck !== void 0) return {
		of,
		state: "failed",
		message: `pod ${stuck.pod.name}: ${stuck.fault.message}`
	};
	const count = (name) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", name), 0);
	const wanted = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "completions"), 1);
	const failures = count("failed");
	return {
		of,
		state: "waiting",
		message: `${count("succeeded")} of ${wanted} done, ${count("active")} running${failures === 0 ? "" : `, ${failures} failed (${lastEnd(pods) ?? "no pod says why"})`}`
	};
}
function failureOf(raw, condition, pods) {
	const why = lastEnd(pods);
	const said = why === null ? "" : `: ${why}`;
	switch ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(condition["reason"])) {
		case "BackoffLimitExceeded": return `its pods failed ${failuresOf(raw, pods)} time(s), backoffLimit is ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "backoffLimit"), 6)}${said}`;
		case "DeadlineExceeded": return `it did not end within its activeDeadlineSeconds (${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "activeDeadlineSeconds"), 0)} s)${said}`;
		default: return `${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(condition["reason"])}: ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(condition["message"])}${said}`;
	}
}
/** The controller counts a pod a moment after it has failed. */
function failuresOf(raw, pods) {
	return Math.max((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "failed"), 0), pods.filter(({ phase }) => phase === "Failed").length);
}
/** How the newest pod that failed ended; null where none tells. */
function lastEnd(pods) {
	const newest = [...pods].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
	for (const pod of newest) {
		for (const { name, ended } of pod.containers) if (ended !== null && ended.exitCode !== 0) return `container "${name}" ended with ${endOfContainer(ended)}`;
		if (pod.phase === "Failed" && pod.reason !== "") return `pod ${pod.name} failed (${pod.reason})`;
	}
	return null;
}

// \0native:readline
var require__native_readline = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:readline");
}));

// packages/kubernetes/src/watch.js
var import__native_readline = require__native_readline();
/** Seconds that the API server keeps a watch open; it ends it cleanly, and the next begins where it ended. */
const WATCH_SECONDS = 280;
/** Milliseconds without a word, bookmarks (about one a minute) included, after which a stream is taken for dead. */
const SILENCE = 9e4;
const LONGEST_WAIT = 2e3;
const PAGE$1 = 500;
/**
* Lists, then watches from there, and never leaves a gap: a stream that ends is opened again at the last version seen,
* bookmarks count as seen, and a version that is too old (410) is answered by a new list, whose differences are told
* like any change. `changed` is called after every change of `objects`; `failed` where it may not go on (403).
*/
async function watchObjects(api, path, query, changed, failed) {
	const { clock, deadline, log } = api.tools;
	const seen = /* @__PURE__ */ new Map();
	const over = new AbortController();
	const signal = AbortSignal.any([over.signal, deadline.signal]);
	let version = await relist(api, path, query, seen);
	let stale = false;
	const go = async () => {
		for (let failures = 0; !signal.aborted;) try {
			if (stale) {
				version = await relist(api, path, query, seen);
				stale = false;
				changed();
			}
			stale = await follow(api, path, {
				...query,
				resourceVersion: version
			}, signal, (kind, told) => {
				failures = 0;
				version = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(told, "metadata", "resourceVersion")) || version;
				if (kind === "BOOKMARK") return;
				if (kind === "DELETED") seen.delete(uidOf(told));
				else seen.set(uidOf(told), told);
				changed();
			}) === "gone";
		} catch (thrown) {
			if (signal.aborted) return;
			const code = statusOf(thrown)?.code;
			if (code === 403 || code === 401) throw thrown;
			stale = code === 410;
			failures += 1;
			log.debug(`A watch of ${path} broke off and is opened again: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
			if (failures > 1) await clock.sleep(Math.min(LONGEST_WAIT, 50 * 2 ** failures), signal);
		}
	};
	go().catch((reason) => {
		if (!signal.aborted) failed(reason);
	});
	return {
		objects: seen,
		close: () => over.abort()
	};
}
function uidOf(raw) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "uid"));
}
/** Fills `seen` with all objects, page by page, and gives the version that the list is of. */
async function relist(api, path, query, seen) {
	const fresh = /* @__PURE__ */ new Map();
	let version = "";
	for (let token = "";;) {
		const page = await api.read(path, {
			...query,
			limit: PAGE$1,
			continue: token || void 0
		}, `Listing ${path}`);
		for (const item of (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(page)) fresh.set(uidOf(item), item);
		version = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(page, "metadata", "resourceVersion"));
		token = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(page, "metadata", "continue"));
		if (token === "") break;
	}
	seen.clear();
	for (const [uid, item] of fresh) seen.set(uid, item);
	return version;
}
/** One stream until it ends. `gone`: its version is too old. */
async function follow(api, path, query, signal, tell) {
	const silent = new AbortController();
	const stream = await api.stream(path, {
		...query,
		watch: true,
		allowWatchBookmarks: true,
		timeoutSeconds: WATCH_SECONDS
	}, AbortSignal.any([signal, silent.signal]));
	let timer = setTimeout(() => silent.abort(new Unanswered("nothing was heard for long")), SILENCE);
	const broken = new Promise((_resolve, reject) => {
		stream.once("error", (error) => reject(new Unanswered((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), { cause: error })));
	});
	broken.catch(() => void 0);
	const lines = (0, import__native_readline.createInterface)({ input: stream })[Symbol.asyncIterator]();
	try {
		while (true) {
			const next = await Promise.race([lines.next(), broken]);
			if (next.done === true) return "ended";
			clearTimeout(timer);
			timer = setTimeout(() => silent.abort(new Unanswered("nothing was heard for long")), SILENCE);
			const event = eventOf(next.value);
			if (event === null) throw new Unanswered("a line of a watch is no JSON");
			const kind = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(event["type"]);
			const told = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(event["object"]);
			if (kind === "ERROR") {
				if (told["code"] === 410) return "gone";
				throw new Unanswered(`the API server ended a watch: ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(told["message"])}`);
			}
			tell(kind, told);
		}
	} finally {
		clearTimeout(timer);
		stream.destroy();
	}
}
function eventOf(line) {
	const value = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJson */ .Rf)(line);
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? value : null;
}

// packages/kubernetes/src/workload.js
/** The uid of the controller that an object belongs to; '' where it belongs to none. */
function controllerOf(raw) {
	const owner = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "ownerReferences")).find((one) => one["controller"] === true);
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(owner?.["uid"]);
}
/** Reads one workload with what its controller made of it. Pure. */
function readWorkload(raw, made) {
	const uid = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "uid"));
	const kind = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]);
	const generation = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "generation"), 0);
	const observed = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "observedGeneration"), 0) >= generation;
	const revisions = made.revisions.filter((one) => controllerOf(one) === uid);
	const owners = /* @__PURE__ */ new Set([uid, ...revisions.map((one) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, "metadata", "uid")))]);
	const current = observed || kind === "Deployment" ? currentRevision(raw, revisions) : null;
	const failure = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(current, "status", "conditions")).find((one) => one["type"] === "ReplicaFailure" && one["status"] === "True");
	const revision = current === null ? "" : revisionHash(raw, current);
	return {
		ref: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw),
		uid,
		raw,
		observed,
		wanted: kind === "DaemonSet" ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "desiredNumberScheduled"), 0) : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "replicas"), 1),
		revision,
		pods: made.pods.filter((pod) => owners.has(controllerOf(pod))).map((pod) => asWanted(raw, readPod(pod), revision)).sort(byName$1),
		refused: failure === void 0 ? null : {
			message: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(failure["message"]),
			since: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(failure["lastTransitionTime"])
		}
	};
}
/**
* A pod below the partition of a StatefulSet is to keep its revision: what the spec asks of it is what it is
* (Kubernetes, "StatefulSets", partitions).
*/
function asWanted(raw, pod, revision) {
	const partition = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "updateStrategy", "rollingUpdate", "partition"), 0);
	const first = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "ordinals", "start"), 0);
	const ordinal = Number(/-(\d+)$/.exec(pod.name)?.[1] ?? "NaN");
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) === "StatefulSet" && ordinal >= first && ordinal - first < partition ? {
		...pod,
		revision
	} : pod;
}
function byName$1(a, b) {
	return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
/** A pod template without the label that its ReplicaSet adds, as the deployment controller compares them. */
function plainTemplate(raw) {
	const template = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "template"));
	const metadata = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(template["metadata"]);
	const labels = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(metadata["labels"]), ["pod-template-hash"]);
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({
		...template,
		metadata: {
			...metadata,
			labels
		}
	});
}
/**
* What the controller made of the newest spec: of a Deployment the oldest ReplicaSet with an equal template (a stale
* number or condition does not count); of a StatefulSet what the status names; of a DaemonSet the ControllerRevision
* with the highest number.
*/
function currentRevision(raw, revisions) {
	switch ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"])) {
		case "Deployment": {
			const wanted = plainTemplate(raw);
			const [oldest] = revisions.filter((one) => plainTemplate(one) === wanted).sort((a, b) => createdAt(a).localeCompare(createdAt(b)));
			return oldest ?? null;
		}
		case "StatefulSet": {
			const name = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "updateRevision"));
			return name === "" ? null : revisions.find((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(one).name === name) ?? raw;
		}
		default: return [...revisions].sort((a, b) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(b["revision"], 0) - (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(a["revision"], 0))[0] ?? null;
	}
}
function createdAt(raw) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "creationTimestamp"));
}
function revisionHash(raw, current) {
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) === "StatefulSet") return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "updateRevision"));
	const labels = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(current, "metadata", "labels"));
	return labels["pod-template-hash"] ?? labels["controller-revision-hash"] ?? "";
}
/** The labels by which a workload finds its pods, as a selector; null where it selects by expressions. Pure. */
function selectorOf(raw) {
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "selector", "matchExpressions")).length > 0) return null;
	const labels = Object.entries((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "selector", "matchLabels")));
	return labels.length === 0 ? null : labels.map(([key, value]) => `${key}=${value}`).join(",");
}

// packages/kubernetes/src/watch-awaited.js
function isJob(ref) {
	return ref.kind === "Job" && ref.apiVersion.startsWith("batch/");
}
/**
* Watches Jobs with their pods, and custom resources: one watch a kind. What was done once stays done, also where it
* removes itself at once afterwards (`ttlSecondsAfterFinished`).
*/
async function watchAwaited(cluster, awaited, ring, fail) {
	const ended = /* @__PURE__ */ new Map();
	const kinds = /* @__PURE__ */ new Map();
	let pods = null;
	const judge = (one) => {
		const key = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(one.ref);
		const known = ended.get(key);
		if (known !== void 0) return known;
		const raw = find(kinds.get(kindOf(one.ref))?.objects, one.ref);
		if (raw === null) return gone(one);
		if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "generation"), 0) < one.generation) return {
			of: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(one.ref),
			state: "waiting",
			message: "it is not seen as it was written yet"
		};
		const { wall, skew } = cluster.tools.clock.now();
		const now = wall + (skew ?? 0);
		const found = isJob(one.ref) ? judgeJob(raw, podsOf(raw, pods), now) : isPod(one.ref) ? judgePodOnce(raw, now) : (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeResource */ .eE)(raw, now);
		if (found.state === "done" && (isJob(one.ref) || isPod(one.ref))) ended.set(key, found);
		return found;
	};
	const changed = () => {
		for (const one of awaited) judge(one);
		ring();
	};
	const byKind = /* @__PURE__ */ new Map();
	for (const { ref } of awaited) byKind.set(kindOf(ref), [...byKind.get(kindOf(ref)) ?? [], ref]);
	const jobs = awaited.filter(({ ref }) => isJob(ref)).map(({ ref }) => ref.name);
	await Promise.all([...[...byKind].map(async ([kind, refs]) => {
		const [first] = refs;
		if (first === void 0) return;
		const resource = await cluster.discovery.get(first.apiVersion, first.kind);
		const query = refs.length === 1 ? { fieldSelector: `metadata.name=${first.name}` } : {};
		kinds.set(kind, await watchObjects(cluster, pathOf(resource, first.namespace), query, changed, fail));
	}), (async () => {
		if (jobs.length === 0) return;
		const path = `/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/pods`;
		pods = await watchObjects(cluster, path, { labelSelector: `job-name in (${jobs.join(",")})` }, changed, fail);
	})()]);
	return {
		look: () => awaited.map(judge),
		close: () => {
			for (const watched of kinds.values()) watched.close();
			pods?.close();
		}
	};
}
/** One look at them, all as they are now: what a watch told of one may be older than what it told of another. */
async function lookAwaited(cluster, awaited) {
	if (awaited.length === 0) return [];
	const ignore = () => void 0;
	const watched = await watchAwaited(cluster, awaited, ignore, ignore);
	try {
		return watched.look();
	} finally {
		watched.close();
	}
}
function kindOf({ apiVersion, kind }) {
	return `${apiVersion}/${kind}`;
}
function find(objects, ref) {
	return [...objects?.values() ?? []].find((raw) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)) ?? null;
}
function podsOf(raw, pods) {
	const uid = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "uid");
	return [...pods?.objects.values() ?? []].filter((pod) => controllerOf(pod) === uid).map(readPod);
}
function gone({ ref, fleeting }) {
	return fleeting ? {
		of: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref),
		state: "done",
		message: "it has removed itself after its end"
	} : {
		of: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref),
		state: "failed",
		message: "somebody removed it"
	};
}

// packages/kubernetes/src/awaited.js
/** What is to be waited for of an object that was just written. Pure. */
function awaitedOf(ref, raw) {
	return {
		ref,
		generation: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "generation"), 0),
		fleeting: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "ttlSecondsAfterFinished") !== void 0
	};
}
/** Those of the objects just written that are waited for: Jobs, and custom resources whose controllers tell a state. */
async function awaitedAmong(cluster, written) {
	return (await Promise.all(written.map(async (raw) => {
		const ref = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw);
		const resource = await cluster.discovery.find(ref.apiVersion, ref.kind);
		return isJob(ref) || resource !== null && (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .hasState */ .o9)(resource) ? [awaitedOf(ref, raw)] : [];
	}))).flat();
}

// packages/kubernetes/src/image.js
/**
* The repository of a reference, without tag and digest (distribution/reference: a tag follows a colon after the last
* slash). Pure.
*/
function repositoryOf(reference) {
	const named = reference.split("@")[0] ?? "";
	const slash = named.lastIndexOf("/");
	const colon = named.indexOf(":", slash + 1);
	return colon < 0 ? named : named.slice(0, colon);
}
/** The digest that a reference pins; null where it names a tag or nothing. Pure. */
function digestOf(reference) {
	const at = reference.indexOf("@");
	return at < 0 ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(reference.slice(at + 1));
}
/** The tag of a reference; `latest` where it names neither tag nor digest, as a runtime takes it. Pure. */
function tagOf(reference) {
	if (reference.includes("@")) return null;
	const tag = reference.slice(repositoryOf(reference).length + 1);
	return tag === "" ? "latest" : tag;
}

// packages/kubernetes/src/projection.js
const EXCLUDED = [
	{
		path: [
			"metadata",
			"annotations",
			"kubectl.kubernetes.io/last-applied-configuration"
		],
		reason: "what kubectl sent last, not what stands there"
	},
	{
		path: [
			"metadata",
			"annotations",
			"control-plane.alpha.kubernetes.io/leader"
		],
		reason: "which process leads, renewed all the time"
	},
	{
		path: [
			"metadata",
			"annotations",
			"autoscaling.alpha.kubernetes.io/conditions"
		],
		reason: "what the autoscaler saw"
	},
	{
		path: [
			"metadata",
			"annotations",
			"autoscaling.alpha.kubernetes.io/current-metrics"
		],
		reason: "what the autoscaler measured"
	},
	{
		path: ["status"],
		reason: "what controllers saw, not what is asked for"
	},
	{
		path: ["metadata", "uid"],
		reason: "the platform assigns it; an object that was brought back has another one"
	},
	{
		path: ["metadata", "resourceVersion"],
		reason: "the platform counts every write"
	},
	{
		path: ["metadata", "generation"],
		reason: "the platform counts every change of the spec"
	},
	{
		path: ["metadata", "creationTimestamp"],
		reason: "a time"
	},
	{
		path: ["metadata", "deletionTimestamp"],
		reason: "a time; an object on its way out is not there"
	},
	{
		path: ["metadata", "deletionGracePeriodSeconds"],
		reason: "goes with the time of deletion"
	},
	{
		path: ["metadata", "selfLink"],
		reason: "the platform derives it"
	},
	{
		path: ["metadata", "managedFields"],
		reason: "who set a field, not what it is"
	},
	{
		path: [
			"metadata",
			"annotations",
			"deployment.kubernetes.io/revision"
		],
		kinds: ["Deployment"],
		reason: "its controller counts ReplicaSets; the way back has a new number"
	},
	{
		path: [
			"metadata",
			"annotations",
			"deprecated.daemonset.template.generation"
		],
		kinds: ["DaemonSet"],
		reason: "its controller counts templates"
	},
	{
		path: ["spec", "clusterIP"],
		kinds: ["Service"],
		reason: "the platform assigns it; a Service that was brought back has another one"
	},
	{
		path: ["spec", "clusterIPs"],
		kinds: ["Service"],
		reason: "the platform assigns them; a Service that was brought back has others"
	},
	{
		path: ["spec", "healthCheckNodePort"],
		kinds: ["Service"],
		reason: "the platform assigns it; a Service that was brought back has another one"
	},
	{
		path: ["secrets"],
		kinds: ["ServiceAccount"],
		reason: "the token controller adds them"
	},
	{
		path: ["spec", "volumeName"],
		kinds: ["PersistentVolumeClaim"],
		reason: "the platform binds it"
	}
];
function drop(value, path) {
	const [key, ...rest] = path;
	if (key === void 0 || !(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) return value;
	if (rest.length === 0) return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(value, [key]);
	const inner = drop(value[key], rest);
	return inner === void 0 ? value : {
		...value,
		[key]: inner
	};
}
/**
* An object as compare sees it: without what the platform assigns, what other controllers own (`scaled`: replicas are
* those of an autoscaler) and empty maps, so that labels that came and went leave no trace. Pure.
*/
function project(raw, scaled = false) {
	const kind = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]);
	const excluded = EXCLUDED.filter(({ kinds }) => kinds === void 0 || kinds.includes(kind));
	let kept = raw;
	for (const { path } of excluded) kept = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(drop(kept, path));
	if (scaled) kept = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(drop(kept, ["spec", "replicas"]));
	kept = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(tidy(kept));
	return kept;
}
function tidy(value) {
	if (Array.isArray(value)) return value.map(tidy);
	if (!(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "emptyDir" ? item : tidy(item)]).filter(([key, item]) => !((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) && Object.keys(item).length === 0 && TIDIED.includes(key))));
}
/** Maps that mean the same whether they are empty or not there. */
const TIDIED = [
	"labels",
	"annotations",
	"metadata",
	"data",
	"stringData"
];
/**
* What tells whether somebody changed an object between a look and a write: what it asks for, its labels and our mark;
* not its status, its replicas (autoscaling moves them) or the annotations of others. Pure.
*/
function essence(raw) {
	const kept = project(raw, true);
	return {
		...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(kept, ["metadata", "status"]),
		labels: { ...(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(raw) },
		record: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw)["theaia.dev/record"] ?? null
	};
}
/** A restart that somebody asked for leaves its time on the template: the release stays what it is. */
const RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";
/** The pod template as the stamp of a release sees it. Pure. */
function stampedTemplate(raw) {
	const plain = withTemplate(raw, (template) => {
		const annotations = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(template), [RESTARTED_AT]);
		const metadata = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(template["metadata"]), ["annotations", "creationTimestamp"]);
		return {
			...template,
			metadata: {
				...metadata,
				...Object.keys(annotations).length === 0 ? {} : { annotations }
			}
		};
	});
	return templateOf(plain);
}

// packages/kubernetes/src/running-images.js
/**
* The repository of a reference with what a runtime adds to a short name (distribution/reference, "familiar names"). Pure.
*/
function fullRepository(reference) {
	const repository = repositoryOf(reference);
	const [host = "", ...path] = repository.split("/");
	if (path.length === 0) return `docker.io/library/${repository}`;
	if (host === "index.docker.io") return fullRepository(path.join("/"));
	if (host === "docker.io") return `docker.io/${path.length === 1 ? "library/" : ""}${path.join("/")}`;
	return /[.:]/.test(host) || host === "localhost" ? repository : `docker.io/${repository}`;
}
/**
* The digest by which an image can be pulled again from where `image` names it; null where what the runtime says does not
* tell: the id of the configuration alone (`sha256:\u2026`), or a name of the same bytes elsewhere. `imageID`: as the status of a
* container has it (Kubernetes API, ContainerStatus: `repository@digest`, with `docker-pullable://` before it from
* dockershim and cri-dockerd). Pure.
*/
function pullableDigest(imageID, image) {
	const named = imageID.replace(/^docker-pullable:\/\//, "");
	const at = named.lastIndexOf("@");
	if (at < 0 || named.includes("://") || fullRepository(named) !== fullRepository(image)) return null;
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(named.slice(at + 1));
}
/** Whether a pod was made with what the template names: an admission may have put the digest into it. */
function isNamedSo({ named }, image) {
	return named === image || named.includes("@") && fullRepository(named) === fullRepository(image);
}
/**
* What runs of each container that a workload's template names by a tag, init containers too. Told by the pods of its
* newest revision that live and stay; one that has not started the container says nothing. Pure.
*/
function runningImages({ raw, pods, revision }) {
	const told = pods.filter((pod) => pod.revision === revision && isAlive(pod) && !pod.deleting);
	return containersOf(templateOf(raw)).map((container) => ({
		container: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"]),
		image: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"])
	})).filter(({ image }) => tagOf(image) !== null).map(({ container, image }) => {
		const said = told.flatMap(({ containers }) => containers).filter((one) => one.name === container && one.imageID !== "" && isNamedSo(one, image)).map(({ imageID }) => imageID);
		const digests = said.map((imageID) => pullableDigest(imageID, image));
		return {
			container,
			image,
			digests: [...new Set(digests)].filter((digest) => digest !== null).sort(),
			unusable: [...new Set(said.filter((_, index) => digests[index] === null))].sort()
		};
	});
}

// packages/kubernetes/src/pins.js
/** A reference that brings a pin's image back: its tag for people, its digest for runtimes. Pure. */
function pinnedName({ image, digest }) {
	return `${image}${image.endsWith(`:${tagOf(image)}`) ? "" : `:${tagOf(image)}`}@${digest}`;
}
/** What the tags of a workload stand for: those of which every pod that tells runs the same digest. Pure. */
function pinsOf(workload) {
	return runningImages(workload).flatMap(({ container, image, digests: [digest, ...others], unusable }) => digest === void 0 || others.length > 0 || unusable.length > 0 ? [] : [{
		container,
		image,
		digest
	}]);
}
/** Why a tag of a workload could not be pinned, in the words after "because". Pure. */
function whyNotPinned({ digests, unusable: [unusable] }) {
	if (unusable !== void 0) return `a pod says that it runs ${unusable}, which cannot be pulled by that name`;
	if (digests.length > 1) return `its pods run ${digests.length} different images of it`;
	return "none of its pods says which image it runs";
}
function rename(raw, pins, from, to) {
	if (pins.length === 0) return raw;
	return withTemplate(raw, (template) => mapContainers(template, (container) => {
		const pin = pins.find((one) => one.container === container["name"] && from(one) === container["image"]);
		return pin === void 0 ? container : {
			...container,
			image: to(pin)
		};
	}));
}
/** An object, or the part of it that is applied, with what its tags stood for. Pure. */
function withPins(raw, pins) {
	return rename(raw, pins, ({ image }) => image, pinnedName);
}
/** The object as it was named before it came back pinned. Pure. */
function asNamed(raw, pins) {
	return rename(raw, pins, pinnedName, ({ image }) => image);
}
/** All that records know of what the tags of an object stood for, the newest first. Pure. */
function knownPins(records, raw) {
	const key = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw));
	return records.flatMap(({ body }) => body?.objects.filter(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref) === key).flatMap(({ pins }) => pins) ?? []);
}
/** Whether pods run another image of a container than the one that was kept: whoever does not tell runs no other. */
function runsOther(pin, workload) {
	return runningImages(workload).find(({ container, image }) => container === pin.container && image === pin.image)?.digests.some((digest) => digest !== pin.digest) ?? false;
}
/**
* Whether a workload is still, or again, what a snapshot of it holds: the same template, tags as they were, and no pod
* with another image than the one kept. Writing digests into it would replace pods for nothing. Pure.
*/
function isAsKept(wanted, pins, workload) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(stampedTemplate(wanted)) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(stampedTemplate(workload.raw)) && !pins.some((pin) => runsOther(pin, workload));
}
/**
* What is wanted of an object, with the tag where its live workload names that and its pods run what the tag stood for:
* the release has not come to it, or the field is somebody else's. Pure.
*/
function asItRuns(wanted, pins, workload) {
	const named = new Map(containersOf(templateOf(workload.raw)).map((container) => [(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"]), container["image"]]));
	return asNamed(wanted, pins.filter((pin) => named.get(pin.container) === pin.image && !runsOther(pin, workload)));
}

// packages/kubernetes/src/goal-images.js
/** Milliseconds for all registries together: they are asked beside the cluster, and nothing waits for a silent one. */
const WITHIN = 1e4;
/**
* The images that the pods of these workloads would be started with again, by digest. One of which no pod serves is
* nothing to go back to: an image that never was there must not stand in the way of the release that mends that. Pure.
*/
function imagesOfWayBack(workloads) {
	const found = workloads.filter(({ pods, revision }) => pods.some((pod) => pod.revision === revision && isServing(pod))).flatMap((workload) => containersOf(templateOf(withPins(workload.raw, pinsOf(workload)))).flatMap((container) => {
		const image = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"]);
		const digest = digestOf(image);
		const of = `container "${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"])}" of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(workload.ref)}`;
		return digest === null ? [] : [{
			of,
			repository: repositoryOf(image),
			digest
		}];
	}));
	return [...new Map(found.map((one) => [`${one.repository}@${one.digest}`, one])).values()];
}
/** Asks the registries for the images of the way back; for none where no release is planned, or nobody reads images. */
async function observeGoalImages({ tools }, spec, workloads, images, within = WITHIN) {
	if (spec === null || images === null) return [];
	const limit = tools.deadline.within(within, "Asking the registries for the images of the way back");
	const late = new Promise((_, reject) => {
		const silent = /* @__PURE__ */ new Error(`no answer within ${Math.round(within / 1e3)} s`);
		limit.signal.addEventListener("abort", () => reject(silent), { once: true });
	});
	late.catch(() => void 0);
	try {
		return await Promise.all(imagesOfWayBack(workloads).map(async (image) => {
			try {
				return {
					...image,
					...await Promise.race([presenceOf(images, image, spec), late])
				};
			} catch (thrown) {
				if (tools.deadline.signal.aborted) throw tools.deadline.signal.reason;
				return {
					...image,
					presence: "unknown",
					why: (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)
				};
			}
		}));
	} finally {
		limit.end();
	}
}
async function presenceOf(images, { repository, digest }, spec) {
	const opened = images(repository);
	if (await opened.manifest(digest) !== null) return {
		presence: "there",
		why: ""
	};
	if (repository !== spec.image.repository) return {
		presence: "unseen",
		why: ""
	};
	return await opened.manifest(spec.image.digest) === null ? {
		presence: "unknown",
		why: "the image of the release is not shown there either"
	} : {
		presence: "gone",
		why: ""
	};
}
/** Images that only nodes which have them can start again: that leaves no way back to rely on. Pure. */
function goneFindings({ goalImages }) {
	return goalImages.filter(({ presence }) => presence === "gone").map(({ of, repository, digest }) => ({
		class: "safety",
		rule: "goal-image-missing",
		message: `The image of ${of}, the way back, is no longer in its registry (${repository}@${digest}): only nodes that still have it can start it.`,
		remedy: "Push it again with the same digest, and mend the rule that removed it."
	}));
}
/** Images that a registry does not show, which may be for want of an account. Pure. */
function unseenFindings({ goalImages }) {
	return goalImages.filter(({ presence }) => presence === "unseen").map(({ of, repository, digest }) => ({
		class: "policy",
		rule: "goal-image-unseen",
		message: `Its registry does not show the image of ${of}, the way back (${repository}@${digest}): it is gone, or may not be seen from here.`,
		remedy: `Push it again with the same digest, or log in to ${repository.split("/")[0] ?? repository} before the plan.`
	}));
}
/** What could not be asked, a line each. Pure. */
function unaskedLines({ goalImages }) {
	return goalImages.filter(({ presence }) => presence === "unknown").map(({ of, repository, digest, why }) => `! Whether the image of ${of}, the way back, is still in its registry is not known (${repository}@${digest}): ${why}`);
}

// packages/kubernetes/src/dry-run.js
/** `application/apply-patch+yaml` takes JSON too (Kubernetes, "Server-Side Apply"). */
const APPLY_PATCH = "application/apply-patch+yaml";
/**
* What a server-side apply of one object would give: admission, validation and defaults included, unknown fields
* refused. Fields that other managers own are named, and then taken over for the sake of the answer.
*/
async function dryRun(cluster, path, ref, desired, live) {
	const attempt = (force) => cluster.ask({
		method: "PATCH",
		path,
		query: {
			fieldManager: FIELD_MANAGER,
			force,
			dryRun: "All",
			fieldValidation: "Strict"
		},
		contentType: APPLY_PATCH,
		body: desired,
		doing: `A dry run of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`
	});
	try {
		return {
			desired,
			result: await attempt(false),
			refused: "",
			conflicts: []
		};
	} catch (thrown) {
		const status = statusOf(thrown);
		if (status === null || status.code >= 500) throw thrown;
		const conflicts = status.code === 409 ? conflictsOf(status) : [];
		if (conflicts.length === 0) return {
			desired,
			result: null,
			refused: status.message,
			conflicts: []
		};
		try {
			return {
				desired,
				result: await attempt(true),
				refused: "",
				conflicts
			};
		} catch (second) {
			const refused = statusOf(second);
			if (refused === null || live === null) throw second;
			return {
				desired,
				result: null,
				refused: refused.message,
				conflicts
			};
		}
	}
}
/**
* What creating an object anew would give, whether or not one of its name stands there: the trial has a name that the
* API server makes up (`generateName`).
*/
async function dryCreate(cluster, path, ref, desired) {
	const metadata = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(desired["metadata"]), ["name"]);
	try {
		return {
			desired,
			result: await cluster.ask({
				method: "POST",
				path,
				query: {
					fieldManager: FIELD_MANAGER,
					dryRun: "All",
					fieldValidation: "Strict"
				},
				body: {
					...desired,
					metadata: {
						...metadata,
						generateName: `${ref.name}-`
					}
				},
				doing: `A dry run of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`
			}),
			refused: "",
			conflicts: []
		};
	} catch (thrown) {
		const status = statusOf(thrown);
		if (status === null || status.code >= 500) throw thrown;
		return {
			desired,
			result: null,
			refused: status.message,
			conflicts: []
		};
	}
}
/** The fields that another manager owns (`FieldManagerConflict`: `conflict with "kubectl" using apps/v1`). Pure. */
function conflictsOf(status) {
	return status.causes.filter(({ reason }) => reason === "FieldManagerConflict").map(({ field, message }) => ({
		field,
		manager: /conflict with "([^"]*)"/.exec(message)?.[1] ?? message,
		subresource: / with subresource "([^"]*)"/.exec(message)?.[1] ?? "",
		using: / using (\S+)/.exec(message)?.[1] ?? ""
	}));
}

// packages/kubernetes/src/three-way.js
const same = (a, b) => a === void 0 || b === void 0 ? a === b : (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(a) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(b);
/**
* Whether somebody else changed a value since the release: it did not change it itself and it differs now; or what it
* set is a value of its own (a password that was rotated) and is not what stands there now. Pure.
*/
function isSomebodyElses(place, ownValue) {
	if (same(place.live, place.wanted)) return false;
	if (same(place.after, place.wanted)) return true;
	return ownValue && !same(place.live, place.after);
}
/**
* The configuration that a server-side apply needs to bring back the `wanted` values of `fields`, and no other field: a
* field that `wanted` does not have is left out and so given up, one that is to be kept likewise, unless it is `held`:
* then it is applied as it stands. Pure.
*/
function extract(fields, place, keep, held, path = []) {
	const elements = Object.keys(fields).filter((element) => element !== ".");
	if (elements.length === 0) {
		if (!keep(path, place)) return place.wanted;
		return held(path) ? place.live : void 0;
	}
	if (elements.some((element) => element.startsWith("k:") || element.startsWith("v:"))) return extractItems(fields, elements, place, keep, held, path);
	if (!(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(place.wanted)) return place.wanted;
	const entries = elements.flatMap((element) => {
		const name = element.slice(2);
		const inner = {
			wanted: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(place.wanted)[name],
			after: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(place.after) ? place.after[name] : void 0,
			live: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(place.live) ? place.live[name] : void 0
		};
		const leaf = Object.keys((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(fields[element])).every((one) => one === ".");
		if (inner.wanted === void 0 && !leaf) return [];
		const value = extract((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(fields[element]), inner, keep, held, [...path, name]);
		return value === void 0 ? [] : [[name, value]];
	});
	return Object.fromEntries(entries);
}
function extractItems(fields, elements, place, keep, held, path) {
	if (!Array.isArray(place.wanted)) return place.wanted;
	return place.wanted.flatMap((item) => {
		const element = elements.find((one) => isItem(one, item));
		if (element === void 0) return [];
		const keys = itemKeys(element);
		if (keys === null || !(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item)) return [item];
		const inner = {
			wanted: item,
			after: findItem(place.after, keys),
			live: findItem(place.live, keys)
		};
		const value = extract((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(fields[element]), inner, keep, held, [...path, element]);
		return [{
			...keys,
			...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? value : {}
		}];
	});
}
function isItem(element, item) {
	const keys = itemKeys(element);
	if (keys === null) return element === `v:${JSON.stringify(item)}`;
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) && hasKeys(item, keys);
}
function hasKeys(item, keys) {
	return Object.entries(keys).every(([key, value]) => same(item[key], value));
}
function findItem(list, keys) {
	return Array.isArray(list) ? list.find((item) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) && hasKeys(item, keys)) : void 0;
}
/**
* What an object is to look like after the way back: `wanted`, but for what somebody else changed meanwhile, which
* stays as it stands. Lists are one value. Pure.
*/
function expected(place, keep, path = []) {
	const { wanted, after, live } = place;
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(wanted) && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(live) && (after === void 0 || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(after))) {
		const names = [.../* @__PURE__ */ new Set([...Object.keys(wanted), ...Object.keys(live)])];
		return Object.fromEntries(names.flatMap((name) => {
			const value = expected({
				wanted: wanted[name],
				after: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(after)[name],
				live: live[name]
			}, after === void 0 ? () => false : keep, [...path, name]);
			return value === void 0 ? [] : [[name, value]];
		}));
	}
	return keep(path, place) ? live : wanted;
}

// packages/kubernetes/src/field-sets.js
/** The fields of `a` that are not in `b`. Pure. */
function difference(a, b) {
	return Object.fromEntries(Object.entries(a).flatMap(([element, inner]) => {
		const other = b[element];
		if (other === void 0) return [[element, inner]];
		const left = difference((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(inner), (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(other));
		return isEmpty(left) ? [] : [[element, left]];
	}));
}
/** The fields of a set that a value has. Pure. */
function within(fields, value) {
	return Object.fromEntries(Object.entries(fields).flatMap(([element, inner]) => {
		if (element === ".") return value === void 0 ? [] : [[element, inner]];
		const found = elementOf(element, value);
		if (found === void 0) return [];
		const kept = within((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(inner), found);
		return isEmpty((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(inner)) || !isEmpty(kept) ? [[element, kept]] : [];
	}));
}
function elementOf(element, value) {
	if (element.startsWith("f:")) return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? value[element.slice(2)] : void 0;
	return Array.isArray(value) ? value.find((item) => isItem(element, item)) : void 0;
}
/**
* What a server-side apply leaves of a value whose applier lets go of the fields `leaving`, while `staying` are owned by
* somebody: an item of a list goes as a whole only where it was owned itself, a named field goes with all that is in it
* once nobody owns a part of it (sigs.k8s.io/structured-merge-diff, `prune`). Pure.
*/
function pruned(value, leaving, staying) {
	const keep = (element, item) => {
		const going = element === void 0 ? void 0 : leaving[element];
		if (element === void 0 || going === void 0) return item;
		const held = staying[element];
		const own = isEmpty((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(going)) || element.startsWith("f:") || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(going)["."] !== void 0;
		if (held === void 0) return own ? void 0 : pruned(item, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(going), {});
		return isEmpty((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(going)) ? item : pruned(item, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(going), (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(held));
	};
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
		const entries = Object.entries(value).map(([name, item]) => [name, keep(`f:${name}`, item)]);
		return Object.fromEntries(entries.flatMap(([name, item]) => item === void 0 ? [] : [[name, item]]));
	}
	if (!Array.isArray(value)) return value;
	return value.flatMap((item) => {
		const left = keep(Object.keys(leaving).find((element) => isItem(element, item)), item);
		return left === void 0 ? [] : [left];
	});
}
function isEmpty(set) {
	return Object.keys(set).length === 0;
}

// packages/kubernetes/src/adoption.js
/**
* The managers under whose names kubectl writes for a person: one for each of its commands, its plain name, and the one
* that the API server gives to fields that had no manager on record (`before-first-apply`).
*/
const HANDS = [
	"kubectl",
	...[
		"annotate",
		"autoscale",
		"client-side-apply",
		"create",
		"edit",
		"expose",
		"label",
		"patch"
	].map((verb) => `kubectl-${verb}`),
	...[
		"replace",
		"rollout",
		"run",
		"scale",
		"set",
		"taint"
	].map((verb) => `kubectl-${verb}`)
];
const NOBODY = "before-first-apply";
const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
const REPLICAS = { "f:spec": { "f:replicas": {} } };
/**
* What of an object moves to a release that adopts it; null where nothing does. Only an object that no release of ours
* stands on is adopted: what a hand changes on a release is a foreign change. Client-side writes of kubectl are operation
* `Update`, of the object or its scale, in the version that is written (client-go, `util/csaupgrade`). What nobody is on
* record for moves as far as kubectl applied it or `desired` sets it. Replicas that `desired` does not set become
* nobody's: owned by the release they would be let go of, which sets them to 1. Pure.
*/
function adoptionOf(raw, desired) {
	if ((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw)["theaia.dev/record"] !== void 0) return null;
	const entries = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "managedFields"));
	if (entries.length === 0) return {
		from: [{
			manager: NOBODY,
			subresource: ""
		}],
		fields: {},
		entries: null,
		others: {}
	};
	if (entries.some((entry) => isOurs(entry) && entry["apiVersion"] !== raw["apiVersion"])) return null;
	const replicas = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(desired, "spec", "replicas") === void 0 ? REPLICAS : {};
	const parts = entries.filter((entry) => !isOurs(entry)).map((entry) => {
		const all = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(entry["fieldsV1"]);
		if (!isOfHand(entry, raw)) return {
			entry,
			moves: false,
			moving: {},
			left: all
		};
		const moving = difference(movingOf(entry, raw, desired), replicas);
		const left = difference(difference(all, moving), replicas);
		return {
			entry,
			moves: (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(left) !== (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(all),
			moving,
			left
		};
	});
	const moved = parts.filter(({ moves }) => moves);
	if (moved.length === 0) return null;
	const fields = moved.reduce((sum, { moving }) => union(sum, moving), {});
	const stay = parts.filter(({ left }) => Object.keys(left).length > 0);
	const held = union(ownedBy(raw), fields);
	if (Object.keys(held).length === 0 && stay.length === 0) return null;
	return {
		from: moved.map(({ entry }) => ({
			manager: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(entry["manager"]),
			subresource: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(entry["subresource"])
		})),
		fields,
		entries: [...stay.map(({ entry, left }) => ({
			...entry,
			fieldsV1: left
		})), ...Object.keys(held).length === 0 ? [] : [ownEntry(raw, held)]],
		others: stay.reduce((sum, { left }) => union(sum, left), {})
	};
}
function ownEntry(raw, fieldsV1) {
	const apiVersion = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["apiVersion"]);
	return {
		manager: FIELD_MANAGER,
		operation: "Apply",
		apiVersion,
		fieldsType: "FieldsV1",
		fieldsV1
	};
}
function isOurs(entry) {
	const plain = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(entry["subresource"]) === "";
	return entry["manager"] === "thea" && entry["operation"] === "Apply" && plain;
}
function isOfHand(entry, raw) {
	const manager = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(entry["manager"]);
	return (manager === NOBODY || HANDS.includes(manager)) && entry["operation"] === "Update" && ["", "scale"].includes((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(entry["subresource"])) && entry["apiVersion"] === raw["apiVersion"];
}
function movingOf(entry, raw, desired) {
	const all = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(entry["fieldsV1"]);
	if (entry["manager"] !== NOBODY) return all;
	const applied = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJson */ .Rf)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw)[LAST_APPLIED] ?? "");
	return union(within(all, applied), within(all, desired));
}
/**
* The fields of an object that a release adopting it took over, as far as the object alone tells: what the way back has
* to bring back beside the release's own. Pure.
*/
function adoptedFields(raw) {
	return adoptionOf(raw, {})?.fields ?? {};
}
/** The object as it is once its fields have moved. Pure. */
function withEntries(raw, { entries }) {
	if (entries === null) return raw;
	return {
		...raw,
		metadata: {
			...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(raw["metadata"]),
			managedFields: [...entries]
		}
	};
}
/** The managers whose fields move, each once, for a person. Pure. */
function formerManagers({ from }) {
	return [...new Set(from.map(({ manager }) => manager))].sort().join(", ");
}

// packages/kubernetes/src/dry-run-adopted.js
/** JSON Patch (RFC 6902) as the API server takes it. */
const JSON_PATCH = "application/json-patch+json";
/** Every object of a release carries it, so that `metadata.annotations` is never let go as a whole. */
const MARKED = { "f:metadata": { "f:annotations": { [`f:${RECORD_ANNOTATION}`]: {} } } };
/**
* What a server-side apply would give once the fields that a person made with kubectl have moved to the release. A dry
* run cannot do both steps, so what the second lets go of is taken out of the answer of the first, and the API server
* fills in defaults and admits that, as a dry run too. What such a person owns is no conflict.
*/
async function dryRunAdopted(cluster, path, ref, desired, live) {
	const tried = await dryRun(cluster, path, ref, desired, live);
	const adoption = live === null ? null : adoptionOf(live, desired);
	if (live === null || adoption === null) return tried;
	const conflicts = tried.conflicts.filter(({ manager, subresource, using }) => using !== ref.apiVersion || adoption.from.every((one) => one.manager !== manager || one.subresource !== subresource));
	const { result } = tried;
	if (result === null) return {
		...tried,
		conflicts
	};
	const staying = union(union(ownedBy(result), MARKED), adoption.others);
	const left = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(pruned(result, union(ownedBy(live), adoption.fields), staying));
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(left) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(result)) return {
		...tried,
		conflicts
	};
	try {
		const settled = await cluster.ask({
			method: "PATCH",
			path,
			query: {
				fieldManager: FIELD_MANAGER,
				dryRun: "All",
				fieldValidation: "Ignore"
			},
			contentType: JSON_PATCH,
			body: stepsTo(live, left),
			doing: `A dry run of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`
		});
		return {
			...tried,
			result: settled,
			conflicts
		};
	} catch (thrown) {
		const status = statusOf(thrown);
		if (status === null || status.code >= 500) throw thrown;
		return {
			...tried,
			result: null,
			refused: status.message,
			conflicts
		};
	}
}
/** The steps from one state of an object to another, for all that is asked for. */
function stepsTo(from, to) {
	const words = [
		"labels",
		"annotations",
		"finalizers",
		"ownerReferences"
	];
	const metadata = (raw) => Object.fromEntries(Object.entries((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(raw["metadata"])).filter(([key]) => words.includes(key)));
	const rest = (raw) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(raw, [
		"apiVersion",
		"kind",
		"metadata",
		"status"
	]);
	return [...stepsOf("/metadata", metadata(from), metadata(to)), ...stepsOf("", rest(from), rest(to))];
}
function stepsOf(path, from, to) {
	const set = Object.entries(to).filter(([key, value]) => from[key] === void 0 || (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(from[key]) !== (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value)).map(([key, value]) => ({
		op: "add",
		path: `${path}/${key}`,
		value
	}));
	const gone = Object.keys(from).filter((key) => to[key] === void 0);
	return [...set, ...gone.map((key) => ({
		op: "remove",
		path: `${path}/${key}`
	}))];
}

// packages/kubernetes/src/manifests.js
/** What a kind that the cluster does not serve was most likely meant to be, as a remedy. */
function remedyForKind(kind, near) {
	const known = near ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(kind, [
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"Service",
		"ConfigMap",
		"Secret",
		"Ingress"
	]);
	return known === null || known === kind ? "Install its custom resource definition first, or correct \"apiVersion\" and \"kind\"." : `Did you mean "${known}"?`;
}

// packages/kubernetes/src/hash-configuration.js
const HASHED = ["ConfigMap", "Secret"];
/** Names of ConfigMaps and Secrets may be 253 characters long; the hash and its dash take eleven. */
const HASH_LENGTH = 10;
/** What a ConfigMap or Secret holds, whatever it is called: kustomize and kapp name by the same. */
function contentOf(raw) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(raw, ["metadata", "apiVersion"]);
}
/**
* The objects with every ConfigMap and Secret renamed after what it holds, made immutable, and each reference to it
* from a pod template changed: a rollback of the template brings its configuration back with it, at once. Pure.
*/
function hashConfiguration(objects) {
	const renamed = /* @__PURE__ */ new Map();
	for (const raw of objects) {
		const kind = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]);
		if (!HASHED.includes(kind)) continue;
		const name = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(raw["metadata"])["name"]);
		renamed.set(`${kind}/${name}`, `${name}-${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hashJson */ .jM)(contentOf(raw)).slice(0, HASH_LENGTH)}`);
	}
	return objects.map((raw) => {
		const metadata = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(raw["metadata"]);
		const name = renamed.get(`${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"])}/${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(metadata["name"])}`);
		const own = name === void 0 ? raw : {
			...raw,
			immutable: true,
			metadata: {
				...metadata,
				name
			}
		};
		return templateOf(own) === null ? own : withTemplate(own, (template) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(rewrite(template, renamed)));
	});
}
/** The places where a pod names a ConfigMap or Secret (Kubernetes API, PodSpec): by a key of their own, each. */
const REFERENCES = {
	configMap: ["ConfigMap", "name"],
	configMapRef: ["ConfigMap", "name"],
	configMapKeyRef: ["ConfigMap", "name"],
	secret: ["Secret", "secretName"],
	secretRef: ["Secret", "name"],
	secretKeyRef: ["Secret", "name"]
};
function rewrite(value, renamed) {
	if (Array.isArray(value)) return value.map((item) => rewrite(item, renamed));
	if (!(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => {
		if (key === "imagePullSecrets" && Array.isArray(item)) return [key, item.map((one) => renameIn((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(one), "Secret", "name", renamed))];
		const [kind, field] = REFERENCES[key] ?? [];
		if (kind === void 0 || field === void 0 || !(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item)) return [key, rewrite(item, renamed)];
		const named = renameIn(item, kind, field, renamed);
		return [key, field === "secretName" ? renameIn(named, kind, "name", renamed) : named];
	}));
}
function renameIn(value, kind, field, renamed) {
	const name = renamed.get(`${kind}/${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value[field])}`);
	return name === void 0 ? value : {
		...value,
		[field]: name
	};
}

// packages/kubernetes/src/hooks.js
const HOOK = "helm.sh/hook";
const WEIGHT = "helm.sh/hook-weight";
const POLICY$1 = "helm.sh/hook-delete-policy";
function wordsOf(raw, annotation) {
	return ((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw)[annotation] ?? "").split(",").flatMap((word) => word.trim() === "" ? [] : [word.trim()]);
}
/** The events that an object is a hook of Helm for; empty for an ordinary object (Helm, "Chart Hooks"). Pure. */
function hooksOf(raw) {
	return wordsOf(raw, HOOK);
}
/** Whether an object was made as a hook. Pure. */
function isHook(raw) {
	return hooksOf(raw).length > 0;
}
/** The events of tests: the second is what Helm 2 called the first. */
const TESTS = ["test", "test-success"];
const KNOWN = [
	"pre-install",
	"post-install",
	"pre-upgrade",
	"post-upgrade",
	...TESTS
];
/** The events of a hook that a release never comes to, or does not know. Pure. */
function leftOutOf(raw) {
	return hooksOf(raw).filter((event) => !KNOWN.includes(event));
}
function weightOf(raw) {
	const weight = Number((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw)[WEIGHT] ?? "0");
	return Number.isInteger(weight) ? weight : 0;
}
const REMOVALS = [
	"before-hook-creation",
	"hook-succeeded",
	"hook-failed"
];
/** When a hook is removed; without a word of its own before it is made anew (Helm, "Hook deletion policies"). Pure. */
function removalsOf(raw) {
	const said = wordsOf(raw, POLICY$1);
	const known = REMOVALS.filter((policy) => said.includes(policy));
	return known.length === 0 ? ["before-hook-creation"] : known;
}
/**
* The hooks that a release runs, in their order: those before its objects and those after them, each by weight, kind and
* name, as Helm sorts them. `asked` are the hooks as they would be made. Pure.
*/
function hooksToRun(asked, occasion) {
	return [...hooksAt(asked, "before", [`pre-${occasion}`]), ...hooksAt(asked, "after", [`post-${occasion}`])];
}
/** The tests among the hooks of a release, in the same order (Helm, "Chart Tests"). Pure. */
function testsToRun(asked) {
	return hooksAt(asked, "test", TESTS);
}
function hooksAt(asked, when, events) {
	return asked.filter(({ desired }) => hooksOf(desired).some((event) => events.includes(event))).sort((a, b) => weightOf(a.desired) - weightOf(b.desired) || a.ref.kind.localeCompare(b.ref.kind) || a.ref.name.localeCompare(b.ref.name)).map(({ ref, desired }) => ({
		ref,
		config: desired,
		when,
		removed: removalsOf(desired)
	}));
}
/** `Job migrate (pre-upgrade)`: how a hook is called in sentences. */
function calledHook(raw) {
	return `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw))} (${hooksOf(raw).join(", ")})`;
}

// packages/kubernetes/src/planned-images.js
/**
* Every image that the pod templates of `objects` would run, Jobs and init containers too, each once; a name that two
* templates give to different images carries that of its object. `isOurs` tells the containers of the release. Pure.
*/
function plannedImages(objects, isOurs) {
	const found = objects.flatMap((raw) => containersOf(templateOf(raw)).map((container) => {
		const reference = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"]);
		return {
			name: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"]),
			of: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw).name,
			reference,
			ours: isOurs(container)
		};
	}));
	const planned = /* @__PURE__ */ new Map();
	for (const { name, of, reference, ours } of found) {
		const container = found.every((other) => other.name !== name || other.reference === reference) ? name : `${of}/${name}`;
		planned.set(container, {
			container,
			repository: repositoryOf(reference),
			digest: digestOf(reference),
			ours
		});
	}
	return [...planned.values()];
}

// packages/kubernetes/src/secret-data.js
/**
* A Secret with its `stringData` written as `data`: the API server turns one into the other, but a server-side apply then
* owns a field that does not exist, and none of its values could be taken back. Other kinds as they are. Pure.
*/
function withPlainData(raw) {
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) !== "Secret" || raw["stringData"] === void 0) return raw;
	const encoded = Object.entries((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(raw["stringData"])).map(([key, value]) => [key, Buffer.from((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value)).toString("base64")]);
	return {
		...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(raw, ["stringData"]),
		data: {
			...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(raw["data"]),
			...Object.fromEntries(encoded)
		}
	};
}

// packages/kubernetes/src/render.js
/** A head names at most so many containers (`record-head.v1.json`). */
const MOST_IMAGES = 20;
/**
* The objects of a release: images by digest, names hashed where that was asked for, the label of the application;
* hooks of Helm apart, and without those that no release comes to (tests, removal, rollback). `imageVersion` is what
* the image says of itself. Pure.
* @throws Failure('input') where no container runs the image, or the version is not known.
*/
function renderObjects(spec, application, imageVersion) {
	const own = ownObjects(spec);
	const isMeant = meantContainers(spec, own);
	const pinned = own.map((raw) => templateOf(raw) === null ? raw : withTemplate(raw, (template) => mapContainers(template, (container) => {
		if (!isMeant(container)) return container;
		const repository = spec.image.repository || repositoryOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"]));
		return {
			...container,
			image: `${repository}@${spec.image.digest}`
		};
	})));
	const all = (spec.hashConfiguration ? hashConfiguration(pinned) : pinned).map((raw) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .withMetadata */ .Uz)(raw, { [APPLICATION_LABEL]: application }, {}));
	const objects = all.filter((raw) => !isHook(raw));
	const images = imagesOf(objects);
	return {
		objects,
		hooks: all.filter(isHook),
		images: plannedImages(all, isMeant),
		release: (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .makeRelease */ .cx)({
			version: spec.version ?? labelledVersion(objects) ?? imageVersion ?? unknownVersion(objects),
			images,
			configuration: (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hashJson */ .jM)(all.map(withoutDigests))
		})
	};
}
function ownObjects(spec) {
	return spec.manifests.map(({ object }) => withPlainData(object)).filter((raw) => !isHook(raw) || leftOutOf(raw).length < hooksOf(raw).length);
}
/**
* The repository of the release's image, where only the image itself can say its version; null where the input or the
* workloads say it. Pure.
* @throws Failure('input') where no container runs the image, or the workloads say different versions.
*/
function repositoryToAsk(spec) {
	const own = ownObjects(spec);
	if (spec.version !== null || labelledVersion(own.filter((raw) => !isHook(raw))) !== null) return null;
	if (spec.image.repository !== "") return spec.image.repository;
	const meant = own.flatMap((raw) => containersOf(templateOf(raw))).find(meantContainers(spec, own));
	return meant === void 0 ? null : repositoryOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(meant["image"])) || null;
}
function withoutDigests(raw) {
	return withTemplate(raw, (template) => mapContainers(template, (container) => ({
		...container,
		image: repositoryOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"]))
	})));
}
/** The digests of the containers of workloads, by container, and by workload where two of one name differ. Pure. */
function imagesOf(objects) {
	const found = objects.filter(isWorkload).flatMap((raw) => containersOf(templateOf(raw)).flatMap((container) => {
		const digest = digestOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"]));
		return digest === null ? [] : [{
			name: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"]),
			of: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw).name,
			digest
		}];
	}));
	const images = found.map(({ name, of, digest }) => {
		return [found.every((other) => other.name !== name || other.digest === digest) ? name : `${of}/${name}`, digest];
	});
	return Object.fromEntries(images.slice(0, MOST_IMAGES));
}
function meantContainers(spec, objects) {
	const all = objects.flatMap((raw) => containersOf(templateOf(raw)));
	const workloads = objects.filter((raw) => isWorkload(raw) && !isHook(raw)).flatMap((raw) => containersOf(templateOf(raw)));
	if (spec.containers.length > 0) {
		const missing = spec.containers.find((name) => all.every((one) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["name"]) !== name));
		if (missing === void 0) return (container) => spec.containers.includes((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"]));
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
			input: "containers",
			message: `No container of the manifests is called "${missing}".`,
			remedy: `They have ${listed(all.map((one) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["name"])))}.`
		});
	}
	const repositories = [...new Set(workloads.map((one) => repositoryOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["image"]))))];
	const asked = spec.image.repository;
	const wanted = asked !== "" && repositories.includes(asked) ? asked : asked === "" ? only(repositories) : null;
	if (wanted !== null) return (container) => repositoryOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"])) === wanted;
	if (workloads.length === 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "manifests",
		message: "No manifest is a Deployment, StatefulSet or DaemonSet: nothing would run the image.",
		remedy: "Name with \"manifests\" also the file that has one."
	});
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "containers",
		message: asked === "" ? `The manifests name several images (${listed(repositories)}), and "image" is a digest alone.` : `No container of the manifests runs an image of ${asked}; they name ${listed(repositories)}.`,
		remedy: "Name the containers that run the image with \"containers\"."
	});
}
function only(values) {
	return values.length === 1 ? values[0] ?? null : null;
}
function listed(names) {
	return names.length === 0 ? "none" : [...new Set(names)].map((name) => `"${name}"`).join(", ");
}
/** What the workloads say of themselves (Kubernetes, "Recommended Labels"); null where they say nothing. */
function labelledVersion(objects) {
	const said = [...new Set(objects.filter(isWorkload).flatMap((raw) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(raw)["app.kubernetes.io/version"] ?? []))];
	if (said.length <= 1) return said[0] ?? null;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "version",
		message: `The workloads say different versions of themselves (${said.join(", ")}).`,
		remedy: "Give \"version\" the version that the service answers with."
	});
}
function unknownVersion(objects) {
	const first = objects.find(isWorkload);
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "version",
		message: `The version is not known: the input is empty, ${first === void 0 ? "no workload" : (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(first))} has no label app.kubernetes.io/version, and the image has no label org.opencontainers.image.revision that could be read.`,
		remedy: "Give \"version\" the version that the service answers with."
	});
}

// packages/kubernetes/src/scaled.js
/** Whether an autoscaler sets the replicas of a workload. Pure. */
function isScaled(ref, scalers) {
	return scalers.some(({ of }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(of) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref));
}

// packages/kubernetes/src/with-replicas.js
/**
* The configuration of a workload whose replicas an autoscaler sets: without them, or, where nobody but us owns the
* field yet, with the number that stands there: giving it up would set it to 1 (Kubernetes, "Transferring ownership").
* Pure.
*/
function withReplicas(config, live) {
	const spec = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(config["spec"]);
	const current = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live ?? {}, "spec", "replicas");
	const alone = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(ownedBy(live), "f:spec", "f:replicas") !== void 0 && othersOwning(live, ["spec", "replicas"]).length === 0;
	const kept = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(spec, ["replicas"]);
	return {
		...config,
		spec: alone && current !== void 0 ? {
			...kept,
			replicas: current
		} : kept
	};
}

// packages/kubernetes/src/observe-asked.js
const AT_ONCE$4 = 12;
/**
* What the cluster has of the objects of a release, what it would make of each, and which permissions are missing for
* them. Nothing is changed: the applies are dry runs.
* @throws Failure('input') with file and line where the cluster does not serve a kind.
*/
async function observeAsked(cluster, spec, scalers, imageVersion) {
	const { where } = cluster;
	const rendered = renderObjects(spec, where.application, imageVersion);
	const places = new Map(spec.manifests.map(({ object, place }) => [plainKey((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(object)), place]));
	const placeOf = (ref) => {
		return places.get(plainKey(ref)) ?? places.get(plainKey({
			...ref,
			name: ref.name.replace(/-[0-9a-f]{10}$/, "")
		})) ?? {
			path: "manifests",
			line: 1
		};
	};
	const coming = definedKinds(rendered.objects);
	const resolve = async (raw) => {
		const ref = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw);
		const served = await cluster.discovery.find(ref.apiVersion, ref.kind);
		const defined = coming.find(({ apiVersion, kind }) => apiVersion === ref.apiVersion && kind === ref.kind);
		const resource = served ?? defined;
		if (resource === void 0) {
			const place = placeOf(ref);
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
				input: "manifests",
				place,
				message: `${place.path}:${place.line}: the cluster serves no ${ref.kind} of ${ref.apiVersion}.`,
				remedy: remedyForKind(ref.kind, await cluster.discovery.near(ref.apiVersion, ref.kind))
			});
		}
		const namespace = resource.namespaced ? where.namespace : "";
		const desired = resource.namespaced ? {
			...raw,
			metadata: {
				...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(raw["metadata"]),
				namespace
			}
		} : raw;
		return {
			ref: {
				...ref,
				namespace
			},
			resource,
			served: served !== null,
			desired
		};
	};
	const [resolved, hooks] = await Promise.all([(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(rendered.objects, AT_ONCE$4, resolve), (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(rendered.hooks, AT_ONCE$4, resolve)]);
	const missing = await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .findMissing */ .y7)(cluster, resourcesOf([...resolved, ...hooks]));
	const forbidden = missing.some(({ needed }) => needed);
	const untried = (desired) => ({
		desired,
		result: null,
		refused: "",
		conflicts: []
	});
	const look = async (one) => {
		const { ref, resource, served, desired } = one;
		const place = placeOf(ref);
		if (!served) return {
			ref,
			place,
			live: null,
			...untried(desired),
			result: desired
		};
		if (forbidden) return {
			ref,
			place,
			live: null,
			...untried(desired)
		};
		const path = pathOf(resource, ref.namespace, ref.name);
		const live = await cluster.find(path, {}, `Reading ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`);
		if (hooks.includes(one)) return {
			ref,
			place,
			live,
			...await dryCreate(cluster, pathOf(resource, ref.namespace), ref, desired)
		};
		const config = isScaled(ref, scalers) ? withReplicas(desired, live) : desired;
		return {
			ref,
			place,
			live,
			...await dryRunAdopted(cluster, path, ref, config, live)
		};
	};
	return {
		objects: await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(resolved, AT_ONCE$4, look),
		hooks: await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(hooks, AT_ONCE$4, look),
		missing
	};
}
function plainKey(ref) {
	return `${ref.apiVersion}/${ref.kind}/${ref.name}`;
}
function resourcesOf(resolved) {
	const resources = resolved.map(({ resource }) => resource);
	return [...new Map(resources.map((one) => [`${one.apiVersion}/${one.plural}`, one])).values()];
}

// packages/kubernetes/src/observe-room.js
const UNKNOWN_ROOM = {
	quotas: [],
	ranges: [],
	nodes: null
};
const MOST_NODES = 500;
/**
* Reads the quotas and limit ranges of the namespace, and the nodes where that is allowed: who deploys into a namespace
* need not see the nodes of the cluster.
*/
async function observeRoom(cluster, withNodes) {
	const namespace = encodeURIComponent(cluster.where.namespace);
	const list = async (path) => {
		try {
			return await cluster.read(path, { limit: MOST_NODES }, `Listing ${path.slice(path.lastIndexOf("/") + 1)}`);
		} catch (thrown) {
			const code = statusOf(thrown)?.code;
			if (code === 403 || code === 404) return null;
			throw thrown;
		}
	};
	const [quotas, ranges, nodes] = await Promise.all([
		list(`/api/v1/namespaces/${namespace}/resourcequotas`),
		list(`/api/v1/namespaces/${namespace}/limitranges`),
		withNodes ? list("/api/v1/nodes") : null
	]);
	const whole = nodes !== null && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(nodes, "metadata", "continue")) === "";
	return {
		quotas: quotas === null ? [] : (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(quotas),
		ranges: ranges === null ? [] : (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(ranges),
		nodes: whole ? (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(nodes) : null
	};
}

// packages/kubernetes/src/kinds.js
/** In which order objects are written: what others refer to comes first, what brings traffic last. */
const ORDER = [
	"Namespace",
	"CustomResourceDefinition",
	"PriorityClass",
	"StorageClass",
	"ResourceQuota",
	"LimitRange",
	"ServiceAccount",
	"ClusterRole",
	"ClusterRoleBinding",
	"Role",
	"RoleBinding",
	"NetworkPolicy",
	"Secret",
	"ConfigMap",
	"PersistentVolume",
	"PersistentVolumeClaim",
	"Service",
	"PodDisruptionBudget",
	"DaemonSet",
	"StatefulSet",
	"Deployment",
	"Job",
	"CronJob"
];
const LAST = [
	"HorizontalPodAutoscaler",
	"Ingress",
	"HTTPRoute",
	"GRPCRoute"
];
function rankOf(kind) {
	const last = LAST.indexOf(kind);
	if (last >= 0) return ORDER.length + 1 + last;
	const rank = ORDER.indexOf(kind);
	return rank < 0 ? ORDER.length : rank;
}
/** The items in groups of equal rank, in the order in which they are written. Pure. */
function inOrder(items) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const rank = rankOf(item.ref.kind);
		groups.set(rank, [...groups.get(rank) ?? [], item]);
	}
	return [...groups.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
}
/** Kinds that hold data or other people's things: never removed by a release, neither forth nor back. */
const PROTECTED = [
	"Namespace",
	"CustomResourceDefinition",
	"PersistentVolume",
	"PersistentVolumeClaim",
	"StorageClass"
];
/** Kinds that come and go by themselves: that one is not there says nothing about a release. */
const FLEETING = ["Job", "Pod"];

// packages/kubernetes/src/stamp.js
/**
* What tells the pod templates of a set of workloads apart from any other set: 16 hex digits; '' where there is no
* workload. Templates are raw as the API server gives them, defaults included. Pure.
*/
function stampOf(objects) {
	const workloads = objects.filter(isWorkload);
	if (workloads.length === 0) return "";
	const parts = workloads.map((raw) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), stampedTemplate(raw)]);
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hashJson */ .jM)(Object.fromEntries(parts)).slice(0, 16);
}

// packages/kubernetes/src/surge.js
/** A number or a percentage of `of`, rounded as the controller does: surge up, unavailability down. */
function share(value, of, otherwise, round) {
	if (typeof value === "number") return value;
	const percent = /^(\d+)%$/.exec((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value))?.[1];
	return percent === void 0 ? otherwise : round(of * Number(percent) / 100);
}
/** How many pods a rolling update adds and takes at once (Kubernetes, "Rolling Update Deployment"). Both 0 \u2192 1 is taken. */
function surgeOf(raw, replicas) {
	const kind = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]);
	if (kind === "StatefulSet") return {
		add: 0,
		take: 1
	};
	if (kind === "DaemonSet") {
		const update = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "updateStrategy", "rollingUpdate");
		const add = share((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(update, "maxSurge"), replicas, 0, Math.ceil);
		return {
			add,
			take: share((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(update, "maxUnavailable"), replicas, add > 0 ? 0 : 1, Math.ceil)
		};
	}
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "strategy", "type")) === "Recreate") return {
		add: 0,
		take: replicas
	};
	const update = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "strategy", "rollingUpdate");
	const add = share((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(update, "maxSurge"), replicas, Math.ceil(replicas * .25), Math.ceil);
	const take = share((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(update, "maxUnavailable"), replicas, Math.floor(replicas * .25), Math.floor);
	return {
		add,
		take: add + take === 0 ? 1 : take
	};
}
/** The smallest number of serving replicas that its own strategy allows; at least one where any are wanted. Pure. */
function minimumOf(raw, wanted) {
	if (wanted === 0) return 0;
	return Math.max(1, wanted - surgeOf(raw, wanted).take);
}
/** How many waves of new pods a whole replacement takes (deployment controller, `rolling.go`). Pure. */
function wavesOf(raw, replicas) {
	const partition = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "updateStrategy", "rollingUpdate", "partition"), 0);
	const moving = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) === "StatefulSet" ? Math.max(0, replicas - partition) : replicas;
	if (moving === 0) return 0;
	const { add, take } = surgeOf(raw, replicas);
	return Math.ceil(moving / Math.max(1, add + take));
}
/** Seconds that a pod must be ready before it counts. */
function minReadyOf(raw) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "minReadySeconds"), 0);
}

// packages/kubernetes/src/tally.js
/** Times are of whole seconds and our clock is known to half a one: where no time is asked for, none is compared. */
function isAvailable(pod, minReady, now) {
	return minReady === 0 || (now - Date.parse(pod.readySince)) / 1e3 >= minReady;
}
/** Counts the pods of a workload. `now`: milliseconds since the epoch by the cluster's clock. Pure. */
function tallyOf({ pods, revision, wanted, raw }, now) {
	const minReady = minReadyOf(raw);
	const alive = pods.filter(isAlive);
	const own = alive.filter((pod) => revision !== "" && pod.revision === revision);
	const others = alive.filter((pod) => !own.includes(pod));
	return {
		wanted,
		minimum: minimumOf(raw, wanted),
		running: own.filter(({ phase }) => phase === "Running").length,
		serving: own.filter((pod) => isServing(pod) && isAvailable(pod, minReady, now)).length,
		others: others.length,
		othersStaying: others.filter(({ deleting }) => !deleting).length,
		othersServing: others.filter(isServing).length
	};
}
/**
* Whether a workload has become what its spec asks for: enough pods of it serve, and none of another revision is to stay.
* Those on their way out are left to themselves, also where they take long: they are a rollout that has not settled, not
* one that goes on. Both who follows a rollout and who reads where a target stands judge by this. Pure.
*/
function isDone({ serving, wanted, othersStaying }) {
	return serving >= wanted && othersStaying === 0;
}

// packages/kubernetes/src/traffic.js
/**
* The workloads that production traffic reaches: those whose pods a Service of the namespace selects. A worker beside an
* API is not among them; where no Service selects anything, all of them are. Pure.
*/
function reachedWorkloads(facts) {
	const reached = facts.workloads.filter(({ raw }) => facts.services.some((one) => selects(one, raw)));
	return reached.length === 0 ? facts.workloads : reached;
}
/** Whether a Service brings requests to the pods of a workload. One without a selector brings them to none. Pure. */
function selects({ selector }, workload) {
	const wanted = Object.entries(selector);
	const labels = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(templateOf(workload) ?? {});
	return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}
/** Which Service brings requests to which of these workloads. Pure. */
function reachOf(services, workloads) {
	return services.flatMap((service) => workloads.filter((raw) => selects(service, raw)).map((raw) => ({
		service: service.name,
		workload: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)
	})));
}

// packages/kubernetes/src/standing.js
/** The number that the next record gets. Pure. */
function nextNumber(facts) {
	return (facts.records[0]?.number ?? 0) + 1;
}
/** Which record brought an object to where it is; '' for one that no release of ours touched. Pure. */
function recordOf(raw) {
	return (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw)["theaia.dev/record"] ?? "";
}
function findRecord(facts, id) {
	const wanted = id === null ? null : numberOf(id, facts.application);
	return wanted === null ? null : facts.records.find((record) => record.number === wanted) ?? null;
}
/** The stamp of what is there, whether or not a way back has put digests beside its tags. */
function namedStamp(facts, raws) {
	return stampOf(raws.map((raw) => asNamed(raw, knownPins(facts.records, raw))));
}
function rolloutStamp(head) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(head.rollout, "stamp"));
}
/**
* Whether a workload is done, read at `time` (ISO 8601, the cluster's clock). Which revision a Deployment asks for its
* template tells, before its controller has seen a write that leaves the template as it is. Pure.
*/
function isComplete(workload, time) {
	const { ref, observed, revision, wanted } = workload;
	if (!(observed || ref.kind === "Deployment") || revision === "" && wanted > 0) return false;
	return isDone(tallyOf(workload, Date.parse(time)));
}
/**
* Whether a workload's controller still replaces pods. Pods that are all there and of the newest spec, but not ready, are
* no rollout: a hotfix may go on top of them. Pure.
*/
function isReplacing({ revision, pods, wanted }) {
	const staying = pods.filter((pod) => isAlive(pod) && !pod.deleting);
	return staying.length < wanted || staying.some((pod) => pod.revision !== revision);
}
/** Where the target stands in relation to a record, read from the objects that are there. Pure. */
function standingOf(facts, head) {
	const record = findRecord(facts, head.platformRelease);
	if (head.platformRelease === null || record === null) return { kind: "untouched" };
	if (record.body === null) return { kind: facts.records[0]?.number === record.number && head.withdrawn === null ? "in-progress" : "untouched" };
	const { body } = record;
	const staying = facts.live.filter((raw) => !(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaving */ .Xi)(raw));
	const live = new Map(staying.map((raw) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), raw]));
	const named = body.objects.filter(({ named, ref }) => named && !FLEETING.includes(ref.kind));
	const present = named.map(({ ref }) => live.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref))).filter((raw) => raw !== void 0);
	const ours = present.filter((raw) => recordOf(raw) === head.platformRelease);
	const newer = present.find((raw) => (numberOf(recordOf(raw), facts.application) ?? 0) > record.number);
	if (newer !== void 0) return {
		kind: "foreign",
		by: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(newer))} is of the newer release ${recordOf(newer)}`
	};
	const workloads = facts.workloads.filter(({ ref }) => named.some((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(one.ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)));
	if (ours.length === 0) return standingWithoutOurs(facts, head, record, present);
	const stamp = rolloutStamp(head);
	const whole = ours.length === named.length;
	if (whole && stamp !== "" && stamp !== namedStamp(facts, present)) return {
		kind: "foreign",
		by: `somebody changed ${changedBy(facts, record, present)} by hand`
	};
	return { kind: whole && workloads.every((one) => isComplete(one, facts.at)) ? "candidate" : "in-progress" };
}
function standingWithoutOurs(facts, head, record, present) {
	if (head.goal === null) return { kind: head.rollout === null ? "untouched" : "restored" };
	const before = new Map(record.body?.objects.map(({ ref, before: raw }) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref), raw]));
	const other = present.find((raw) => {
		const was = before.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)));
		const mark = recordOf(raw);
		return mark !== head.goal?.platformRelease && mark !== (was == null ? "" : recordOf(was));
	});
	if (other !== void 0) return {
		kind: "foreign",
		by: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(other))} is of the release ${recordOf(other)}`
	};
	if (head.rollout === null && head.state === "planned") return { kind: "untouched" };
	return { kind: facts.workloads.some((workload) => !isComplete(workload, facts.at)) ? "restoring" : "restored" };
}
/** Which workload is not as the release left it, and who owns its template now. */
function changedBy(facts, record, present) {
	for (const raw of present.filter(isWorkload)) {
		const after = record.body?.after?.find((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(one)) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)));
		if (after === void 0 || stampOf([after]) === namedStamp(facts, [raw])) continue;
		const [newest] = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "managedFields")).filter((entry) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(entry["fieldsV1"], "f:spec", "f:template") !== void 0).filter((entry) => entry["manager"] !== FIELD_MANAGER).sort((a, b) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(b["time"]).localeCompare((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(a["time"])));
		return `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw))} (${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(newest?.["manager"]) || "unknown"}, ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(newest?.["time"]) || "at an unknown time"})`;
	}
	return "a workload";
}
/** The smallest number of serving replicas that keeps the promise, over the workloads that traffic reaches. Pure. */
function minimumHealthyOf(facts) {
	return reachedWorkloads(facts).reduce((sum, workload) => sum + minimumOf(workload.raw, workload.wanted), 0);
}
/** The record whose objects these workloads are, all of them and unchanged; null where none is. Pure. */
function liveRecord(facts) {
	return facts.records.find(({ number: each, head, body }) => {
		const named = new Set(body?.objects.filter(({ named }) => named).map(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)));
		const raws = facts.workloads.map(({ raw }) => raw).filter((raw) => named.has((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw))));
		return rolloutStamp(head) !== "" && rolloutStamp(head) === namedStamp(facts, raws) && raws.every((raw) => recordOf(raw) === platformReleaseOf(facts.application, each));
	}) ?? null;
}
/** What is live, in the words of the domain; null where no workload of the target exists. Pure. */
function liveOf(facts) {
	if (facts.workloads.length === 0) return null;
	const record = liveRecord(facts);
	const named = namedStamp(facts, facts.workloads.map(({ raw }) => raw));
	const adopted = `${facts.application}:adopted-${named}`;
	return {
		release: record?.head.release ?? releaseOfObjects(facts, adopted),
		platformRelease: record === null ? adopted : platformReleaseOf(facts.application, record.number),
		serving: facts.workloads.every((one) => isComplete(one, facts.at))
	};
}
/** What workloads say of their version themselves (Kubernetes, "Recommended Labels"); null where they do not. Pure. */
function labelOfLive({ workloads }) {
	return workloads.flatMap(({ raw }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(raw)["app.kubernetes.io/version"] ?? [])[0] ?? null;
}
/**
* The release that objects without a record are, which is called `adopted`. Its configuration is theirs, digests aside; its
* version what they say, or their image, or what was known of it when a record was made to go back to it.
*/
function releaseOfObjects(facts, adopted) {
	const raws = facts.workloads.map((workload) => withPins(workload.raw, pinsOf(workload)));
	const goal = facts.records.find(({ head }) => head.goal?.platformRelease === adopted)?.head.goal;
	const plain = facts.live.map((raw) => essence(withTemplate(raw, (template) => mapContainers(template, (one) => ({
		...one,
		image: ""
	})))));
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .makeRelease */ .cx)({
		version: labelOfLive(facts) ?? facts.liveVersion ?? goal?.release.version ?? "unknown",
		images: imagesOf(raws),
		configuration: (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hashJson */ .jM)(plain)
	});
}
/** The goal that what is live now would be: the body of the record that is about to be written holds it. Pure. */
function goalOfLive(facts, kind) {
	const live = liveOf(facts);
	if (live === null) return null;
	return {
		kind,
		release: live.release,
		platformRelease: live.platformRelease,
		snapshot: {
			record: nextNumber(facts),
			side: "before"
		}
	};
}
/** The goal that a head's own release is: what its record says stood there right after it. Pure. */
function goalOfHead(head, application) {
	return {
		kind: "verified",
		release: head.release,
		platformRelease: head.platformRelease ?? "",
		snapshot: {
			record: numberOf(head.platformRelease ?? "", application) ?? 0,
			side: "after"
		}
	};
}
/** Which record and which side of it a goal is. Pure. */
function snapshotOf(goal) {
	return {
		record: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(goal.snapshot, "record"), 0),
		side: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(goal.snapshot, "side")) === "after" ? "after" : "before"
	};
}

// packages/kubernetes/src/read-image-version.js
/**
* What the image of a release says of itself, where neither the input nor the workloads say a version; null where they
* do, or the image cannot be read: the cluster may pull from where this machine cannot.
*/
async function readImageVersion({ tools }, spec, images) {
	const repository = images === null ? null : repositoryToAsk(spec);
	if (images === null || repository === null) return null;
	return ask$1(tools, images, repository, spec.image.digest);
}
/**
* What the image that runs before the first release of ours says of itself, where the workloads do not; null where they
* do, where a record knows, where they run several images, or one by a tag that their pods do not resolve, or where it cannot be read.
*/
async function readLiveVersion({ tools }, spec, facts, images) {
	if (images === null || liveRecord(facts) !== null || labelOfLive(facts) !== null) return null;
	const running = facts.workloads.flatMap((workload) => containersOf(templateOf(withPins(workload.raw, pinsOf(workload)))).map((container) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"])));
	const asked = spec.image.repository;
	const same = running.filter((image) => asked !== "" && repositoryOf(image) === asked);
	const [image, ...others] = new Set(same.length > 0 ? same : running);
	const digest = image === void 0 ? null : digestOf(image);
	if (image === void 0 || digest === null || others.length > 0) return null;
	return ask$1(tools, images, repositoryOf(image), digest);
}
async function ask$1({ deadline, log }, images, repository, digest) {
	try {
		return await (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .imageVersion */ .K9)(images(repository), digest);
	} catch (thrown) {
		if (deadline.signal.aborted) throw deadline.signal.reason;
		log.warning(`The image in ${repository} could not be asked for its version: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
		return null;
	}
}

// packages/kubernetes/src/record-body.js
var import__native_zlib = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_native_zlib_js__WEBPACK_IMPORTED_MODULE_5__/* .require__native_zlib */ .h)(), 1);
/** A Secret holds 1 MiB; base64 and the rest of the object leave this much, in bytes. */
const PART_BYTES = 7e5;
/** The body as parts that fit a Secret each, base64 of gzip. Pure. */
function packBody(body) {
	const packed = (0, import__native_zlib.gzipSync)(JSON.stringify(body));
	const parts = [];
	for (let from = 0; from === 0 || from < packed.length; from += PART_BYTES) parts.push(packed.subarray(from, from + PART_BYTES).toString("base64"));
	return parts;
}
/** Reads parts back; null where they are not whole. Pure. */
function unpackBody(parts) {
	let value;
	try {
		value = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJson */ .Rf)((0, import__native_zlib.gunzipSync)(Buffer.concat(parts.map((part) => Buffer.from(part, "base64")))).toString("utf8"));
	} catch {
		return null;
	}
	if (!(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) || !Array.isArray(value["objects"])) return null;
	return {
		objects: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(value["objects"]).map((entry) => ({
			ref: readRef((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(entry["ref"])),
			before: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(entry["before"]) ? entry["before"] : null,
			pins: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(entry["pins"]).flatMap(readPin),
			named: entry["named"] === true
		})),
		after: Array.isArray(value["after"]) ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(value["after"]) : null,
		hooks: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(value["hooks"]).map(readRef),
		tests: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(value["tests"]).map(readTest)
	};
}
function readTest(value) {
	const config = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(value["config"]);
	return {
		ref: readRef((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(value["ref"])),
		config,
		when: "test",
		removed: removalsOf(config)
	};
}
function readPin(value) {
	const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["digest"]));
	return digest === null ? [] : [{
		container: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["container"]),
		image: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["image"]),
		digest
	}];
}
function readRef(value) {
	return {
		apiVersion: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["apiVersion"]),
		kind: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["kind"]),
		namespace: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["namespace"]),
		name: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value["name"])
	};
}

// packages/kubernetes/src/records.js
const PAGE = 40;
/** How often a write is repeated that says the same whenever it arrives. */
const ATTEMPTS$2 = 4;
function secretsPath(cluster) {
	return `/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/secrets`;
}
function decode(secret, key) {
	return Buffer.from((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(secret, "data", key)), "base64").toString("utf8");
}
/** The records of the target, newest first, at most `limit`. One that is not readable is named and skipped. */
async function readRecords(cluster, limit) {
	const { where, tools } = cluster;
	const secrets = [];
	for (let token = "";;) {
		const page = await cluster.read(secretsPath(cluster), {
			labelSelector: `${RECORDS_LABEL}=${where.application}`,
			limit: PAGE,
			continue: token || void 0
		}, `Reading the records of ${where.application}`);
		secrets.push(...(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(page));
		token = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(page, "metadata", "continue"));
		if (token === "") break;
	}
	const named = new Map(secrets.map((secret) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(secret).name, secret]));
	return [...new Set(secrets.map((secret) => Number((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(secret)[NUMBER_LABEL])))].filter((number) => named.has(recordName(where.application, number, ""))).sort((a, b) => b - a).slice(0, limit).flatMap((number) => {
		const first = named.get(recordName(where.application, number, ""));
		if (first === void 0) return [];
		try {
			const head = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRecordHead */ .jI)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJson */ .Rf)(decode(first, "head")));
			const body = unpackBody([(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(first, "data", "body")), ...seriesOf(named, where.application, number, "b", 1)]);
			const after = unpackBody(seriesOf(named, where.application, number, "a", 0));
			return [{
				number,
				head,
				body: body === null ? null : {
					...body,
					after: after?.after ?? null
				}
			}];
		} catch (thrown) {
			tools.log.warning(`The record ${recordName(where.application, number, "")} is not readable and was skipped: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
			return [];
		}
	});
}
function seriesOf(named, application, number, letter, from) {
	const parts = [];
	for (let index = from;; index += 1) {
		const secret = named.get(recordName(application, number, `${letter}${index}`));
		if (secret === void 0) return parts;
		parts.push((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(secret, "data", "body")));
	}
}
/** Writes a record whole: its head last, so that a head always has its body. */
async function createRecord(cluster, number, head, body) {
	const [first = "", ...more] = packBody(body);
	for (const [index, part] of more.entries()) await putSecret(cluster, number, `b${index + 1}`, { body: part });
	await putSecret(cluster, number, "", {
		head: encodeHead(head),
		body: first
	});
}
/** Writes what each object was right after the change. */
async function writeAfter(cluster, number, after) {
	for (const [index, part] of packBody({
		objects: [],
		after,
		hooks: [],
		tests: []
	}).entries()) await putSecret(cluster, number, `a${index}`, { body: part });
}
function encodeHead(head) {
	return Buffer.from((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .serialiseHead */ .sy)(head)).toString("base64");
}
/** Writes a head over the one that its record has. A release that was not staged by us has no record: nothing is done. */
async function writeHead(cluster, head) {
	const { where, tools } = cluster;
	const number = head.platformRelease === null ? null : numberOf(head.platformRelease, where.application);
	if (number === null) return;
	try {
		await again(() => cluster.write({
			method: "PATCH",
			path: `${secretsPath(cluster)}/${recordName(where.application, number, "")}`,
			contentType: "application/merge-patch+json",
			body: { data: { head: encodeHead(head) } },
			doing: `Writing the record ${where.application}:${number}`
		}));
	} catch (thrown) {
		if (statusOf(thrown)?.code !== 404) throw thrown;
		tools.log.warning(`The record ${where.application}:${number} is gone from the cluster: only GitHub keeps it now.`);
	}
}
/** Creates a Secret, or proves that the one that is there says the same (the answer to an earlier try was lost). */
async function putSecret(cluster, number, part, data) {
	const { application, namespace } = cluster.where;
	const name = recordName(application, number, part);
	try {
		await again(() => cluster.write({
			method: "POST",
			path: secretsPath(cluster),
			body: {
				apiVersion: "v1",
				kind: "Secret",
				type: RECORD_TYPE,
				metadata: {
					name,
					namespace,
					labels: {
						[RECORDS_LABEL]: application,
						[NUMBER_LABEL]: String(number)
					}
				},
				data
			},
			doing: `Writing the record ${application}:${number}`
		}));
	} catch (thrown) {
		if (statusOf(thrown)?.code !== 409) throw thrown;
		const found = await cluster.read(`${secretsPath(cluster)}/${name}`, {}, `Reading ${name}`);
		if (Object.entries(data).every(([key, value]) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(found, "data", key)) === value)) return;
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("superseded", {
			message: `Another process wrote the record ${application}:${number} at the same moment.`,
			remedy: "Nothing was changed. Run again once it has ended."
		});
	}
}
async function again(act) {
	for (let attempt = 1;; attempt += 1) try {
		return await act();
	} catch (thrown) {
		if (attempt >= ATTEMPTS$2 || !isUnanswered(thrown)) throw thrown;
	}
}
/** Removes the records that nothing needs: all but the newest `keep`, and those that a kept one would go back to. */
async function forgetOld(cluster, records, keep) {
	const { application } = cluster.where;
	const kept = records.slice(0, keep);
	const verified = records.find(({ head }) => head.state === "verified" && head.withdrawn === null);
	const needed = /* @__PURE__ */ new Set([verified?.number, ...kept.flatMap(({ head }) => {
		const goal = head.goal?.snapshot;
		const number = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(goal, "record");
		return typeof number === "number" ? number : [];
	})]);
	for (const { number } of records.slice(keep)) {
		if (needed.has(number)) continue;
		await cluster.write({
			method: "DELETE",
			path: secretsPath(cluster),
			query: { labelSelector: `${RECORDS_LABEL}=${application},${NUMBER_LABEL}=${number}` },
			doing: `Removing the old record ${application}:${number}`
		});
	}
}

// packages/kubernetes/src/observe.js
/** How many records are read back, and how many reads are open at once. */
const RECORDS = 16;
const AT_ONCE$3 = 12;
/**
* Reads everything that a decision needs: records, the objects of the target, their pods. Changes nothing. No object is
* read before `first` has been answered.
*/
async function observeKube(cluster, spec, images = null, first = Promise.resolve()) {
	const { where, tools } = cluster;
	const [records, scalers, imageVersion] = await Promise.all([
		readRecords(cluster, RECORDS),
		observeScalers(cluster),
		spec === null ? null : readImageVersion(cluster, spec, images),
		requireNamespace(cluster),
		first
	]);
	const [asked, room] = await Promise.all([spec === null ? null : observeAsked(cluster, spec, scalers, imageVersion), spec === null ? UNKNOWN_ROOM : observeRoom(cluster, true)]);
	const known = /* @__PURE__ */ new Map();
	const inventory = records[0]?.body?.objects.map(({ ref }) => ref) ?? [];
	for (const ref of [...inventory, ...asked?.objects.map(({ ref }) => ref) ?? []]) known.set((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref), ref);
	const given = new Map(asked?.objects.map(({ ref, live }) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref), live]));
	const present = (await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)([...known.values()], AT_ONCE$3, async (ref) => {
		const already = given.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref));
		return already === void 0 ? readObject(cluster, ref) : already;
	})).filter((raw) => raw !== null);
	const [workloads, services] = await Promise.all([observeWorkloads(cluster, present.filter(isWorkload)), observeServices(cluster)]);
	const running = {
		records,
		workloads,
		application: where.application
	};
	const [liveVersion, goalImages] = await Promise.all([spec === null ? null : readLiveVersion(cluster, spec, running, images), observeGoalImages(cluster, spec, workloads, images)]);
	const now = tools.clock.now();
	return {
		application: where.application,
		namespace: where.namespace,
		at: new Date(now.wall + (now.skew ?? 0)).toISOString(),
		records,
		live: present,
		workloads,
		scalers,
		services,
		asked: asked?.objects ?? null,
		imageVersion,
		liveVersion,
		goalImages,
		hooks: asked?.hooks ?? [],
		room,
		missing: asked?.missing ?? [],
		measuredStart: measuredStart(workloads)
	};
}
/** One object as it is now; null where it is not there, or the cluster does not know its kind any more. */
async function readObject(cluster, ref) {
	const resource = await cluster.discovery.find(ref.apiVersion, ref.kind);
	if (resource === null) return null;
	return cluster.find(pathOf(resource, ref.namespace, ref.name), {}, `Reading ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`);
}
async function requireNamespace(cluster) {
	const { namespace } = cluster.where;
	try {
		if (await cluster.find(`/api/v1/namespaces/${encodeURIComponent(namespace)}`, {}, `Reading the namespace ${namespace}`) !== null) return;
	} catch (thrown) {
		if (statusOf(thrown)?.code === 403) return;
		throw thrown;
	}
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "namespace",
		message: `The namespace "${namespace}" does not exist in the cluster.`,
		remedy: "Create it first: who may do so is not who deploys. Or correct \"namespace\"."
	});
}
async function listAll(cluster, path, selector) {
	const found = [];
	for (let token = "";;) {
		const page = await cluster.read(path, {
			labelSelector: selector ?? void 0,
			limit: 500,
			continue: token || void 0
		}, `Listing ${path.slice(path.lastIndexOf("/") + 1)}`);
		found.push(...(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(page));
		token = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(page, "metadata", "continue"));
		if (token === "") return found;
	}
}
/** The workloads with what their controllers made: by selector where that is one, else of the whole namespace. */
async function observeWorkloads(cluster, raws) {
	const [only] = raws;
	if (only === void 0) return [];
	const selector = raws.length === 1 ? selectorOf(only) : null;
	const namespace = encodeURIComponent(cluster.where.namespace);
	const kinds = new Set(raws.map((raw) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"])));
	const lists = [
		`/api/v1/namespaces/${namespace}/pods`,
		...kinds.has("Deployment") ? [`/apis/apps/v1/namespaces/${namespace}/replicasets`] : [],
		...kinds.has("DaemonSet") || kinds.has("StatefulSet") ? [`/apis/apps/v1/namespaces/${namespace}/controllerrevisions`] : []
	];
	const [pods = [], ...revisions] = await Promise.all(lists.map((path) => listAll(cluster, path, selector)));
	return raws.map((raw) => readWorkload(raw, {
		pods,
		revisions: revisions.flat()
	}));
}
async function optional(cluster, path) {
	try {
		return await listAll(cluster, path, null);
	} catch (thrown) {
		const code = statusOf(thrown)?.code;
		if (code === 404) return [];
		if (code !== 403) throw thrown;
		cluster.tools.log.warning(`${path.slice(path.lastIndexOf("/") + 1)} may not be listed: what they do to the release is not known.`);
		return [];
	}
}
async function observeScalers(cluster) {
	return (await optional(cluster, `/apis/autoscaling/v2/namespaces/${encodeURIComponent(cluster.where.namespace)}/horizontalpodautoscalers`)).map((raw) => ({
		name: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw).name,
		of: {
			apiVersion: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "scaleTargetRef", "apiVersion")),
			kind: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "scaleTargetRef", "kind")),
			namespace: cluster.where.namespace,
			name: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "scaleTargetRef", "name"))
		},
		minimum: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "minReplicas"), 1),
		maximum: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "maxReplicas"), 1)
	}));
}
async function observeServices(cluster) {
	return (await optional(cluster, `/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/services`)).map((raw) => ({
		name: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw).name,
		selector: selectedBy(raw),
		address: addressOf(raw)
	}));
}
/** The labels of the pods that a Service brings requests to; an alias of another name selects nothing. Pure. */
function selectedBy(raw) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "type")) === "ExternalName" ? {} : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "selector"));
}
/** Where a Service of type LoadBalancer is reached: its first address and port (Kubernetes API, ServiceStatus). */
function addressOf(raw) {
	const [ingress] = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "loadBalancer", "ingress"));
	const host = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ingress?.["hostname"]) || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ingress?.["ip"]);
	if (host === "") return null;
	const ports = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "ports")).map((port) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(port["port"], 0));
	const secure = ports.includes(443);
	const port = secure ? 443 : ports[0] ?? 80;
	const shown = secure && port === 443 || port === 80 ? "" : `:${port}`;
	return `${secure ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}${shown}`;
}
/** The slowest of the pods that serve, in seconds: what a pod of the way back will need again. */
function measuredStart(workloads) {
	const sound = workloads.flatMap(({ pods }) => pods.filter(isServing).map((pod) => (Date.parse(pod.readySince) - Date.parse(pod.createdAt)) / 1e3)).filter((value) => value >= 0).sort((a, b) => a - b);
	return sound[Math.floor(sound.length / 2)] ?? null;
}

// packages/kubernetes/src/defined-kinds.js
/** Milliseconds between two looks, and after which a definition is taken for one that will not be served. */
const LOOK$2 = 100;
const LONGEST$1 = 3e4;
/**
* The kinds that custom resource definitions bring (`apiextensions.k8s.io/v1`): every version that they serve. Other
* objects bring none. Pure.
*/
function definedKinds(raws) {
	return raws.filter((raw) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) === "CustomResourceDefinition" && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["apiVersion"]) === "apiextensions.k8s.io/v1").flatMap((raw) => {
		const names = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "names"));
		return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "versions")).filter((version) => version["served"] === true).map((version) => ({
			apiVersion: `${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "group"))}/${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(version["name"])}`,
			kind: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(names["kind"]),
			plural: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(names["plural"]),
			namespaced: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "scope")) === "Namespaced",
			verbs: [],
			status: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(version, "subresources", "status") !== void 0
		}));
	});
}
/**
* Waits until definitions that were just written are established and their kinds are served: what comes after them in
* the release is of these kinds (Kubernetes, "CustomResourceDefinition", conditions Established and NamesAccepted).
* @throws Failure('platform') where the names are taken, or it does not become so within half a minute.
*/
async function awaitDefinitions(cluster, written) {
	const { clock, deadline } = cluster.tools;
	for (const raw of written) {
		const kinds = definedKinds([raw]);
		const ref = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw);
		for (const began = clock.now().monotonic; kinds.length > 0;) {
			const why = await whyNotServed(cluster, ref, kinds);
			if (why === null) break;
			if (clock.now().monotonic - began > LONGEST$1) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
				message: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is not served ${LONGEST$1 / 1e3} s after it was applied: ${why}.`,
				remedy: "Look at the conditions of the definition, correct it, and run again."
			});
			await clock.sleep(LOOK$2, deadline.signal);
		}
	}
}
async function whyNotServed(cluster, ref, kinds) {
	const live = await readObject(cluster, ref);
	const conditions = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live ?? {}, "status", "conditions"));
	const refused = conditions.find((one) => one["type"] === "NamesAccepted" && one["status"] === "False");
	if (refused !== void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("platform", {
		message: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} cannot be served: ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(refused["message"])}.`,
		remedy: "Another definition has these names: give it others, or remove the other one."
	});
	if (!conditions.some((one) => one["type"] === "Established" && one["status"] === "True")) return "it is not established";
	for (const { apiVersion, kind } of kinds) {
		cluster.discovery.forget(apiVersion);
		if (await cluster.discovery.find(apiVersion, kind) === null) return `no ${kind} of ${apiVersion} is listed`;
	}
	return null;
}

// packages/kubernetes/src/fence.js
/** What must not have changed between a look at an object and a write of it; '' where it is not there. Pure. */
function fenceOfObject(raw) {
	if (raw === null) return "";
	const uid = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "uid"));
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hashJson */ .jM)([uid, essence(raw)]).slice(0, 16);
}
/** The fence of a target: all of its objects that exist. Pure. */
function fenceOf(live) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hashJson */ .jM)(live.filter((raw) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) !== "Job").map((raw) => `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw))} ${fenceOfObject(raw)}`).sort());
}

// packages/kubernetes/src/lease.js
var import__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_os */ .S2)(), 1);
/** Seconds for which a lease is good without being renewed: a process that died holds it no longer. */
const DURATION = 15;
/** Milliseconds between two looks at somebody else's lease, and between two renewals of ours. */
const LOOK$1 = 500;
const RENEW = 5e3;
/** Who writes: the run of GitHub that this process is a step of, else this process alone. */
function holderOf(environment) {
	const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = environment;
	if (!repository || !run) return `laptop-${(0, import__native_os.hostname)()}-${process.pid}/0`;
	return `${repository.replaceAll("/", ".")}.${run}/${attempt || "1"}`;
}
/** The Lease as it is, for `withLease`; null where there is none, or it may not be read. */
async function lookAtLease(cluster) {
	const name = leaseName(cluster.where.application);
	try {
		return await cluster.find(pathOfLease(cluster, name), {}, `Looking at the Lease ${name}`);
	} catch (thrown) {
		if (statusOf(thrown)?.code !== 403) throw thrown;
		return null;
	}
}
/**
* Runs `act` while no other process writes this target. A lease that is not renewed for its duration, by this
* machine's own clock, is taken over (as client-go's leader election does), and one of the same run at once: the steps of
* a job do not run side by side.
* `stillHeld` throws where it was lost meanwhile: call it before each further write. `asSeen`: nobody has held it since it
* was `seen`, so no release has written anything that was read after that.
* @throws Failure('superseded') where another process holds it until the deadline.
*/
async function withLease(cluster, act, seen = null) {
	const { clock, deadline, environment, log } = cluster.tools;
	const holder = holderOf(environment);
	const known = await takeSeen(cluster, holder, seen);
	let lease = known ?? await takeLease(cluster, holder);
	let taken = null;
	const over = new AbortController();
	const renewing = (async () => {
		while (!over.signal.aborted) {
			await clock.sleep(RENEW, AbortSignal.any([over.signal, deadline.signal]));
			lease = await putLease(cluster, lease, holder);
		}
	})().catch((thrown) => {
		if (over.signal.aborted || deadline.signal.aborted) return;
		if (statusOf(thrown)?.code === 409) taken = thrown;
		log.debug("The lease could not be renewed.", { reason: String(thrown) });
	});
	const stillHeld = () => {
		if (taken === null) return;
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("superseded", {
			message: `Another process took the Lease ${leaseName(cluster.where.application)} over while this one was silent.`,
			remedy: "Nothing more was written. Look at what that one did, then run again.",
			cause: taken
		});
	};
	try {
		return await act(stillHeld, known !== null);
	} finally {
		over.abort();
		await renewing;
		await putLease(cluster, lease, "").catch((thrown) => {
			log.debug("The lease could not be given back; it runs out by itself.", { reason: String(thrown) });
		});
	}
}
function pathOfLease(cluster, name) {
	return `/apis/coordination.k8s.io/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/leases${name === "" ? "" : `/${name}`}`;
}
/** The run of a holder, without the attempt and the process. */
function runOf(holder) {
	return holder.split("/")[0] ?? holder;
}
/** Takes a Lease that was free when it was seen, by its version; null where that is not so any more. */
async function takeSeen(cluster, holder, seen) {
	if (seen === null || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(seen, "spec", "holderIdentity")) !== "") return null;
	try {
		return await putLease(cluster, seen, holder);
	} catch (thrown) {
		const code = statusOf(thrown)?.code;
		if (code !== 409 && code !== 404 && !isUnanswered(thrown)) throw thrown;
		return null;
	}
}
async function takeLease(cluster, holder) {
	const { clock, deadline, log } = cluster.tools;
	const name = leaseName(cluster.where.application);
	let seen = "";
	let since = clock.now().monotonic;
	let told = false;
	while (true) {
		const found = await cluster.find(pathOfLease(cluster, name), {}, `Reading the Lease ${name}`);
		try {
			if (found === null) return await createLease(cluster, name, holder);
			const by = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(found, "spec", "holderIdentity"));
			const mark = `${by} ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(found, "spec", "renewTime"))}`;
			if (mark !== seen) {
				seen = mark;
				since = clock.now().monotonic;
			}
			const duration = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(found, "spec", "leaseDurationSeconds"), DURATION) * 1e3;
			if (by === "" || runOf(by) === runOf(holder) || clock.now().monotonic - since > duration) return await putLease(cluster, found, holder);
			if (!told) {
				told = true;
				log.info(`${by} is writing this target: waiting until it has ended, or has been silent for ${duration / 1e3} s.`);
			}
			if (deadline.remaining() < LOOK$1) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("superseded", {
				message: `${by} writes this target and does not end.`,
				remedy: "Nothing was changed. Run again once it has ended."
			});
		} catch (thrown) {
			if (statusOf(thrown)?.code !== 409 && !isUnanswered(thrown)) throw thrown;
		}
		await clock.sleep(LOOK$1, deadline.signal);
	}
}
/** RFC 3339 with microseconds (Kubernetes API, MicroTime). */
function microTime(cluster) {
	return new Date(cluster.tools.clock.now().wall).toISOString().replace("Z", "000Z");
}
async function createLease(cluster, name, holder) {
	return cluster.write({
		method: "POST",
		path: pathOfLease(cluster, ""),
		body: {
			apiVersion: "coordination.k8s.io/v1",
			kind: "Lease",
			metadata: { name },
			spec: {
				holderIdentity: holder,
				leaseDurationSeconds: DURATION,
				renewTime: microTime(cluster)
			}
		},
		doing: `Taking the Lease ${name}`
	});
}
async function putLease(cluster, lease, holder) {
	const name = leaseName(cluster.where.application);
	return cluster.write({
		method: "PUT",
		path: pathOfLease(cluster, name),
		body: {
			...lease,
			spec: {
				...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(lease["spec"]),
				holderIdentity: holder,
				leaseDurationSeconds: DURATION,
				renewTime: microTime(cluster)
			}
		},
		doing: `Taking the Lease ${name}`
	});
}

// packages/kubernetes/src/rollout.js
const NOTHING = {
	kind: "none",
	platformRelease: "",
	workloads: [],
	awaited: [],
	hooks: [],
	gone: [],
	late: [],
	reach: [],
	before: [],
	faster: [],
	since: "",
	stamp: ""
};
/** What a record keeps of a rollout: no value of any object. Pure. */
function identifyRollout(rollout) {
	return {
		stamp: rollout.stamp,
		since: rollout.since
	};
}

// packages/kubernetes/src/bell.js
/** Milliseconds after which a look is taken though nothing was told: some rules go by time. */
const TICK = 1e3;
/** A bell that has not rung yet. */
function openBell() {
	let rang = false;
	let failed = null;
	let wake = null;
	return {
		ring: () => {
			rang = true;
			wake?.();
		},
		fail: (reason) => {
			failed = { reason };
			wake?.();
		},
		nextLook: async ({ clock, deadline }) => {
			const over = new AbortController();
			const rung = new Promise((resolve) => {
				wake = resolve;
				if (rang || failed !== null) resolve();
			});
			try {
				await Promise.race([rung, clock.sleep(TICK, AbortSignal.any([over.signal, deadline.signal]))]);
			} finally {
				wake = null;
				over.abort();
			}
			rang = false;
			if (failed !== null) throw failed.reason;
		}
	};
}

// packages/kubernetes/src/hidden-values.js
/** What a pod template gives to its containers, written out or by name. Pure. */
function sourcesOf(template) {
	const plain = {};
	const sources = [];
	const take = (plural, name) => {
		if (name !== "" && !sources.some((one) => one.plural === plural && one.name === name)) sources.push({
			plural,
			name
		});
	};
	for (const container of containersOf(template)) {
		for (const variable of (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(container["env"])) {
			plain[(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(variable["name"])] = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(variable["value"]);
			take("secrets", (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(variable, "valueFrom", "secretKeyRef", "name")));
			take("configmaps", (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(variable, "valueFrom", "configMapKeyRef", "name")));
		}
		for (const from of (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(container["envFrom"])) {
			take("secrets", (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(from, "secretRef", "name")));
			take("configmaps", (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(from, "configMapRef", "name")));
		}
	}
	for (const volume of (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(template, "spec", "volumes"))) take("secrets", (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(volume, "secret", "secretName")));
	return {
		plain,
		sources
	};
}
function valuesIn({ plural }, found) {
	const entries = Object.entries((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(found["data"])).map(([key, value]) => [key, plural === "secrets" ? Buffer.from((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value), "base64").toString("utf8") : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value)]);
	return Object.fromEntries(entries);
}
/**
* The values that pods of a template were given, by the name of the variable or key, so that no log line shows them.
* Throws where one of their sources cannot be read: then no line may be shown.
*/
async function givenValues(cluster, template) {
	const { plain, sources } = sourcesOf(template);
	const namespace = encodeURIComponent(cluster.where.namespace);
	const read = await Promise.all(sources.map(async (source) => {
		const { plural, name } = source;
		const path = `/api/v1/namespaces/${namespace}/${plural}/${encodeURIComponent(name)}`;
		const found = await cluster.find(path, {}, `Reading ${name}`);
		return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(found) ? valuesIn(source, found) : {};
	}));
	return Object.assign({}, ...read, plain);
}

// packages/kubernetes/src/last-words.js
const LINES = 50;
/** Warnings about pods and what makes them, by their names; oldest first, the last twenty. */
async function warningsOf(cluster, names) {
	const list = await cluster.read(`/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/events`, {
		fieldSelector: "type=Warning",
		limit: 500
	}, "Listing events");
	return (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(list).map((event) => ({
		of: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(event, "involvedObject", "name")),
		at: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(event["lastTimestamp"]) || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(event["eventTime"]),
		said: `${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(event["reason"])}: ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(event["message"])}${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(event["count"], 1) > 1 ? ` (${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(event["count"], 1)} times)` : ""}`
	})).filter(({ of }) => names.some((name) => of === name || of.startsWith(`${name}-`))).sort((a, b) => a.at.localeCompare(b.at)).slice(-20).map(({ of, said }) => `${of}: ${said}`);
}
/** Said instead of a log whose values nobody could hide. */
const NOT_SHOWN = "The log is not shown: which values it must not show could not be read";
/**
* The last lines of each container of a pod: of the run that ended, where there was one. Values that pods of `template`
* were given are hidden.
*/
async function lastLines(cluster, pod, template) {
	const values = await givenValues(cluster, template).catch(_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD);
	const namespace = encodeURIComponent(cluster.where.namespace);
	return (await Promise.all(pod.containers.map(async (container) => {
		const crashed = container.restarts > 0;
		const lines = (await cluster.text(`/api/v1/namespaces/${namespace}/pods/${encodeURIComponent(pod.name)}/log`, {
			container: container.name,
			tailLines: LINES,
			previous: crashed ? true : void 0
		}).catch(() => null) ?? "").split("\n").filter((line) => line !== "");
		const replica = `${pod.name}/${container.name}`;
		if (typeof values !== "string") return {
			replica,
			lines: lines.map((line) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hideValues */ .X8)(line, values))
		};
		return {
			replica,
			lines: lines.length === 0 ? [] : [`${NOT_SHOWN} (${values}).`]
		};
	}))).filter(({ lines }) => lines.length > 0);
}

// packages/kubernetes/src/diagnose-job.js
const MOST_PODS$1 = 3;
/** The warnings and the last log lines of Jobs' pods that did not succeed. What cannot be read is left out. */
async function diagnoseJobs(cluster, jobs) {
	if (jobs.length === 0) return {
		details: [],
		logs: []
	};
	const names = jobs.map(({ name }) => name);
	try {
		const list = await cluster.read(`/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/pods`, { labelSelector: `job-name in (${names.join(",")})` }, "Listing the pods of Jobs");
		const pods = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(list).map((raw) => ({
			raw,
			pod: readPod(raw)
		})).filter(({ pod }) => pod.phase !== "Succeeded").sort((a, b) => b.pod.createdAt.localeCompare(a.pod.createdAt)).slice(0, MOST_PODS$1);
		const [details, logs] = await Promise.all([warningsOf(cluster, [...names, ...pods.map(({ pod }) => pod.name)]), Promise.all(pods.map(({ pod, raw }) => lastLines(cluster, pod, raw)))]);
		return {
			details,
			logs: logs.flat()
		};
	} catch (thrown) {
		cluster.tools.log.warning(`Why ${names.join(", ")} failed could not be read: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
		return {
			details: [],
			logs: []
		};
	}
}
/** The same of a pod that runs once and belongs to no Job. */
async function diagnosePod(cluster, ref) {
	try {
		const raw = await readObject(cluster, ref);
		const [details, logs] = await Promise.all([warningsOf(cluster, [ref.name]), raw === null ? [] : lastLines(cluster, readPod(raw), raw)]);
		return {
			details,
			logs
		};
	} catch (thrown) {
		cluster.tools.log.warning(`Why ${ref.name} failed could not be read: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
		return {
			details: [],
			logs: []
		};
	}
}

// packages/kubernetes/src/write-object.js
const ATTEMPTS$1 = 5;
/**
* One server-side apply of one object, fenced by the version that was just read: a status that moved meanwhile is read
* again, another spec is somebody else's change. A lost answer is resolved by looking.
* @throws Failure('superseded') where somebody else changed the object since `live`.
*/
async function writeObject(cluster, write, live, options) {
	const { ref } = write;
	const path = await objectPath(cluster.discovery, ref);
	const expected = fenceOfObject(live);
	let known = live;
	for (let attempt = 1;; attempt += 1) try {
		return await cluster.write({
			method: "PATCH",
			path,
			query: {
				fieldManager: FIELD_MANAGER,
				force: options.force,
				fieldValidation: options.validation
			},
			contentType: APPLY_PATCH,
			body: withVersion(options.scaled ? withReplicas(write.config, known) : write.config, known),
			doing: `Applying ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`
		});
	} catch (thrown) {
		const stale = statusOf(thrown)?.code === 409 && !/^Apply failed with/.test(statusOf(thrown)?.message ?? "");
		if (attempt >= ATTEMPTS$1 || !(stale || isUnanswered(thrown))) throw thrown;
		if (isUnanswered(thrown)) cluster.tools.log.warning(`Applying ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} got no answer (${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}): looking whether it took effect.`);
		const now = await readObject(cluster, ref);
		if (isUnanswered(thrown) && await hasArrived(cluster, path, write, now)) return now ?? {};
		if (fenceOfObject(now) !== expected) throw overtaken(ref, now);
		known = now;
	}
}
/** Whether a write whose answer was lost has arrived: the same again, as a dry run, would change nothing. */
async function hasArrived(cluster, path, write, now) {
	if (now === null) return false;
	const { result } = await dryRun(cluster, path, write.ref, write.config, now);
	const owned = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(ownedBy(result));
	return result !== null && fenceOfObject(result) === fenceOfObject(now) && owned === (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(ownedBy(now));
}
/** Somebody else changed or removed an object in between. Pure. */
function overtaken(ref, now) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("superseded", {
		message: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} was ${now === null ? "removed" : "changed"} by somebody else in between.`,
		remedy: "It was not touched after that. Look at who changed it, then run again."
	});
}
function withVersion(config, live) {
	if (live === null) return config;
	const metadata = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(config["metadata"]);
	return {
		...config,
		metadata: {
			...metadata,
			resourceVersion: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "metadata", "resourceVersion"))
		}
	};
}
/**
* Removes one object, and only that one (its uid). What is not there is done. Pods of a workload go with it.
*/
async function removeObject(cluster, ref, uid) {
	if (await cluster.discovery.find(ref.apiVersion, ref.kind) === null) return;
	const path = await objectPath(cluster.discovery, ref);
	for (let attempt = 1;; attempt += 1) try {
		await cluster.write({
			method: "DELETE",
			path,
			body: {
				apiVersion: "v1",
				kind: "DeleteOptions",
				propagationPolicy: "Background",
				...uid === "" ? {} : { preconditions: { uid } }
			},
			doing: `Removing ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`
		});
		return;
	} catch (thrown) {
		const code = statusOf(thrown)?.code;
		if (code === 404 || code === 409) return;
		if (attempt >= ATTEMPTS$1 || !isUnanswered(thrown)) throw thrown;
	}
}

// packages/kubernetes/src/run-hooks.js
/** Milliseconds between two looks at what has to be gone. */
const LOOK = 100;
/** What follows from the failure of a hook. */
const REMEDIES = {
	before: "What runs was not changed. What the hook did before it failed is not taken back; its last words stand above.",
	after: "The release serves and is to be rolled back. What the hook did is not taken back; its last words stand above.",
	test: "Its last words stand above."
};
/**
* Runs hooks one after another: each is made anew, a Job or a Pod is waited for, and what its policy says is removed. A hook of
* another kind is what the next ones may need, and only has to be there. Hooks are no part of what a rollback takes back.
* `until`: the monotonic time in milliseconds at which nobody waits any more.
* @throws Failure('rollout') where one fails, with its cause; Failure('superseded') for an object that is no hook;
* Failure('deadline') at `until`.
*/
async function runHooks(cluster, hooks, stillHeld, until = Number.POSITIVE_INFINITY) {
	const succeeded = [];
	const tidyUp = async () => {
		for (const { hook, uid } of succeeded.reverse()) if (hook.removed.includes("hook-succeeded")) await removeObject(cluster, hook.ref, uid);
	};
	for (const hook of hooks) {
		stillHeld();
		const made = await make(cluster, hook, stillHeld, until);
		const uid = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(made, "metadata", "uid"));
		const end = isJob(hook.ref) || isPod(hook.ref) ? await untilEnded(cluster, hook, made, stillHeld, until) : null;
		if (end?.state === "failed") {
			await explain(cluster, hook);
			if (hook.removed.includes("hook-failed")) await removeObject(cluster, hook.ref, uid);
			await tidyUp();
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("rollout", {
				message: `${calledHook(hook.config)} failed: ${end.message}.`,
				remedy: REMEDIES[hook.when]
			});
		}
		cluster.tools.log.info(`${calledHook(hook.config)}: ${end === null ? "it is there" : end.message}.`);
		succeeded.push({
			hook,
			uid
		});
	}
	await tidyUp();
}
/** Makes a hook anew. A Job of an earlier run that is still at work is let end first: it may be a migration, but no test. */
async function make(cluster, hook, stillHeld, until) {
	const { ref, config, removed, when } = hook;
	const live = await readObject(cluster, ref);
	if (live !== null) {
		const ours = isHook(live) || (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(live)["theaia.dev/application"] === cluster.where.application;
		if (!ours || !removed.includes("before-hook-creation")) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("superseded", {
			message: `${calledHook(config)} cannot be made: ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is there already${ours ? ", and its hook-delete-policy leaves it" : " and is no hook"}.`,
			remedy: ours ? "Remove it, or add \"before-hook-creation\" to its helm.sh/hook-delete-policy." : "Give the hook another name."
		});
		if (isJob(ref) && when !== "test") {
			cluster.tools.log.info(`${calledHook(config)}: one of an earlier run is there, and is let end first.`);
			await untilEnded(cluster, hook, live, stillHeld, until);
		}
		await removeObject(cluster, ref, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "metadata", "uid")));
		await untilGone(cluster, hook, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "metadata", "uid")));
	}
	return writeObject(cluster, {
		ref,
		config
	}, null, {
		force: true,
		scaled: false,
		validation: "Strict"
	});
}
async function untilGone(cluster, { ref }, uid) {
	const { clock, deadline } = cluster.tools;
	while (true) {
		const live = await readObject(cluster, ref);
		if (live === null || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "metadata", "uid")) !== uid) return;
		await clock.sleep(LOOK, deadline.signal);
	}
}
async function untilEnded(cluster, hook, made, stillHeld, until) {
	const { clock, log } = cluster.tools;
	const bell = openBell();
	const awaited = [awaitedOf(hook.ref, made)];
	const watched = await watchAwaited(cluster, awaited, bell.ring, bell.fail);
	let last = "";
	try {
		while (true) {
			stillHeld();
			for (const found of watched.look()) {
				if (found.state === "done") return found;
				if (found.state === "failed") return (await lookAwaited(cluster, awaited))[0] ?? found;
				if (found.message !== last) log.info(`${calledHook(hook.config)}: ${found.message}.`);
				last = found.message;
			}
			if (clock.now().monotonic >= until) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("deadline", {
				message: `${calledHook(hook.config)} has not ended in the time of this step: ${last}.`,
				remedy: "Give it a shorter activeDeadlineSeconds, or the step a longer \"timeout\"."
			});
			await bell.nextLook(cluster.tools);
		}
	} finally {
		watched.close();
	}
}
async function explain(cluster, hook) {
	const { log } = cluster.tools;
	const { details, logs } = isPod(hook.ref) ? await diagnosePod(cluster, hook.ref) : await diagnoseJobs(cluster, [hook.ref]);
	for (const detail of details) log.info(detail);
	for (const { replica, lines } of logs) for (const line of lines) log.info(`${replica}: ${line}`);
}

// packages/kubernetes/src/take-over.js
const ATTEMPTS = 5;
/** Whether nobody is on record for any field of an object: the API server makes up an owner that is nobody's. Pure. */
function isUntracked(live) {
	return live !== null && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "metadata", "managedFields")).length === 0;
}
/**
* Moves the fields that a person made with kubectl to the release, before it applies its own: only who owns a field
* changes, not what runs. Fenced by the version that was read; a lost answer is resolved by looking, and where the next
* step never comes, the next release finds the fields moved. Gives the object as it is then.
* @throws Failure('superseded') where somebody else changed the object since `live`.
*/
async function takeOver(cluster, write, live) {
	const expected = fenceOfObject(live);
	let known = live;
	for (let attempt = 1;; attempt += 1) {
		const adoption = known === null ? null : adoptionOf(known, write.config);
		if (known === null || adoption === null || adoption.entries === null) return known;
		try {
			return await cluster.write({
				method: "PATCH",
				path: await objectPath(cluster.discovery, write.ref),
				query: { fieldManager: FIELD_MANAGER },
				contentType: JSON_PATCH,
				body: [{
					op: "replace",
					path: "/metadata/managedFields",
					value: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(withEntries(known, adoption), "metadata", "managedFields") ?? []
				}, {
					op: "replace",
					path: "/metadata/resourceVersion",
					value: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(known, "metadata", "resourceVersion"))
				}],
				doing: `Taking over the fields of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(write.ref)}`
			});
		} catch (thrown) {
			const stale = statusOf(thrown)?.code === 409;
			if (attempt >= ATTEMPTS || !(stale || isUnanswered(thrown))) throw thrown;
			known = await readObject(cluster, write.ref);
			if (fenceOfObject(known) !== expected) throw overtaken(write.ref, known);
		}
	}
}

// packages/kubernetes/src/apply.js
const AT_ONCE$2 = 10;
/** Records that are kept: each is a way back. */
const KEPT_RECORDS = 12;
/** Writes the record with everything that the change touches, raw, before anything is changed. */
async function stageKube(cluster, change, head, records) {
	const name = platformReleaseOf(cluster.where.application, change.number);
	const written = {
		...head,
		platformRelease: name
	};
	const marked = (one) => ({
		...one,
		config: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .withMetadata */ .Uz)(one.config, {}, { [RECORD_ANNOTATION]: name })
	});
	const tests = change.tests.map(marked);
	await forgetOld(cluster, records, KEPT_RECORDS);
	await createRecord(cluster, change.number, written, {
		objects: change.inventory,
		after: null,
		hooks: change.hooks.map(({ ref }) => ref),
		tests
	});
	return {
		change: {
			...change,
			writes: change.writes.map(marked),
			hooks: change.hooks.map(marked),
			tests
		},
		head: written
	};
}
/** Reads the objects of a change anew and proves that they are as the plan saw them. */
async function readFenced(cluster, refs, fence) {
	const live = (await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(refs, AT_ONCE$2, ({ ref }) => readObject(cluster, ref))).filter((raw) => raw !== null);
	if (fence.expected !== null && fenceOf(live) !== fence.expected) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("superseded", {
		message: `The objects of ${cluster.where.application} changed after the plan was made.`,
		remedy: "Nothing was touched. Look at who changes them, then run again."
	});
	return new Map(live.map((raw) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), raw]));
}
/**
* Applies the objects in the order of their kinds, each fenced by its own version, and keeps what they are afterwards.
* @throws Failure('superseded') where somebody else changes them at the same time.
*/
async function applyKube(cluster, change, fence, scalers) {
	return withLease(cluster, async (stillHeld) => {
		const live = await readFenced(cluster, change.inventory, fence);
		const { clock } = cluster.tools;
		const now = clock.now();
		const after = [];
		for (const group of inOrder(change.writes)) {
			stillHeld();
			const written = await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(group, AT_ONCE$2, async (write) => {
				const there = live.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(write.ref)) ?? null;
				return writeObject(cluster, write, await takeOver(cluster, write, there), {
					force: change.force || isUntracked(there),
					scaled: isScaled(write.ref, scalers),
					validation: "Strict"
				});
			});
			await awaitDefinitions(cluster, written);
			after.push(...written);
		}
		const untouched = change.inventory.filter(({ named }) => !named).map(({ ref }) => live.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref))).filter((raw) => raw !== void 0);
		await writeAfter(cluster, change.number, [...after, ...untouched]);
		return {
			...NOTHING,
			kind: "deploy",
			platformRelease: platformReleaseOf(cluster.where.application, change.number),
			workloads: after.filter(isWorkload).map((raw) => ({
				ref: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw),
				generation: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "generation"), 0)
			})),
			awaited: await awaitedAmong(cluster, after),
			hooks: change.hooks.filter(({ when }) => when === "after"),
			since: new Date(now.wall + (now.skew ?? 0)).toISOString(),
			stamp: stampOf(after)
		};
	});
}
/**
* What runs the hooks that come before the objects of a staged change; null where there is none. Nothing that serves
* is touched by it.
*/
function prepareKube(cluster, change) {
	const hooks = change.hooks.filter(({ when }) => when === "before");
	return hooks.length === 0 ? null : () => withLease(cluster, (stillHeld) => runHooks(cluster, hooks, stillHeld));
}

// packages/kubernetes/src/compare.js
/**
* Where what is live differs from what was wanted, as JSON pointers into the documented projection of each object. Values
* of Secrets are never part of a difference. A tag is as good as what it stood for while its pods run that. Pure.
*/
function compareKube(live, wanted) {
	const there = byKey(live.live);
	const asked = byKey(wanted.live);
	const workloads = new Map(live.workloads.map((workload) => [nameOf(workload.ref), workload]));
	return [.../* @__PURE__ */ new Set([...there.keys(), ...asked.keys()])].sort().flatMap((key) => {
		const [one, other] = [there.get(key), asked.get(key)];
		const path = `/${pointer(key)}`;
		if (one === void 0 || other === void 0) return [{
			path,
			live: one === void 0 ? null : "present",
			wanted: other === void 0 ? null : "present"
		}];
		const scaled = isScaled((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(one), live.scalers);
		const workload = workloads.get(key);
		const meant = workload === void 0 ? other : asItRuns(other, knownPins(wanted.records, other), workload);
		return differ$1(path, project(one, scaled), project(meant, scaled), (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["kind"]) === "Secret");
	});
}
/**
* A Job that ran is over: it cannot be taken back, and whether it is still there means nothing. What is on its way out is
* not there, however long its finalizers take.
*/
function byKey(raws) {
	return new Map(raws.filter((raw) => !FLEETING.includes((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"])) && !(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaving */ .Xi)(raw)).map((raw) => [nameOf((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), raw]));
}
function nameOf(ref) {
	return (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref).replace(/^\//, "");
}
function differ$1(path, live, wanted, secret) {
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(live) && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(wanted)) return [.../* @__PURE__ */ new Set([...Object.keys(live), ...Object.keys(wanted)])].sort().flatMap((key) => differ$1(`${path}/${pointer(key)}`, live[key] ?? null, wanted[key] ?? null, secret));
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(live) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(wanted)) return [];
	if (!(secret && /\/(data|stringData)(\/|$)/.test(path) || /\/env(\/|$)/.test(path))) return [{
		path,
		live,
		wanted
	}];
	return [{
		path,
		live: live === null ? null : "(another value)",
		wanted: wanted === null ? null : "(its value)"
	}];
}
/** RFC 6901, section 3. */
function pointer(key) {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

// packages/kubernetes/src/bringing-kinds.js
const own = (raw) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "name"));
const vault = (kind) => ({
	apiVersion: "secrets.hashicorp.com/v1beta1",
	kind,
	namesOf: (raw) => [(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "destination", "name"))]
});
const external = (version) => ({
	apiVersion: `external-secrets.io/${version}`,
	kind: "ExternalSecret",
	namesOf: (raw) => [(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "target", "name")) || own(raw)]
});
/** The operators that are known to write Secrets, by their own references of these kinds. */
const BRINGING = [
	external("v1"),
	external("v1beta1"),
	{
		apiVersion: "bitnami.com/v1alpha1",
		kind: "SealedSecret",
		namesOf: (raw) => [own(raw)]
	},
	vault("VaultStaticSecret"),
	vault("VaultDynamicSecret"),
	vault("VaultPKISecret"),
	{
		apiVersion: "cert-manager.io/v1",
		kind: "Certificate",
		namesOf: (raw) => [(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "secretName"))]
	},
	{
		apiVersion: "secrets-store.csi.x-k8s.io/v1",
		kind: "SecretProviderClass",
		namesOf: (raw) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "secretObjects")).map((one) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["secretName"]))
	}
];

// packages/kubernetes/src/bringers.js
/** Asks the cluster once for each thing that is missing, and for nothing as long as nothing is. */
function openBringers(cluster, { ring }) {
	const known = /* @__PURE__ */ new Map();
	return { look: (missing) => {
		for (const one of missing) {
			const key = missingKey(one);
			if (known.has(key)) continue;
			known.set(key, { kind: "asked" });
			bringerFor(cluster, one).then((bringer) => {
				known.set(key, bringer);
				ring();
			});
		}
		return known;
	} };
}
/** Asks for all of them, and waits for the answers. */
async function askBringers(cluster, missing) {
	const found = await Promise.all(missing.map(async (one) => [missingKey(one), await bringerFor(cluster, one)]));
	return new Map(found);
}
/** The answer, or why there is none: then nothing speaks against somebody who brings it. */
async function bringerFor(cluster, missing) {
	try {
		return await findBringer(cluster, missing);
	} catch (thrown) {
		return {
			kind: "unknown",
			words: `who brings it could not be asked: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`
		};
	}
}
/** Who brings a Secret or ConfigMap: it is there by now, or an object of a known operator names it. */
async function findBringer(cluster, missing) {
	const { kind, name, key } = missing;
	const resource = await cluster.discovery.get("v1", kind);
	const path = pathOf(resource, cluster.where.namespace, name);
	const found = await cluster.find(path, {}, `Reading ${kind} ${name}`);
	const values = {
		...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(found ?? {}, "data")),
		...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(found ?? {}, "binaryData"))
	};
	if (found !== null && (key === "" || values[key] !== void 0)) return {
		kind: "there",
		words: `${kind} ${name} has come since, and the kubelet tries again`
	};
	if (kind !== "Secret") return NOBODY$1;
	const words = (await Promise.all(BRINGING.map((one) => ask(cluster, one, name)))).find((answer) => answer !== null);
	return words == null ? NOBODY$1 : {
		kind: "somebody",
		words
	};
}
/** Which object of a kind brings a Secret, in words; null where none does, or the cluster has no such kind. */
async function ask(cluster, { apiVersion, kind, namesOf }, name) {
	const resource = await cluster.discovery.find(apiVersion, kind);
	if (resource === null) return null;
	try {
		const path = pathOf(resource, cluster.where.namespace);
		const list = await cluster.read(path, { limit: 500 }, `Listing ${resource.plural}`);
		const by = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(list).find((raw) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(raw) && namesOf(raw).includes(name));
		return by === void 0 ? null : `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(by))} is to bring it`;
	} catch (thrown) {
		if (statusOf(thrown)?.code === 404) return null;
		if (statusOf(thrown)?.code !== 403) throw thrown;
		return `${resource.plural} may not be listed, and one of them may bring it`;
	}
}

// packages/kubernetes/src/diagnose.js
const MOST_PODS = 3;
/** Milliseconds: the cluster's clock is known to a second, and a fault that ended the rollout is not to be lost by that. */
const CLOCK_MARGIN = 2e3;
/**
* Why a rollout went wrong: faults of its pods, events, last log lines. What cannot be read is left out.
* `hookFailure`: the sentence of a hook that failed after all of that served.
*/
async function diagnoseKube(cluster, rollout, hookFailure) {
	const { clock, log } = cluster.tools;
	const tried = async (what, act, otherwise) => {
		try {
			return await act();
		} catch (thrown) {
			log.warning(`${what} could not be read: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
			return otherwise;
		}
	};
	const workloads = await tried("The pods of the release", async () => {
		const raws = await Promise.all(rollout.workloads.map(({ ref }) => readObject(cluster, ref)));
		return observeWorkloads(cluster, raws.filter((raw) => raw !== null));
	}, []);
	const { wall, skew } = clock.now();
	const now = wall + (skew ?? 0) + CLOCK_MARGIN;
	const bringers = await askBringers(cluster, missingIn(workloads, now));
	const all = (workload) => faultsOf(workload, now, (missing) => bringers.get(missingKey(missing)) ?? UNASKED);
	const faults = workloads.flatMap((workload) => all(workload).map((fault) => ({
		...fault,
		workload
	})));
	const worst = doomOf(faults) ?? faults[0];
	const pods = workloads.flatMap((workload) => suspects(workload).map((pod) => ({
		pod,
		template: templateOf(workload.raw) ?? {}
	}))).slice(0, MOST_PODS);
	const failed = (await tried("Jobs and custom resources", () => lookAwaited(cluster, rollout.awaited), [])).filter(({ state }) => state === "failed");
	const jobs = rollout.awaited.map(({ ref }) => ref).filter((ref) => isJob(ref) && failed.some(({ of }) => of === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)));
	const [events, logs, ofJobs] = await Promise.all([
		tried("Events", () => warningsOf(cluster, [...pods.map(({ pod }) => pod), ...workloads.map(({ ref }) => ref)].map(({ name }) => name)), []),
		Promise.all(pods.map(({ pod, template }) => lastLines(cluster, pod, template))),
		diagnoseJobs(cluster, jobs)
	]);
	const kind = workloads.find((one) => all(one).some(({ of }) => of === worst?.of))?.ref;
	const said = workloads.flatMap(({ raw }) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "conditions")).filter((one) => one["reason"] === "ProgressDeadlineExceeded").map((one) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["message"])));
	const [first] = failed;
	const name = kind === void 0 ? "The release" : (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(kind);
	const unsaid = `${rollout.platformRelease} does not serve: ${said.length === 0 ? "no pod says why" : said.join(" ")}`;
	const [gate] = workloads.flatMap((workload) => suspects(workload).flatMap((pod) => gatesSaid(pod) ?? []).map((said) => `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(workload.ref)} does not come up: ${said}.`));
	const byPods = worst === void 0 ? gate ?? unsaid : `${name} does not come up: ${worst.message}.`;
	const byOthers = first === void 0 ? null : `${first.of} fails the release: ${first.message}.`;
	return {
		cause: hookFailure ?? (worst?.doomed === true ? byPods : byOthers ?? byPods),
		details: [
			...faults.map(({ of, message }) => `${of}: ${message}`),
			...events,
			...ofJobs.details
		],
		logs: [...logs.flat(), ...ofJobs.logs]
	};
}
/** The pods of the newest revision that do not serve, those that crashed first. */
function suspects({ pods, revision }) {
	const crashes = (pod) => pod.containers.reduce((sum, one) => sum + one.restarts, 0);
	return pods.filter((pod) => pod.revision === revision && !pod.ready).sort((a, b) => crashes(b) - crashes(a));
}

// packages/kubernetes/src/put-back.js
const AT_ONCE$1 = 10;
/**
* Puts back the strategies that were made faster for a way back. What is not as that has left it is somebody else's by
* now, a newer release's above all: the goal written over it would take that release down again. Gives what was written.
* @throws Failure('access') where the cluster refuses the write.
*/
async function putBack(cluster, faster) {
	return (await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(faster, AT_ONCE$1, async ({ write, scaled, fence }) => {
		const live = await readObject(cluster, write.ref);
		if (fenceOfObject(live) !== fence) return null;
		try {
			return await writeObject(cluster, write, live, {
				force: true,
				scaled,
				validation: "Ignore"
			});
		} catch (thrown) {
			if (!(thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || thrown.kind !== "superseded") throw thrown;
			cluster.tools.log.info(`${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(write.ref)} was changed by somebody else: its faster strategy is theirs.`);
			return null;
		}
	})).filter((raw) => raw !== null);
}

// packages/kubernetes/src/finish.js
/**
* After `accept`: removes what the release no longer names, of its own inventory alone. After a way back that did not get
* as far as serving: puts back the strategy that was made faster for its time.
*/
async function finishKube(cluster, rollout) {
	if (rollout.kind === "deploy") await prune(cluster, rollout);
	await putBack(cluster, rollout.faster);
}
async function prune(cluster, rollout) {
	const { where, tools } = cluster;
	const number = numberOf(rollout.platformRelease, where.application);
	const dropped = (await readRecords(cluster, 16)).find((one) => one.number === number)?.body?.objects.filter(({ named, before }) => !named && before !== null) ?? [];
	for (const group of inOrder(dropped).reverse()) await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(group, 6, async ({ ref, before }) => {
		const live = await readObject(cluster, ref);
		const uid = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(before ?? {}, "metadata", "uid"));
		if (live === null || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "metadata", "uid")) !== uid) return;
		if (!((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(live)["theaia.dev/application"] === where.application) || PROTECTED.includes(ref.kind) || (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(live)["theaia.dev/keep"] === "true") {
			tools.log.info(`${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is no longer named by the release, and is left where it is.`);
			return;
		}
		await removeObject(cluster, ref, uid);
		tools.log.info(`${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is no longer named by the release: it was removed.`);
	});
}

// packages/kubernetes/src/late.js
/** Does what had to wait until the goal's replicas serve: traffic first, then what only the bad release had. */
async function performLate(cluster, steps) {
	for (const step of steps) if (step.kind === "apply") {
		const live = await readObject(cluster, step.write.ref);
		await writeObject(cluster, step.write, live, {
			force: true,
			scaled: false,
			validation: "Ignore"
		});
		cluster.tools.log.info(`${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(step.write.ref)} sends traffic to the restored replicas again.`);
	} else {
		await removeObject(cluster, step.ref, step.uid);
		cluster.tools.log.info(`${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(step.ref)}, which only the withdrawn release had, was removed.`);
	}
}

// packages/kubernetes/src/endpoints.js
/** The label by which an EndpointSlice names its Service (Kubernetes, "EndpointSlices", ownership). */
const SERVICE_LABEL = "kubernetes.io/service-name";
/** What EndpointSlices say of pods. `ready` that is not said means true (discovery/v1, EndpointConditions). Pure. */
function endpointsOf(slices) {
	return slices.flatMap((slice) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(slice["endpoints"]).flatMap((one) => {
		const pod = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, "targetRef", "uid"));
		const ready = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, "conditions", "ready") !== false;
		return pod === "" ? [] : [{
			service: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(slice)["kubernetes.io/service-name"] ?? "",
			pod,
			ready
		}];
	}));
}
/**
* Where the Services of a way back send new requests. `endpoints` null: nobody may see them, and the pods alone decide.
* `known`: the uids of all pods of the target that were ever seen, so that one that is gone is still told from somebody
* else's. `enough`: every Service has the smallest number of restored pods; `others`: how many pods that are not restored
* still get requests. Pure.
*/
function judgeReach(reach, workloads, endpoints, known) {
	if (endpoints === null) return {
		enough: true,
		others: 0
	};
	const isRestored = ({ observed, revision }, pod) => observed && revision !== "" && pod.revision === revision;
	const restored = new Set(workloads.flatMap((one) => one.pods.filter((pod) => isRestored(one, pod)).map(({ uid }) => uid)));
	const asked = endpoints.filter(({ service, ready }) => ready && reach.some((one) => one.service === service));
	const others = new Set(asked.map(({ pod }) => pod).filter((pod) => known.has(pod) && !restored.has(pod)));
	return {
		enough: reach.every(({ service, workload }) => {
			const found = workloads.find(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(workload));
			if (found === void 0) return false;
			const own = new Set(found.pods.filter((pod) => isRestored(found, pod)).map(({ uid }) => uid));
			return new Set(asked.flatMap((one) => one.service === service && own.has(one.pod) ? one.pod : [])).size >= minimumOf(found.raw, found.wanted);
		}),
		others: others.size
	};
}

// packages/kubernetes/src/progress.js
/** Milliseconds that a way back waits for custom resources: what the budget gives to act. */
const LONGEST_RETURN = 55e3;
/** Judges one look at a rollout, by the pods of the newest revision and by nothing that could be stale. Pure. */
function judgeLook(rollout, look) {
	const counted = look.workloads.map((workload) => tallyOf(workload, look.now));
	const sum = (pick) => counted.reduce((all, one) => all + pick(one), 0);
	const reach = judgeReach(rollout.reach, look.workloads, look.endpoints, look.known);
	const counts = {
		wanted: sum(({ wanted }) => wanted),
		running: sum(({ running }) => running),
		serving: sum(({ serving }) => serving),
		others: sum(({ others }) => others) + look.goneLeft,
		othersServing: Math.max(sum(({ othersServing }) => othersServing) + look.goneServing, reach.others)
	};
	const known = look.missing.length === 0 && look.workloads.every((one) => one.observed && one.revision !== "");
	const full = known && counted.every(({ serving, wanted }) => serving >= wanted);
	const enough = known && counted.every(({ serving, minimum }) => serving >= minimum);
	const alone = counts.othersServing === 0;
	const open = look.awaited.filter(({ state }) => state !== "done");
	const returning = rollout.kind === "restore" && open.length > 0;
	const held = returning && look.now - Date.parse(rollout.since) < LONGEST_RETURN;
	const serving = rollout.kind === "none" || (rollout.kind === "remove" ? look.goneServing === 0 : rollout.kind === "deploy" ? full && alone && open.length === 0 : enough && reach.enough && alone && !(held && look.workloads.length === 0));
	const settled = rollout.kind === "none" || serving && counts.others === 0 && (rollout.kind === "remove" || known && counted.every(isDone)) && look.goneLeft === 0 && !held;
	const waiting = [...open.map(({ of, message }) => ` ${of}: ${message}.`), ...gatesOf(look)].join("");
	const bringerOf = bringerIn(look);
	const failing = rollout.kind === "remove" ? [] : look.workloads.flatMap((one) => faultsOf(one, look.now, bringerOf));
	return {
		counts,
		message: `${counts.serving} of ${counts.wanted} replica(s) of ${rollout.platformRelease || "nothing"} serve; of others ${counts.others} exist, ${counts.othersServing} get traffic.${waiting}`,
		failing: failing.map(({ of, message }) => ({
			replica: `${of} ${message}`,
			message: `Pod ${of}: ${message}.`
		})),
		end: endOf(rollout, look, failing),
		enough,
		serving,
		settled,
		unready: returning && settled ? open.map(({ of, message }) => `${of} came back and is not ready yet: ${message}.`) : []
	};
}
/** Who brings what a pod lacks: where nobody is known to, a custom resource of the release that is not ready yet may. */
function bringerIn({ bringers, awaited }) {
	const open = awaited.find(({ state }) => state === "waiting");
	return (missing) => {
		const known = bringers.get(missingKey(missing)) ?? UNASKED;
		return known.kind === "nobody" && open !== void 0 ? {
			kind: "somebody",
			words: `${open.of} of the release is not ready yet and may bring it`
		} : known;
	};
}
/** How many pods of the newest revisions wait for a readiness gate, where any do, and for which. */
function gatesOf({ workloads }) {
	const waiting = workloads.flatMap(({ pods, revision }) => pods.filter((pod) => pod.revision === revision && !pod.deleting && openGates(pod).length > 0));
	const gates = [...new Set(waiting.flatMap((pod) => openGates(pod).map(({ type }) => type)))].sort();
	return gates.length === 0 ? [] : [` ${waiting.length} wait for the readiness gate ${gates.join(", ")}.`];
}
function endOf(rollout, look, failing) {
	if (rollout.kind === "none" || rollout.kind === "remove") return null;
	const raws = look.workloads.map(({ raw }) => raw);
	if (look.missing.length > 0) return {
		kind: "overtaken",
		message: `${look.missing.join(", ")} was removed by somebody else.`
	};
	if (rollout.stamp !== "" && stampOf(raws) !== rollout.stamp && isWhole(rollout, look)) return {
		kind: "overtaken",
		message: `The workloads of ${rollout.platformRelease} were changed by somebody else meanwhile.`
	};
	if (rollout.kind !== "deploy") return null;
	const paused = look.workloads.find(({ raw }) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "paused") === true);
	if (paused !== void 0) return {
		kind: "doomed",
		message: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(paused.ref)} is paused: it replaces no pod. Take "paused" out of its spec (kubectl rollout resume).`
	};
	if (look.workloads.every(({ observed, wanted }) => observed && wanted === 0) && look.awaited.length === 0) return {
		kind: "doomed",
		message: "No workload wants any replica: nothing serves, and nothing will."
	};
	const doom = doomOf(failing);
	if (doom !== null) {
		const alike = failing.filter(({ signature }) => signature === doom.signature).length;
		return {
			kind: "doomed",
			message: `${alike > 1 ? `${alike} pods failed in the same way. ` : ""}Pod ${doom.of}: ${doom.message}.`
		};
	}
	const failed = look.awaited.find(({ state }) => state === "failed");
	if (failed !== void 0) return {
		kind: "doomed",
		message: `${failed.of}: ${failed.message}.`
	};
	return exceeded(rollout, look);
}
function isWhole(rollout, look) {
	return look.workloads.length === rollout.workloads.length;
}
/**
* A Deployment's own deadline, where it is of this rollout: the condition stays from the last one until a pod comes up
* (deployment controller, `progress.go`), so an older one does not count.
*/
function exceeded(rollout, look) {
	for (const { raw, ref, observed, pods, revision, wanted } of look.workloads) {
		const condition = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "status", "conditions")).find((one) => one["type"] === "Progressing");
		const since = Date.parse((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(condition?.["lastUpdateTime"]));
		const whole = pods.filter((pod) => pod.revision === revision && isServing(pod)).length >= wanted;
		if (observed && !whole && condition?.["reason"] === "ProgressDeadlineExceeded" && since > Date.parse(rollout.since) + (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "progressDeadlineSeconds"), 600) * 500) {
			const [why] = pods.filter((pod) => pod.revision === revision).map(gatesSaid).filter((said) => said !== null);
			const because = why === void 0 ? "" : ` Of one of its pods ${why}.`;
			return {
				kind: "doomed",
				message: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}: ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(condition["message"])}${because}`
			};
		}
	}
	return null;
}
/** Whether a look is of the specs that the rollout wrote: an older cached one says nothing. Pure. */
function isUpToDate(rollout, workloads) {
	return rollout.workloads.every(({ ref, generation }) => workloads.some((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(one.ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref) && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(one.raw, "metadata", "generation"), 0) >= generation));
}

// packages/kubernetes/src/stuck.js
/**
* The pods that a StatefulSet in its default order will never replace: of an older revision, never ready, so that the
* controller waits for them without end (kubernetes#67250). A partition keeps older ones on purpose. Pure.
*/
function stuckPods({ raw, ref, observed, revision, pods }) {
	if (ref.kind !== "StatefulSet" || !observed || revision === "") return [];
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "podManagementPolicy")) === "Parallel") return [];
	return pods.filter((pod) => pod.revision !== revision && !isServing(pod) && !pod.deleting);
}
/** Removes stuck pods, each once; their controller makes them anew from the restored template. */
async function removeStuckPods(cluster, workloads, removed) {
	for (const workload of workloads) for (const pod of stuckPods(workload)) {
		if (removed.has(pod.uid)) continue;
		removed.add(pod.uid);
		const ref = {
			apiVersion: "v1",
			kind: "Pod",
			namespace: workload.ref.namespace,
			name: pod.name
		};
		await removeObject(cluster, ref, pod.uid);
		cluster.tools.log.info(`Pod ${pod.name} is of the withdrawn release and was never ready: StatefulSet ${workload.ref.name} would have waited for it, so it was removed.`);
	}
}

// packages/kubernetes/src/watch-endpoints.js
/**
* Watches the EndpointSlices of the Services that bring requests to what comes back. Who may not see them is told so
* once: the pods alone decide then.
*/
async function watchEndpoints(cluster, { reach }, bell) {
	let watched = null;
	let blind = reach.length === 0;
	const turnBlind = (reason) => {
		if (statusOf(reason)?.code !== 403) throw reason;
		blind = true;
		cluster.tools.log.warning("EndpointSlices may not be listed and watched: that traffic is restored is told by the pods alone, which may be a moment early.");
	};
	const failed = (reason) => {
		try {
			turnBlind(reason);
			bell.ring();
		} catch (other) {
			bell.fail(other);
		}
	};
	if (!blind) {
		const names = [...new Set(reach.map(({ service }) => service))];
		const path = `/apis/discovery.k8s.io/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/endpointslices`;
		const query = { labelSelector: `${SERVICE_LABEL} in (${names.join(",")})` };
		try {
			watched = await watchObjects(cluster, path, query, bell.ring, failed);
		} catch (thrown) {
			turnBlind(thrown);
		}
	}
	return {
		look: () => blind || watched === null ? null : endpointsOf([...watched.objects.values()]),
		close: () => watched?.close()
	};
}

// packages/kubernetes/src/follow.js
/**
* Follows a rollout by watches until it serves or has settled. On the way back it also does what had to wait: late
* steps once enough of the goal serves, its own strategy once it does, and pods that a StatefulSet will never replace.
* @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
*/
async function* followKube(cluster, rollout, until, hookFailed) {
	const { clock } = cluster.tools;
	const bell = openBell();
	const bringers = openBringers(cluster, bell);
	const [watches, behind, awaited] = await Promise.all([
		openWatches(cluster, rollout, bell),
		watchEndpoints(cluster, rollout, bell),
		watchAwaited(cluster, rollout.awaited, bell.ring, bell.fail)
	]);
	const known = new Set(rollout.before);
	const reported = /* @__PURE__ */ new Set();
	const removed = /* @__PURE__ */ new Set();
	let late = rollout.late.length > 0;
	let last = "";
	let served = false;
	let own = [];
	let hooks = rollout.hooks;
	try {
		while (true) {
			const look = lookAt(rollout, watches, awaited.look(), behind.look(), bringers, known, cluster);
			if (look !== null) {
				const sight = judgeLook(rollout, look);
				const now = clock.now();
				for (const { replica, message } of sight.failing) {
					if (reported.has(replica)) continue;
					reported.add(replica);
					yield {
						kind: "failing",
						at: now,
						message
					};
				}
				if (sight.end !== null) {
					yield {
						kind: sight.end.kind,
						at: now,
						message: sight.end.message
					};
					return;
				}
				if (rollout.kind === "restore") {
					await removeStuckPods(cluster, look.workloads, removed);
					if (late && sight.enough) {
						await performLate(cluster, rollout.late);
						late = false;
						continue;
					}
				}
				if (sight.serving && !late && !served) {
					if (hooks.length > 0) {
						yield {
							kind: "progress",
							at: now,
							message: sight.message,
							replicas: sight.counts
						};
						const failed = await runLast(cluster, hooks);
						if (failed !== null) {
							hookFailed(failed);
							yield {
								kind: "doomed",
								at: clock.now(),
								message: failed
							};
							return;
						}
						hooks = [];
						continue;
					}
					served = true;
					own = await putBack(cluster, rollout.faster);
					yield {
						kind: "serving",
						at: now,
						message: sight.message,
						replicas: sight.counts
					};
					if (until !== "settled") return;
				} else if (sight.message !== last) yield {
					kind: "progress",
					at: now,
					message: sight.message,
					replicas: sight.counts
				};
				last = sight.message;
				if (served && sight.settled && own.every((raw) => hasSeen(look, raw))) {
					for (const sentence of sight.unready) cluster.tools.log.warning(sentence);
					yield {
						kind: "settled",
						at: now,
						message: `${rollout.platformRelease || "The target"} has settled. ${sight.message}`
					};
					return;
				}
			}
			await bell.nextLook(cluster.tools);
		}
	} finally {
		for (const { watched } of watches) watched.close();
		behind.close();
		awaited.close();
	}
}
/** Whether the controller of a workload has seen this write of ours: until then it looks as if it still moved. */
function hasSeen({ workloads }, written) {
	const generation = (raw) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "generation"), 0);
	const workload = workloads.find(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(written)));
	return workload === void 0 || workload.observed && generation(workload.raw) >= generation(written);
}
/** Runs the hooks that come after the objects; null, or the sentence of the one that failed. */
async function runLast(cluster, hooks) {
	try {
		await withLease(cluster, (stillHeld) => runHooks(cluster, hooks, stillHeld));
		return null;
	} catch (thrown) {
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && thrown.kind === "rollout") return thrown.message;
		throw thrown;
	}
}
const PLURALS = {
	Deployment: "deployments",
	StatefulSet: "statefulsets",
	DaemonSet: "daemonsets"
};
/** One watch a kind: of one object where there is one, else of the namespace. */
async function openWatches(cluster, rollout, { ring, fail }) {
	const refs = [...rollout.workloads.map(({ ref }) => ref), ...rollout.gone];
	const namespace = encodeURIComponent(cluster.where.namespace);
	const kinds = [...new Set(refs.map(({ kind }) => kind))].filter((kind) => PLURALS[kind] !== void 0);
	if (kinds.length === 0) return [];
	const selector = await onlySelector(cluster, refs);
	const open = async (what, path, query) => ({
		what,
		watched: await watchObjects(cluster, path, query, ring, fail)
	});
	const bySelector = selector === null ? {} : { labelSelector: selector };
	const made = [...kinds.includes("Deployment") ? ["replicasets"] : [], ...kinds.includes("StatefulSet") || kinds.includes("DaemonSet") ? ["controllerrevisions"] : []];
	return Promise.all([
		...kinds.map((kind) => {
			const own = refs.filter((ref) => ref.kind === kind);
			const [one] = own;
			return open("workloads", `/apis/apps/v1/namespaces/${namespace}/${PLURALS[kind]}`, own.length === 1 && one !== void 0 ? { fieldSelector: `metadata.name=${one.name}` } : {});
		}),
		...made.map((plural) => open("revisions", `/apis/apps/v1/namespaces/${namespace}/${plural}`, bySelector)),
		open("pods", `/api/v1/namespaces/${namespace}/pods`, bySelector)
	]);
}
async function onlySelector(cluster, refs) {
	const [ref] = refs;
	if (refs.length !== 1 || ref === void 0) return null;
	const path = `/apis/apps/v1/namespaces/${encodeURIComponent(ref.namespace)}/${PLURALS[ref.kind]}/${encodeURIComponent(ref.name)}`;
	const found = await cluster.find(path, {}, `Reading ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`);
	return found === null ? null : selectorOf(found);
}
/** What the watches show; null while a workload is still seen as it was before the write. */
function lookAt(rollout, watches, awaited, endpoints, bringers, known, cluster) {
	const all = (what) => watches.filter((watch) => watch.what === what).flatMap(({ watched }) => [...watched.objects.values()]);
	const found = new Map(all("workloads").map((raw) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), raw]));
	const made = {
		revisions: all("revisions"),
		pods: all("pods")
	};
	const read = (ref) => {
		const raw = found.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref));
		return raw === void 0 || (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaving */ .Xi)(raw) ? [] : [readWorkload(raw, made)];
	};
	const workloads = rollout.workloads.flatMap(({ ref }) => read(ref));
	const missing = rollout.workloads.filter(({ ref }) => read(ref).length === 0).map(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref));
	if (missing.length === 0 && !isUpToDate(rollout, workloads)) return null;
	const gone = rollout.gone.flatMap((ref) => read(ref));
	for (const { pods } of [...workloads, ...gone]) for (const { uid } of pods) known.add(uid);
	const { wall, skew } = cluster.tools.clock.now();
	const now = wall + (skew ?? 0);
	return {
		workloads,
		missing,
		awaited,
		goneServing: gone.flatMap(({ pods }) => pods.filter(isServing)).length,
		goneLeft: gone.length,
		endpoints,
		bringers: bringers.look(missingIn(workloads, now)),
		known,
		now
	};
}

// packages/kubernetes/src/diff.js
const LONGEST = 80;
const MOST_LINES = 12;
/** An object without our own mark: it changes with every release. */
function unmarked(raw, scaled) {
	const kept = project(raw, scaled);
	const metadata = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(kept["metadata"]);
	const annotations = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(metadata["annotations"]), [RECORD_ANNOTATION]);
	const rest = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(metadata, ["annotations"]);
	return {
		...kept,
		metadata: Object.keys(annotations).length === 0 ? rest : {
			...rest,
			annotations
		}
	};
}
/** Whether an apply would change nothing that is asked for. Pure. */
function isSame(live, result, scaled) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(unmarked(live, scaled)) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(unmarked(result, scaled));
}
/** Lines that say what would change on one object; values of Secrets and variables are never among them. Pure. */
function diffLines(ref, live, result, scaled) {
	if (live === null) return [`+ ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is new`];
	const changes = differ("", unmarked(live, scaled), unmarked(result, scaled));
	if (changes.length === 0) return [];
	const lines = changes.map(({ path, from, to }) => {
		const hidden = ref.kind === "Secret" && /^\/(data|stringData)(\/|$)/.test(path) || /\/env(\/|$)/.test(path);
		const shown = (value) => value === void 0 ? "nothing" : hidden ? "(a value)" : short(redacted(value));
		return `  ${path}: ${shown(from)} \u2192 ${hidden && from !== void 0 && to !== void 0 ? "(another value)" : shown(to)}`;
	});
	const more = lines.length > MOST_LINES ? [`  \u2026 and ${lines.length - MOST_LINES} more`] : [];
	return [
		`~ ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`,
		...lines.slice(0, MOST_LINES),
		...more
	];
}
/** A value without what its containers' variables are set to. */
function redacted(value) {
	if (Array.isArray(value)) return value.map(redacted);
	if (!(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "env" ? "(variables)" : redacted(item)]));
}
function short(value) {
	const said = typeof value === "string" ? value : JSON.stringify(value);
	return said.length > LONGEST ? `${said.slice(0, 79)}\u2026` : said;
}
function differ(path, from, to) {
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(from) && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(to)) return [.../* @__PURE__ */ new Set([...Object.keys(from), ...Object.keys(to)])].sort().flatMap((key) => differ(`${path}/${key}`, from[key], to[key]));
	const [one, other] = [byName(from), byName(to)];
	if (one !== null && other !== null) return differ(path, one, other);
	return (from === void 0 || to === void 0 ? from === to : (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(from) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(to)) ? [] : [{
		path,
		from,
		to
	}];
}
/** A list of named things (containers, variables, volumes, ports) as a map, so that an insertion is one line. */
function byName(list) {
	if (!Array.isArray(list) || list.length === 0) return null;
	const items = list.filter(_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv);
	const names = items.map((item) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(item["name"]));
	return items.length === list.length && names.every((name) => name !== "") && new Set(names).size === names.length ? Object.fromEntries(items.map((item, index) => [names[index] ?? "", (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .FF)(item, ["name"])])) : null;
}

// packages/kubernetes/src/balancer.js
/**
* AWS Load Balancer Controller, "Ingress annotations" and "Service annotations": the defaults of the intervals are 15 and
* 10 s; target-type is `instance` unless given, on a Service of its own class as on an Ingress.
*/
const INGRESS = {
	prefix: "alb.ingress.kubernetes.io/",
	interval: "healthcheck-interval-seconds",
	seconds: 15
};
const SERVICE = {
	prefix: "service.beta.kubernetes.io/aws-load-balancer-",
	interval: "healthcheck-interval",
	seconds: 10
};
/** Elastic Load Balancing API, TargetGroupAttribute: `deregistration_delay.timeout_seconds`. */
const DRAIN = 300;
/** The load balancers of AWS that the objects of a target ask for, before this workload. Pure. */
function balancersOf(facts, workload) {
	const raws = facts.asked === null ? facts.live : facts.asked.map(({ desired }) => desired);
	const services = raws.filter((raw) => raw["kind"] === "Service" && selects({ selector: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "selector")) }, workload));
	const names = services.map((raw) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw).name);
	return [...services.flatMap((raw) => networkBalancer(raw)), ...raws.filter(({ kind }) => kind === "Ingress").flatMap((raw) => applicationBalancer(raw, services, names))];
}
function networkBalancer(raw) {
	const annotations = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw);
	const type = annotations[`${SERVICE.prefix}type`] ?? "";
	const owned = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "loadBalancerClass")) === "service.k8s.aws/nlb" || /^(external|nlb-ip)$/.test(type);
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "type")) !== "LoadBalancer" || !owned) return [];
	const attributes = annotations[`${SERVICE.prefix}target-group-attributes`] ?? "";
	return [{
		of: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)),
		...intervalOf(annotations, SERVICE),
		drain: drainOf(attributes),
		byAddress: type === "nlb-ip" || annotations[`${SERVICE.prefix}nlb-target-type`] === "ip"
	}];
}
function applicationBalancer(raw, services, names) {
	const annotations = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw);
	const own = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "ingressClassName")) === "alb" || annotations["kubernetes.io/ingress.class"] === "alb";
	const paths = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "rules")).flatMap((rule) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(rule, "http", "paths")));
	const behind = [(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "defaultBackend"), ...paths.map((path) => path["backend"])].map((one) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, "service", "name"))).find((name) => names.includes(name));
	if (!own || behind === void 0) return [];
	const service = services.find((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(one).name === behind);
	const both = {
		...annotations,
		...service === void 0 ? {} : (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(service)
	};
	return [{
		of: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)),
		...intervalOf(both, INGRESS),
		drain: null,
		byAddress: both[`${INGRESS.prefix}target-type`] === "ip"
	}];
}
function intervalOf(annotations, words) {
	const setting = `${words.prefix}${words.interval}`;
	const given = Number(annotations[setting]);
	return {
		setting,
		interval: given > 0 ? given : words.seconds
	};
}
function drainOf(attributes) {
	const given = /deregistration_delay\.timeout_seconds=(\d+)/.exec(attributes)?.[1];
	return given === void 0 ? DRAIN : Number(given);
}
/** Whether the pods of a workload wait for a gate: as its template says, or as its pods were made. Pure. */
function isGated({ raw, pods }) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(templateOf(raw) ?? {}, "spec", "readinessGates")).length > 0 || pods.some(({ gates }) => gates.length > 0);
}

// packages/kubernetes/src/balancer-change.js
const CLASS_ANNOTATION = "kubernetes.io/ingress.class";
/** One of a group has the load balancer of the group, which others may have asked for (AWS Load Balancer Controller). */
const GROUP = "alb.ingress.kubernetes.io/group.name";
/** The classes that are a load balancer of their own for each Ingress; of all others one stands before the cluster. */
const OWN_BALANCER = [
	"alb",
	"gce",
	"gce-internal"
];
/** Which field of an object asks for a load balancer of its own; null where none does. Pure. */
function askedBy(raw) {
	if (raw["kind"] === "Service") return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "type")) === "LoadBalancer" ? "spec.type" : null;
	if (raw["kind"] !== "Ingress") return null;
	const annotations = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw);
	const given = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "ingressClassName")) || (annotations[CLASS_ANNOTATION] ?? "");
	return OWN_BALANCER.includes(given) && annotations[GROUP] === void 0 ? "spec.ingressClassName" : null;
}
/** The load balancers that are there because of this release, or no more because of it. Pure. */
function balancerChanges({ asked }) {
	return (asked ?? []).flatMap(({ ref, desired, live, result }) => {
		const after = askedBy(result ?? desired);
		const before = live === null ? null : askedBy(live);
		if (after === null === (before === null)) return [];
		return [{
			of: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(live === null ? ref : (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(live)),
			change: after === null ? "given-up" : "made",
			setting: after ?? before ?? ""
		}];
	});
}

// packages/kubernetes/src/findings-balancer.js
const GRACE = "terminationGracePeriodSeconds";
/** The label by which the AWS Load Balancer Controller gives new pods their gate (its guide, "Pod readiness gate"). */
const INJECT = "elbv2.k8s.aws/pod-readiness-gate-inject";
/**
* Seconds that a container's own program sleeps before it is told to end; null where none does. The sleep that Kubernetes
* does itself is refused by the API server where it is too long. Pure.
*/
function preStopSeconds(container) {
	const words = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(container, "lifecycle", "preStop", "exec", "command")).join(" ");
	const given = /(?:^|[\s;&/])sleep (\d+)s?(?:$|[\s;&])/.exec(words)?.[1];
	return given === void 0 ? null : Number(given);
}
/**
* How containers end: one whose hook takes the whole grace period, which begins before the hook, is killed without ever
* having been told to end (Kubernetes, "Container Lifecycle Hooks"); one without a hook is gone before a load balancer
* that asks it by its address has heard of it (aws-load-balancer-controller#1719). Pure.
*/
function endingFindings(facts) {
	return (facts.asked ?? []).filter(({ desired }) => isWorkload(desired)).flatMap(({ ref, desired }) => {
		const template = templateOf(desired) ?? {};
		const grace = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(template, "spec", GRACE), 30);
		const [balancer] = balancersOf(facts, desired).filter(({ byAddress }) => byAddress);
		return containersOf(template).flatMap((container) => {
			const name = `Container "${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"])}" of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`;
			const waits = preStopSeconds(container);
			if (waits !== null && waits >= grace) return [{
				class: "policy",
				rule: "pre-stop-beyond-grace",
				message: `${name} waits ${waits} s before it ends (preStop), but is killed after ${grace} s: requests that it still answers are cut off.`,
				remedy: `Set "${GRACE}" to more than ${waits}, with the time that the container itself takes to end.`,
				setting: GRACE
			}];
			const hooked = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(container, "lifecycle", "preStop"));
			if (balancer === void 0 || hooked || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(container["ports"]).length === 0) return [];
			return [{
				class: "policy",
				rule: "pre-stop",
				message: `${name} ends as soon as it is told to, and ${balancer.of} sends requests to it until it has heard of that: they fail.`,
				remedy: "Let it wait with \"lifecycle.preStop\", such as {sleep: {seconds: 15}}.",
				setting: "preStop"
			}];
		});
	});
}
/**
* Pods that a load balancer reaches by their address and that do not wait for it: while they are replaced, all that it
* knows may be gone before it has found one of the new ones healthy. Whether they wait is only seen of pods that were
* made. Pure.
*/
function gateFindings(facts) {
	return (facts.asked ?? []).filter(({ desired }) => isWorkload(desired)).flatMap(({ ref, desired }) => {
		const running = facts.workloads.find((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(one.ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref));
		const gated = isGated({
			raw: desired,
			pods: running?.pods ?? []
		});
		const [balancer] = balancersOf(facts, desired).filter(({ byAddress }) => byAddress);
		if (gated || balancer === void 0 || running === void 0 || running.pods.length === 0) return [];
		return [{
			class: "policy",
			rule: "readiness-gate",
			message: `${balancer.of} sends requests to the pods of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} by their address, but they count as ready before it has found them healthy: while they are replaced there may be none that it asks.`,
			remedy: `Give the namespace the label ${INJECT}=enabled, so that new pods wait for it.`,
			setting: INJECT
		}];
	});
}
/**
* A load balancer that this release is the first to ask for has no address for minutes, and none again after the way
* back; one that it gives up comes back as another one, which no way back waits for. Pure.
*/
function newBalancerFindings(facts) {
	return balancerChanges(facts).map(({ of, change, setting }) => change === "made" ? {
		class: "policy",
		rule: "new-load-balancer",
		message: `${of} gets a load balancer with this release: until it has an address, which takes minutes, nobody reaches the release there, and the way back takes it away again.`,
		remedy: `Create ${of} before, on its own, and move traffic to its address in a release of its own.`,
		setting
	} : {
		class: "policy",
		rule: "load-balancer-given-up",
		message: `${of} gives up its load balancer with this release: the way back has to make one anew, which takes minutes and has another address.`,
		remedy: `Keep its load balancer ("${setting}") until nobody uses it any more, and give it up in a release of its own.`,
		setting
	});
}

// packages/kubernetes/src/findings-hooks.js
/** Hooks that cannot run: a kind whose end nobody can tell, or a name that something else has. Pure. */
function hookFindings({ hooks, workloads, application }) {
	return [...hooksToRun(hooks, workloads.length === 0 ? "install" : "upgrade"), ...testsToRun(hooks)].flatMap(({ ref, config, when, removed }) => {
		const asked = hooks.find((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(one.ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref));
		const place = `${asked?.place.path ?? "manifests"}:${asked?.place.line ?? 1}`;
		if (when !== "test" && isPod(ref)) return [{
			class: "safety",
			rule: "hook-kind",
			message: `${place}: ${calledHook(config)} is a Pod; a hook that runs is a Job, unless it is a test.`,
			remedy: "Make it a Job: that one says whether it succeeded, and tries again."
		}];
		const live = asked?.live ?? null;
		if (live === null) return [];
		const ours = isHook(live) || (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(live)["theaia.dev/application"] === application;
		if (ours && removed.includes("before-hook-creation")) return [];
		return [{
			class: "safety",
			rule: "hook-name",
			message: `${place}: ${calledHook(config)} cannot be made: ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is there already${ours ? ", and its hook-delete-policy leaves it" : " and is no hook"}.`,
			remedy: ours ? "Remove it, or add \"before-hook-creation\" to its helm.sh/hook-delete-policy." : "Give the hook another name."
		}];
	});
}
/** Hooks of the manifests for events that no release comes to. Pure. */
function hooksLeftOut({ manifests }) {
	return manifests.flatMap(({ object, place }) => {
		const events = leftOutOf(object);
		if (events.length === 0) return [];
		const tests = events.every((event) => event === "test-failure");
		const alone = events.length === hooksOf(object).length;
		return [{
			class: "policy",
			rule: "hook-left-out",
			message: `${place.path}:${place.line ?? 1}: ${calledHook(object)} does not run${alone ? "" : ` at ${events.join(" and ")}`}.`,
			remedy: tests ? "Helm itself no longer knows tests that are to fail: make it one (\"test\") that ends well." : "A way back restores objects and runs nothing: what has to be undone by a program is a release of its own."
		}];
	});
}
/** Jobs that ended in an earlier release and are the same now: they do not run again. Pure. */
function jobsThatRan({ asked }) {
	return (asked ?? []).filter(({ ref, live, result }) => isJob(ref) && live !== null && result !== null && isSame(live, result, false) && judgeJob(live, [], 0).state !== "waiting").map(({ ref }) => ({
		class: "policy",
		rule: "job-ran-before",
		message: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} has ended in an earlier release and is the same now: it does not run again.`,
		remedy: "Give it a name of its own for each release, or make it a hook, if it is to run."
	}));
}

// packages/kubernetes/src/quantity.js
const BINARY = [
	"Ki",
	"Mi",
	"Gi",
	"Ti",
	"Pi",
	"Ei"
];
const DECIMAL = {
	n: 1e-9,
	u: 1e-6,
	m: .001,
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	P: 0x38d7ea4c68000,
	E: 0xde0b6b3a7640000
};
/**
* A quantity as a number: `500m`, `1Gi`, `2`, `1e3` (Kubernetes, "Quantity"); null for what is none. Precise to what a
* comparison of resources needs. Pure.
*/
function quantityOf(value) {
	if (typeof value === "number") return value;
	if (typeof value !== "string") return null;
	const [, digits = "", suffix = ""] = /^([+-]?\d*\.?\d+(?:[eE][+-]?\d+)?|[+-]?\d+\.)([A-Za-z]{0,2})$/.exec(value) ?? [];
	if (digits === "") return null;
	const power = BINARY.indexOf(suffix);
	const factor = power >= 0 ? 1024 ** (power + 1) : DECIMAL[suffix];
	return factor === void 0 ? null : Number(digits) * factor;
}
/** A number as a quantity that a person writes: memory in binary steps, anything else in thousandths at most. Pure. */
function quantityText(resource, value) {
	if (/memory|storage/.test(resource)) {
		const power = [...BINARY.keys()].reverse().find((at) => value >= 1024 ** (at + 1));
		if (power === void 0) return String(Math.ceil(value));
		return `${Math.ceil(value / 1024 ** (power + 1) * 10) / 10}${BINARY[power]}`;
	}
	return Number.isInteger(value) ? String(value) : `${Math.ceil(value * 1e3)}m`;
}

// packages/kubernetes/src/pod-resources.js
/** The amounts of a map of quantities. Pure. */
function amountsOf(value) {
	return Object.fromEntries(Object.entries(value).flatMap(([name, said]) => {
		const amount = quantityOf(said);
		return amount === null ? [] : [[name, amount]];
	}));
}
/** The amounts of every resource, taken together by `join`; what one of them does not name counts as 0. Pure. */
function joined(a, b, join) {
	const names = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
	return Object.fromEntries(names.map((name) => [name, join(a[name] ?? 0, b[name] ?? 0)]));
}
const plus = (a, b) => a + b;
/** The items of type Container of the LimitRanges of a namespace. */
function containerLimits(ranges) {
	return ranges.flatMap((range) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(range, "spec", "limits")).filter((one) => one["type"] === "Container"));
}
/**
* What one container asks for, as admission completes it: a request that is not written is the limit that is written,
* else the default of a LimitRange (Kubernetes, "Limit Ranges"). Pure.
*/
function containerResources(container, ranges) {
	const written = {
		requests: amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(container, "resources", "requests"))),
		limits: amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(container, "resources", "limits")))
	};
	let { requests, limits } = {
		requests: {
			...written.limits,
			...written.requests
		},
		limits: written.limits
	};
	for (const range of containerLimits(ranges)) {
		requests = {
			...amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(range["defaultRequest"])),
			...requests
		};
		limits = {
			...amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(range["default"])),
			...limits
		};
	}
	return {
		requests,
		limits
	};
}
/**
* What one pod of a template asks for: its containers and those that stay beside them together, or the largest of those
* that run before, whichever is more (Kubernetes, "Init Containers", resource sharing), and its overhead. Pure.
*/
function podResources(template, ranges) {
	const spec = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(template["spec"]);
	const overhead = amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(spec["overhead"]));
	const sum = (pick) => {
		let beside = {};
		let largest = {};
		for (const container of (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(spec["initContainers"])) {
			const own = pick(containerResources(container, ranges));
			if (container["restartPolicy"] === "Always") beside = joined(beside, own, plus);
			else largest = joined(largest, joined(beside, own, plus), Math.max);
		}
		return joined(joined((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(spec["containers"]).map((container) => pick(containerResources(container, ranges))).reduce((all, own) => joined(all, own, plus), beside), largest, Math.max), overhead, plus);
	};
	return {
		requests: sum(({ requests }) => requests),
		limits: sum(({ limits }) => limits)
	};
}

// packages/kubernetes/src/pod-needs.js
/** The workloads that a release asks for, with what their pods need. Pure. */
function needsOf(facts) {
	return (facts.asked ?? []).filter(({ desired }) => isWorkload(desired)).map((workload) => {
		const raw = workload.result ?? workload.desired;
		const live = facts.workloads.find(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(workload.ref));
		const replicas = replicasOf(facts, workload, raw, live);
		const { add, take } = surgeOf(raw, replicas);
		return {
			workload,
			each: podResources(templateOf(raw) ?? {}, facts.room.ranges),
			replicas,
			add,
			take,
			old: live === void 0 ? {
				requests: {},
				limits: {}
			} : podResources(templateOf(live.raw) ?? {}, facts.room.ranges),
			running: live?.pods.filter(isAlive).length ?? 0
		};
	});
}
function replicasOf(facts, { ref }, raw, live) {
	if (ref.kind === "DaemonSet") return live?.wanted ?? 0;
	return isScaled(ref, facts.scalers) && live !== void 0 ? live.wanted : (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "replicas"), 1);
}

// packages/kubernetes/src/findings-room.js
/** Containers that a LimitRange of the namespace refuses: no dry run of a workload tells, only its pods do. Pure. */
function limitRangeFindings(facts) {
	const limits = facts.room.ranges.flatMap((range) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(range, "spec", "limits")).map((item) => ({
		name: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(range).name,
		item
	})));
	return (facts.asked ?? []).filter(({ desired }) => isWorkload(desired)).flatMap(({ ref, desired }) => {
		const template = templateOf(desired) ?? {};
		return [{
			kind: "Pod",
			what: `A pod of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`,
			own: podResources(template, facts.room.ranges)
		}, ...containersOf(template).map((container) => ({
			kind: "Container",
			what: `Container "${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"])}" of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`,
			own: containerResources(container, facts.room.ranges)
		}))].flatMap(({ kind, what, own }) => limits.filter(({ item }) => item["type"] === kind).flatMap(({ name, item }) => outside(what, own, name, item)));
	});
}
function outside(what, { requests, limits }, name, item) {
	const [most, least] = [amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(item["max"])), amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(item["min"]))];
	const finding = (resource, asked, word, bound) => ({
		class: "safety",
		rule: "limit-range",
		message: `${what} asks for ${resource} ${quantityText(resource, asked)}; LimitRange ${name} allows ${word} ${quantityText(resource, bound)}: its pods would be refused.`,
		remedy: "Set \"resources\" within it, or change the LimitRange.",
		setting: "resources"
	});
	const above = joined(requests, limits, Math.max);
	return [...Object.entries(most).flatMap(([resource, bound]) => (above[resource] ?? 0) > bound ? [finding(resource, above[resource] ?? 0, "at most", bound)] : []), ...Object.entries(least).flatMap(([resource, bound]) => requests[resource] !== void 0 && requests[resource] < bound ? [finding(resource, requests[resource], "at least", bound)] : [])];
}
/** Pods that no node of the cluster could take, empty as it may be. Affinity and what runs there are not looked at. Pure. */
function capacityFindings(facts) {
	const nodes = facts.room.nodes?.filter(isOpen) ?? [];
	if (nodes.length === 0) return [];
	return needsOf(facts).flatMap(({ workload, each }) => {
		const template = templateOf(workload.desired) ?? {};
		const selected = nodes.filter((node) => isSelected(template, node) && isTolerated(template, node));
		if (selected.some((node) => lackOf(each, node) === null)) return [];
		const [first] = selected;
		const lacks = first === void 0 ? null : lackOf(each, first);
		const largest = (resource) => Math.max(...selected.map((node) => amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(node, "status", "allocatable")))[resource] ?? 0));
		return [{
			class: "policy",
			rule: "no-node",
			message: lacks === null ? `No node fits the nodeSelector and tolerations of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(workload.ref)}.` : `No node is large enough for a pod of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(workload.ref)}: it asks for ${lacks} ${quantityText(lacks, each.requests[lacks] ?? 0)}, the largest node gives ${quantityText(lacks, largest(lacks))}.`,
			remedy: lacks === null ? "Correct \"nodeSelector\" and \"tolerations\", or add such a node." : `Lower "resources.requests.${lacks}", or add a larger node; one that comes by itself takes longer than a rollback may.`,
			setting: lacks === null ? "nodeSelector" : `resources.requests.${lacks}`
		}];
	});
}
/** A node that has not said yet what it has is not counted. */
function isOpen(node) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(node, "spec", "unschedulable") !== true && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(node, "status", "allocatable", "pods") !== void 0;
}
function lackOf({ requests }, node) {
	const given = amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(node, "status", "allocatable")));
	return Object.keys(requests).find((resource) => (requests[resource] ?? 0) > (given[resource] ?? 0)) ?? null;
}
function isSelected(template, node) {
	const labels = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(node, "metadata", "labels"));
	return Object.entries((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(template, "spec", "nodeSelector"))).every(([key, value]) => labels[key] === value);
}
/** Taints by which the control plane says that a node is not well now (Kubernetes, "Taint based Evictions"). */
const PASSING = "node.kubernetes.io/";
/** Kubernetes, "Taints and Tolerations": an empty key tolerates all, an empty effect every effect. */
function isTolerated(template, node) {
	const tolerations = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(template, "spec", "tolerations"));
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(node, "spec", "taints")).filter((taint) => taint["effect"] !== "PreferNoSchedule" && !(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(taint["key"]).startsWith(PASSING)).every((taint) => tolerations.some((one) => ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["key"]) === "" || one["key"] === taint["key"]) && ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["effect"]) === "" || one["effect"] === taint["effect"]) && (one["operator"] === "Exists" || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["value"]) === (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(taint["value"]))));
}

// packages/kubernetes/src/predict.js
/** Seconds. The pod start SLO of Kubernetes without pulling: p99 \u2264 5 s (sig-scalability, "pod_startup_latency"). */
const POD_START = 5;
/** Seconds beside one check of a new target, by which it counts as healthy: until the load balancer hears of it. */
const REGISTRATION = 3;
/** Until the AWS Load Balancer Controller looks at a target again and opens its gate (its own period between two looks). */
const GATE_LOOK = 15;
/** The load balancer of a cloud that nobody names: its check, 15 s by default (AWS Load Balancer Controller). */
const BALANCER = 18;
const SHARED = [{
	name: "detect and decide",
	seconds: 12,
	source: "verify: a few failed probes; budget 21 s"
}, {
	name: "API and controllers",
	seconds: 2,
	source: "one apply for each object, watched"
}];
/** Seconds that one pod needs: measured on those that run, else the least that its probes take. Pure. */
function podSeconds(facts, { raw, pods }) {
	if (facts.measuredStart !== null) {
		const gates = isGated({
			raw,
			pods
		}) ? ", its readiness gate included" : "";
		return {
			name: "pod start",
			seconds: facts.measuredStart,
			source: `measured on the running pods${gates}`
		};
	}
	const probes = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "template", "spec", "containers")).map((container) => {
		const { initialDelaySeconds, periodSeconds, successThreshold } = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(container["readinessProbe"]);
		if (container["readinessProbe"] === void 0) return 0;
		return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(initialDelaySeconds, 0) + (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(periodSeconds, 10) * (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(successThreshold, 1);
	});
	return {
		name: "pod start",
		seconds: POD_START + Math.max(0, ...probes),
		source: "scheduling and start, and one pass of the readiness probe"
	};
}
/** How many waves of new pods the way back takes: of a Deployment one, all at once. Pure. */
function wavesBack(raw, replicas) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) === "Deployment" && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "strategy", "type")) !== "Recreate" ? Math.min(1, wavesOf(raw, replicas)) : wavesOf(raw, replicas);
}
/** Seconds that old pods take to end before new ones start, where they may not overlap. Pure. */
function graceSeconds(raw) {
	const recreate = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "strategy", "type")) === "Recreate";
	const inPlace = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) === "StatefulSet" || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]) === "DaemonSet";
	if (!recreate && !inPlace) return 0;
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "template", "spec", "terminationGracePeriodSeconds"), 30);
}
/** What the load balancers before a workload add: a check of each new pod, and what stays connected to an old one. Pure. */
function balancerTerms(facts, workload) {
	const { raw } = workload;
	const balancers = balancersOf(facts, raw);
	const known = facts.measuredStart !== null && isGated(workload);
	const [slowest] = [...balancers].sort((a, b) => b.interval - a.interval);
	const grace = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "template", "spec", "terminationGracePeriodSeconds"), 30);
	const [connected] = balancers.map(({ of, drain }) => ({
		of,
		seconds: Math.min(drain ?? 0, grace)
	})).sort((a, b) => b.seconds - a.seconds);
	const unnamed = facts.services.some(({ address }) => address !== null) ? [{
		name: "load balancer",
		seconds: BALANCER,
		source: "one health check of a new target"
	}] : [];
	const check = slowest === void 0 ? unnamed : [{
		name: "load balancer",
		seconds: slowest.interval + (isGated(workload) ? GATE_LOOK : REGISTRATION),
		source: `one check of a new target: ${slowest.setting} of ${slowest.of}`
	}];
	return [...known ? [] : check, ...connected === void 0 || connected.seconds === 0 ? [] : [{
		name: "old connections",
		seconds: connected.seconds,
		source: `deregistration_delay.timeout_seconds of ${connected.of}, or the grace period of its pods`
	}]];
}
function termsOf(facts, workload) {
	const { raw, ref, wanted } = workload;
	const start = podSeconds(facts, workload);
	const grace = graceSeconds(raw);
	const balancer = balancerTerms(facts, workload);
	const gate = isGated(workload) ? balancer.find(({ name }) => name === "load balancer")?.seconds ?? 0 : 0;
	const each = start.seconds + minReadyOf(raw) + grace + gate;
	const more = Math.max(0, wavesBack(raw, wanted) - 1);
	return [
		start,
		...minReadyOf(raw) > 0 ? [{
			name: "minReadySeconds",
			seconds: minReadyOf(raw),
			source: `spec of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`
		}] : [],
		...grace > 0 ? [{
			name: "old pods end first",
			seconds: grace,
			source: `terminationGracePeriodSeconds of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}`
		}] : [],
		...more > 0 ? [{
			name: "further waves",
			seconds: more * each,
			source: `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} replaces its pods one after another`
		}] : [],
		...balancer
	];
}
/** A load balancer that the release gives up is there no more from its first write on, and has to be made anew. Pure. */
function madeAnew(facts) {
	const [gone] = balancerChanges(facts).filter(({ change }) => change === "given-up");
	return gone === void 0 ? [] : [{
		name: "new load balancer",
		seconds: 180,
		source: `${gone.of} has to be given one anew: ${gone.setting}`
	}];
}
/**
* The predicted T2 of a rollback, in seconds from T0. While the rollout is under way the old pods are still there
* unless the strategy takes them first; completed, the slowest workload counts, because all move at once. Pure.
*/
function predictRollback(facts) {
	const slowest = facts.workloads.map((workload) => termsOf(facts, workload)).sort((a, b) => sum(b) - sum(a))[0];
	const anew = madeAnew(facts);
	const terms = [
		...SHARED,
		...slowest ?? [],
		...anew
	].map((term) => ({
		...term,
		seconds: Math.round(term.seconds * 10) / 10,
		source: term.source.slice(0, 128)
	}));
	return {
		inProgress: facts.workloads.some(({ raw }) => graceSeconds(raw) > 0) ? sum(terms) : sum([...SHARED, ...anew]),
		completed: sum(terms),
		terms
	};
}
function sum(terms) {
	return Math.round(terms.reduce((total, { seconds }) => total + seconds, 0) * 10) / 10;
}

// packages/kubernetes/src/findings-policy.js
const policy = (rule, message, remedy, setting) => ({
	class: "policy",
	rule,
	message,
	remedy,
	...setting === void 0 ? {} : { setting }
});
const MINIMUM_REPLICAS = 3;
const MINIMUM_WORKERS = 2;
function workloadsOf(facts) {
	return (facts.asked ?? []).filter(({ desired }) => isWorkload(desired));
}
/** The number of workers that a container's words ask uvicorn or gunicorn for; null where they start neither. Pure. */
function workersOf(container) {
	const words = [...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)(container["command"]), ...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)(container["args"])].flatMap((word) => word.split(/\s+/));
	if (!words.some((word) => /(^|\/)(uvicorn|gunicorn)$/.test(word))) return null;
	const at = words.findIndex((word) => /^(--workers|-w)(=|$)/.test(word));
	const given = at < 0 ? void 0 : words[at]?.split("=")[1] ?? words[at + 1];
	return given === void 0 || !/^\d+$/.test(given) ? 1 : Number(given);
}
/** Rules that warn, and block where the policy says so. */
const POLICY = [
	(facts) => workloadsOf(facts).filter(({ ref }) => ref.kind !== "DaemonSet").flatMap(({ ref, desired }) => {
		const scaler = facts.scalers.find(({ of }) => of.kind === ref.kind && of.name === ref.name);
		const replicas = scaler?.minimum ?? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(desired, "spec", "replicas"), 1);
		return replicas >= MINIMUM_REPLICAS ? [] : [policy("minimum-replicas", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} runs ${replicas} replica(s); the policy asks for ${MINIMUM_REPLICAS}.`, scaler === void 0 ? "Set \"spec.replicas\"." : `Raise "minReplicas" of the autoscaler ${scaler.name}.`, "spec.replicas")];
	}),
	(facts) => workloadsOf(facts).flatMap(({ ref, desired }) => containersOf(templateOf(desired)).flatMap((container) => {
		const workers = workersOf(container);
		return workers === null || workers >= MINIMUM_WORKERS ? [] : [policy("minimum-workers", `Container "${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"])}" of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} starts ${workers} worker(s); the policy asks for ${MINIMUM_WORKERS}.`, "Give \"--workers 2\" or more in its command.", "--workers")];
	})),
	(facts) => workloadsOf(facts).flatMap(({ ref, desired }) => containersOf(templateOf(desired)).filter((container) => digestOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"])) === null).map((container) => policy(tagOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"])) === "latest" ? "latest-tag" : "digest-pinned", `Container "${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"])}" of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} runs ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"])}, which may be another image for the next pod.`, "Name it by digest.", "image"))),
	(facts) => workloadsOf(facts).filter(({ ref }) => ref.kind !== "DaemonSet").flatMap(({ ref, desired }) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(templateOf(desired) ?? {}, "spec", "containers")).filter((container) => !(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(container["readinessProbe"])).filter((container) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(container["ports"]).length > 0).map((container) => policy("readiness-probe", `Container "${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"])}" of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} has no readiness probe: it gets traffic before it can answer.`, "Add a \"readinessProbe\" on /health.", "readinessProbe"))),
	(facts) => tlsFindings(facts),
	(facts) => inPlaceFindings(facts),
	(_facts, spec) => hooksLeftOut(spec),
	(facts) => jobsThatRan(facts),
	(facts) => capacityFindings(facts),
	(facts) => endingFindings(facts),
	(facts) => gateFindings(facts),
	(facts) => newBalancerFindings(facts),
	(facts) => unseenFindings(facts),
	({ missing }) => {
		const extras = missing.filter(({ needed }) => !needed);
		const sentence = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionSentence */ .bA)("The deploying identity", extras);
		return sentence === null ? [] : [policy("missing-extra", sentence, "Add these verbs to its Role; the README has the whole Role.")];
	},
	(facts) => {
		const { completed, terms } = predictRollback(facts);
		const [longest] = [...terms].sort((a, b) => b.seconds - a.seconds);
		return completed <= 90 ? [] : [policy("rollback-over-budget", `A rollback after the rollout has completed would take about ${completed} s; the budget is ${90} s.`, `Most of it is "${longest?.name ?? ""}" (${longest?.seconds ?? 0} s): ${longest?.source ?? ""}.`, longest?.name)];
	}
];
/** TLS at the edge: an Ingress with "tls", or a load balancer with a certificate. */
function tlsFindings({ asked }) {
	return (asked ?? []).flatMap(({ ref, desired }) => {
		const annotations = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(desired, "metadata", "annotations"));
		if (ref.kind === "Ingress") {
			const own = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(desired, "spec", "tls")).length > 0;
			const byBalancer = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(annotations["alb.ingress.kubernetes.io/certificate-arn"]) !== "";
			return own || byBalancer ? [] : [policy("tls-listener", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} has no TLS.`, "Give it \"spec.tls\", or the ARN of a certificate.", "spec.tls")];
		}
		if (ref.kind !== "Service" || (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(desired, "spec", "type")) !== "LoadBalancer") return [];
		return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(annotations["service.beta.kubernetes.io/aws-load-balancer-ssl-cert"]) !== "" ? [] : [policy("tls-listener", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is a load balancer without a certificate: traffic comes in as plain text.`, "Give it the annotation service.beta.kubernetes.io/aws-load-balancer-ssl-cert, or put an Ingress with TLS before it.", "service.beta.kubernetes.io/aws-load-balancer-ssl-cert")];
	});
}
/** A ConfigMap or Secret that changes under a template that does not: running pods keep, or half take, the old one. */
function inPlaceFindings(facts) {
	const asked = facts.asked ?? [];
	return asked.filter(({ ref, live, result }) => (ref.kind === "ConfigMap" || ref.kind === "Secret") && live !== null && result !== null && !isSame(live, result, false)).flatMap(({ ref }) => {
		const [user] = asked.filter(({ ref: of, desired, live, result }) => {
			return JSON.stringify(templateOf(desired) ?? {}).includes(`"${ref.name}"`) && isWorkload(desired) && live !== null && result !== null && isSame(live, result, isScaled(of, facts.scalers));
		});
		return user === void 0 ? [] : [policy("configuration-in-place", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} changes, but the template of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(user.ref)} that uses it does not: its pods are not restarted, and keep the old values.`, "Give \"hash-configuration\", so that template and configuration move and go back together.", "hash-configuration")];
	});
}

// packages/kubernetes/src/quota.js
/** What one pod counts for in a resource of a quota; null for one that pods do not count for (Kubernetes, "Resource Quotas"). Pure. */
function countFor(resource, { requests, limits }) {
	if (resource === "pods" || resource === "count/pods") return 1;
	if (resource.startsWith("limits.")) return limits[resource.slice(7)] ?? 0;
	const name = resource.startsWith("requests.") ? resource.slice(9) : resource;
	return resource.includes("/") || [
		"cpu",
		"memory",
		"ephemeral-storage"
	].includes(name) ? requests[name] ?? 0 : null;
}
/** Whether a quota counts pods that serve for good: one of other scopes counts others. Pure. */
function countsOurs(quota) {
	const scopes = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(quota, "spec", "scopes");
	return (!Array.isArray(scopes) || scopes.every((scope) => scope === "NotTerminating")) && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(quota, "spec", "scopeSelector") === void 0;
}

// packages/kubernetes/src/findings-quota.js
/** Resources that a quota makes every container name (Kubernetes, "Resource Quotas": compute resources). */
const NAMED = /^(requests\.|limits\.)?(cpu|memory)$/;
/** What a release asks for beyond a quota of its namespace, at its end, on its way, and on the way back. Pure. */
function quotaFindings(facts) {
	const needs = needsOf(facts);
	if (needs.length === 0) return [];
	return facts.room.quotas.filter(countsOurs).flatMap((quota) => {
		const hard = amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(quota, "status", "hard") ?? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(quota, "spec", "hard")));
		const used = amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(quota, "status", "used")));
		return Object.entries(hard).flatMap(([resource, most]) => {
			const found = unnamed(facts, quota, resource) ?? excess(needs, quota, resource, most, used[resource] ?? 0);
			return found === null ? [] : [found];
		});
	});
}
function unnamed(facts, quota, resource) {
	if (!NAMED.test(resource)) return null;
	const limits = resource.startsWith("limits.");
	const name = resource.replace(/^(requests|limits)\./, "");
	for (const { ref, desired } of (facts.asked ?? []).filter((one) => isWorkload(one.desired))) for (const container of containersOf(templateOf(desired))) {
		const own = containerResources(container, facts.room.ranges);
		if ((limits ? own.limits : own.requests)[name] !== void 0) continue;
		const setting = `resources.${limits ? "limits" : "requests"}.${name}`;
		return {
			class: "safety",
			rule: "quota",
			message: `Container "${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["name"])}" of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} names no ${setting}, which ResourceQuota ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(quota).name} asks of every container: its pods would be refused.`,
			remedy: `Set "${setting}", or give the namespace a LimitRange with a default.`,
			setting
		};
	}
	return null;
}
function excess(needs, quota, resource, most, used) {
	const sum = (pick) => needs.reduce((all, need) => {
		const [each, old] = [countFor(resource, need.each), countFor(resource, need.old)];
		return each === null || old === null ? all : all + pick(need, each, old);
	}, 0);
	const name = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(quota).name;
	const show = (value) => quantityText(resource, value);
	const allowed = `ResourceQuota ${name} allows ${resource} ${show(most)}, of which ${show(used)} are used`;
	const raise = (to) => `Raise "${resource}" of ResourceQuota ${name} to ${show(to)} or more`;
	const more = sum(({ replicas, running }, each, old) => replicas * each - running * old);
	const exceeds = (value) => value > most * (1 + Number.EPSILON * 8);
	if (more > 0 && exceeds(used + more)) return {
		class: "safety",
		rule: "quota",
		message: `The release does not fit: it needs ${show(more)} more; ${allowed}.`,
		remedy: `${raise(used + more)}, or ask for less.`,
		setting: resource
	};
	const stuck = needs.find((need) => {
		const each = countFor(resource, need.each) ?? 0;
		return need.running > 0 && need.add > 0 && need.take === 0 && each > 0 && exceeds(used + each);
	});
	if (stuck !== void 0) {
		const each = countFor(resource, stuck.each) ?? 0;
		return {
			class: "safety",
			rule: "quota-surge",
			message: `No pod of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(stuck.workload.ref)} fits beside those that run, and its maxUnavailable is 0: the rollout could not begin. ${allowed}.`,
			remedy: `${raise(used + each)}, or set "maxUnavailable" to 1.`,
			setting: "spec.strategy.rollingUpdate.maxUnavailable"
		};
	}
	const peak = used + Math.max(0, more) + sum(({ running, add }, each) => running === 0 ? 0 : add * each);
	if (exceeds(peak)) return {
		class: "policy",
		rule: "quota-surge",
		message: `The surge of the rollout does not fit: with it ${resource} would be ${show(peak)}; ${allowed}. Pods would be refused meanwhile.`,
		remedy: `${raise(peak)}, or lower "maxSurge".`,
		setting: "spec.strategy.rollingUpdate.maxSurge"
	};
	const back = used + more + sum(({ workload, running }, _, old) => workload.ref.kind === "Deployment" ? running * old : 0);
	return exceeds(back) ? {
		class: "policy",
		rule: "quota-way-back",
		message: `A way back could not bring all pods in one wave: with them ${resource} would be ${show(back)}; ${allowed}.`,
		remedy: `${raise(back)}, or count with a slower rollback.`,
		setting: resource
	} : null;
}

// packages/kubernetes/src/owner.js
/**
* Which other tool keeps an object as it wants it, by the marks that it leaves; null where none does. Argo CD: its
* tracking id; Flux: its labels; Helm: its release; another target of ours: its label. Pure.
*/
function ownerOf(raw, application) {
	const labels = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(raw);
	const annotations = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw);
	const argo = annotations["argocd.argoproj.io/tracking-id"] ?? labels["argocd.argoproj.io/instance"];
	if (argo !== void 0) return `Argo CD (${argo.split(":")[0] ?? argo})`;
	const flux = labels["kustomize.toolkit.fluxcd.io/name"] ?? labels["helm.toolkit.fluxcd.io/name"];
	if (flux !== void 0) return `Flux (${flux})`;
	const helm = annotations["meta.helm.sh/release-name"];
	if (helm !== void 0) return `Helm (release ${helm})`;
	const other = labels[APPLICATION_LABEL];
	if (other !== void 0 && other !== application) return `the target "${other}"`;
	const owner = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "ownerReferences")).find((one) => one["controller"] === true);
	return owner === void 0 ? null : `${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(owner["kind"])} ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(owner["name"])}`;
}

// packages/kubernetes/src/findings-safety.js
const safety = (rule, message, remedy, setting) => ({
	class: "safety",
	rule,
	message,
	remedy,
	...setting === void 0 ? {} : { setting }
});
const MOST_CONFLICTS = 3;
/** Rules that block: what they find cannot be applied, or could not be taken back. */
const SAFETY = [
	({ missing }) => {
		const needed = missing.filter((one) => one.needed);
		const sentence = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionSentence */ .bA)("The deploying identity", needed);
		return sentence === null ? [] : [safety("missing-permission", sentence, "Add these verbs to its Role; the README has the whole Role.")];
	},
	({ asked, hooks }) => [...asked ?? [], ...hooks].filter(({ refused }) => refused !== "").map(({ ref, place, refused }) => safety("refused-object", `${place.path}:${place.line ?? 1}: the API server refuses ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}: ${refused}.`.replace(/\.\.$/, "."), remedyFor(ref.kind, refused))),
	(facts) => hookFindings(facts),
	(facts) => limitRangeFindings(facts),
	(facts) => goneFindings(facts),
	(facts) => quotaFindings(facts),
	({ asked, application }, { takeOwnership }) => takeOwnership ? [] : (asked ?? []).flatMap(({ ref, live }) => {
		const owner = live === null ? null : ownerOf(live, application);
		return owner === null ? [] : [safety("foreign-owner", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} belongs to ${owner}, which would change it back.`, "Deploy it there, or take it out of that tool first; \"take-ownership\" overrides this.", "take-ownership")];
	}),
	({ asked }, { takeOwnership }) => takeOwnership ? [] : (asked ?? []).filter(({ conflicts }) => conflicts.length > 0).map(({ ref, conflicts }) => {
		const shown = conflicts.slice(0, MOST_CONFLICTS).map(({ field, manager }) => `${field} (${manager})`);
		const more = conflicts.length > MOST_CONFLICTS ? ` and ${conflicts.length - MOST_CONFLICTS} more` : "";
		return safety("owned-fields", `Other tools own fields of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} that the manifest sets otherwise: ${shown.join(", ")}${more}.`, "Take them out of the manifest, or give \"take-ownership\" to own them from now on.", "take-ownership");
	}),
	({ workloads }) => workloads.filter(({ raw }) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "paused") === true).map(({ ref }) => safety("paused-workload", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is paused: neither this release nor its way back would replace a pod.`, "Resume it (kubectl rollout resume), or let go of \"spec.paused\" in the manifest.", "spec.paused")),
	({ asked }) => (asked ?? []).filter(({ desired }) => isWorkload(desired) && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(desired, "spec", "updateStrategy", "type")) === "OnDelete").map(({ ref }) => safety("on-delete", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} replaces a pod only when somebody deletes it (OnDelete): neither this release nor its way back would come about by itself.`, "Set \"spec.updateStrategy.type\" to RollingUpdate.", "spec.updateStrategy.type")),
	({ asked }) => (asked ?? []).flatMap(({ ref, live }) => {
		if (live === null || !(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaving */ .Xi)(live)) return [];
		const waits = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "metadata", "finalizers")).join(", ");
		return [{
			...safety("leaving-object", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} is being removed${waits === "" ? "" : ` and waits for ${waits}`}: what is applied to it goes with it.`, "Wait until it is gone, then run again; whoever owns that finalizer has to let it go."),
			passing: true
		}];
	}),
	(facts) => {
		const moving = facts.workloads.find(isReplacing);
		const verified = liveRecord(facts)?.head.state === "verified";
		return moving === void 0 || verified || facts.records.length === 0 ? [] : [{
			...safety("foreign-rollout", `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(moving.ref)} still replaces pods: a rollout is under way that is not this release's.`, "Wait until it has ended, or roll it back by its own record."),
			passing: true
		}];
	}
];
function remedyFor(kind, refused) {
	if (kind === "Job" && /immutable/.test(refused)) return "A Job of that name is there from an earlier release, and a Job cannot be changed: give each release a name of its own (the version in it), let the old one go (\"ttlSecondsAfterFinished\"), or make it a hook (\"helm.sh/hook: pre-upgrade\"), which is made anew each time.";
	if (/immutable|updates to statefulset spec for fields other than|may not change once set|can not be less than/.test(refused)) return "That field cannot be changed in place, nor put back: give the object another name (hash-configuration does that for ConfigMaps and Secrets).";
	if (/unknown field/.test(refused)) return "Correct the name of the field: the API server would drop it silently.";
	if (/exceeded quota/.test(refused)) return "Raise the ResourceQuota, or ask for less.";
	return "Correct the manifest there.";
}

// packages/kubernetes/src/plan.js
/** What the release before named and this one does not, as far as it is there and is ours. Pure. */
function dropped(facts, asked) {
	const named = new Set(asked.map(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)));
	const known = new Set(facts.records[0]?.body?.objects.map(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)));
	return facts.live.filter((raw) => {
		const key = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw));
		return !named.has(key) && known.has(key) && (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(raw)["theaia.dev/application"] === facts.application;
	}).map((raw) => ({
		ref: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw),
		before: raw,
		pins: livePins(facts, (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)),
		named: false
	}));
}
/**
* What a deploy of `spec` would change, from the dry runs that the facts hold. Pure.
* @throws Failure('input') where no container runs the image, or the version is not known.
*/
function planKube(facts, spec) {
	const asked = facts.asked ?? [];
	const { release, images } = renderObjects(spec, facts.application, facts.imageVersion);
	const gone = dropped(facts, asked);
	const same = ({ ref, live, result }) => live !== null && result !== null && isSame(live, result, isScaled(ref, facts.scalers));
	const live = liveOf(facts);
	const ranHooks = facts.hooks.length === 0 || live?.release.id === release.id;
	const unchanged = asked.every(same) && gone.length === 0 && live?.serving === true && ranHooks;
	const change = {
		release,
		number: nextNumber(facts),
		writes: asked.map(({ ref, desired }) => ({
			ref,
			config: desired
		})),
		inventory: [...asked.map(({ ref, live: before }) => ({
			ref,
			before,
			pins: livePins(facts, ref),
			named: true
		})), ...gone],
		force: spec.takeOwnership,
		hooks: hooksOfPlan(facts),
		tests: testsToRun(facts.hooks)
	};
	return {
		release,
		change: unchanged && live !== null && live.release.version === release.version ? "none" : change,
		summary: summaryOf(facts, asked, gone, release.version),
		findings: [...SAFETY, ...POLICY].flatMap((rule) => rule(facts, spec)),
		images,
		prediction: predictRollback(facts)
	};
}
/** A target of which nothing runs is installed, any other upgraded. Pure. */
function hooksOfPlan(facts) {
	return hooksToRun(facts.hooks, facts.workloads.length === 0 ? "install" : "upgrade");
}
function summaryOf(facts, asked, gone, version) {
	const live = liveOf(facts);
	const now = live === null ? "nothing" : `${live.release.version} (${live.platformRelease})`;
	const lines = asked.flatMap(({ ref, live: before, result }) => result === null ? [] : diffLines(ref, before, result, isScaled(ref, facts.scalers)));
	const scaled = asked.filter(({ ref }) => isScaled(ref, facts.scalers));
	return [
		`${facts.namespace}/${facts.application}: ${now} \u2192 ${version}`,
		...lines,
		...asked.flatMap(adoptionLine),
		...asked.flatMap((one) => taggedLines(facts, one)),
		...unaskedLines(facts),
		...gone.map(({ ref }) => `- ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} goes once the release is accepted`),
		...hooksOfPlan(facts).map(({ config, when }) => `! ${calledHook(config)} runs ${when} the objects of the release`),
		...testsToRun(facts.hooks).map(({ config }) => `! ${calledHook(config)} runs when the release is verified`),
		...scaled.map(({ ref }) => `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}: an autoscaler sets the replicas, they are left alone`)
	];
}
/** Whose fields of an object move to the release; no line where nobody's do. */
function adoptionLine({ ref, live, desired }) {
	const adoption = live === null ? null : adoptionOf(live, desired);
	return adoption === null ? [] : [`! ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}: the fields of ${formerManagers(adoption)} move to the release`];
}
/** The workload that an object is now; undefined where it is none, or not there. */
function workloadOf(facts, ref) {
	return facts.workloads.find((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(one.ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref));
}
/** What the tags of an object stand for now. */
function livePins(facts, ref) {
	const workload = workloadOf(facts, ref);
	return workload === void 0 ? [] : pinsOf(workload);
}
/** What the way back of a workload makes of its tags, and what it cannot promise; no line where digests pin its images. */
function taggedLines(facts, { ref, live }) {
	const workload = live === null ? void 0 : workloadOf(facts, ref);
	if (workload === void 0) return [];
	const pins = pinsOf(workload);
	return runningImages(workload).map((running) => {
		const { container, image } = running;
		const pin = pins.find((one) => one.container === container && one.image === image);
		return pin === void 0 ? `! The way back of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} names ${image}: leave that tag where it is until this release is verified, nodes may pull it anew (${whyNotPinned(running)})` : `! The way back of ${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} pins ${image} to ${pin.digest}, which its pods run: the tag may move`;
	});
}

// packages/kubernetes/src/recall.js
/** The objects of a goal, raw, as its record keeps them. Throws `Failure('not-restored')` where that is gone. */
function goalObjects(facts, goal) {
	const { record: number, side } = snapshotOf(goal);
	const body = facts.records.find((record) => record.number === number)?.body ?? null;
	const named = new Set(body?.objects.filter(({ named }) => named).map(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)));
	const objects = side === "after" ? body?.after?.filter((raw) => named.has((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)))) ?? null : body?.objects.map(({ before }) => before).filter((raw) => raw !== null) ?? null;
	if (objects !== null) return objects;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("not-restored", {
		message: `The record that holds the objects of ${goal.platformRelease} is gone or not whole.`,
		remedy: "Nothing was touched. Deploy that release again, or roll back to another one with \"to\"."
	});
}
/**
* What the tags of a goal's object stood for. What a release of ours ran is known from the one that came after it: the
* newest that was to go back to it and still found tags. Pure.
*/
function goalPins(facts, goal, raw) {
	const { record, side } = snapshotOf(goal);
	const knowing = facts.records.filter(({ number, head }) => side === "before" ? number === record : number > record && head.goal?.platformRelease === goal.platformRelease);
	return knownPins(knowing, raw);
}
/** What stood there right after the newest release that was applied: what differs from it is somebody else's. Pure. */
function newestAfter(facts, goal) {
	const record = facts.records.find(({ number, body }) => body?.after != null && platformReleaseOf(facts.application, number) !== goal.platformRelease);
	return record?.body?.after == null ? null : new Map(record.body.after.map((raw) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), raw]));
}
/**
* Whose change a value is, for one object: in Secrets and ConfigMaps a value that somebody set after the release is
* theirs even where the release had changed it too: bringing back a rotated password is an outage. Pure.
*/
function keepFor(kind, restoreSecrets, known, live) {
	const ours = ownedBy(live);
	return (path, place) => {
		const value = [
			"data",
			"binaryData",
			"stringData"
		].includes(path[0] ?? "");
		if (kind === "Secret" && value && restoreSecrets !== "release-owned") return restoreSecrets === "none";
		if (!known || ownsWhole(ours, path)) return false;
		return isSomebodyElses(place, value && (kind === "Secret" || kind === "ConfigMap"));
	};
}
/** The live objects of a goal: as its record has them, but for what somebody else changed meanwhile. Pure. */
function recallObjects(facts, goal, restoreSecrets) {
	const after = newestAfter(facts, goal);
	const live = new Map(facts.live.map((raw) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), raw]));
	const wanted = goalObjects(facts, goal).map((raw) => {
		const key = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw));
		const there = live.get(key);
		const pins = goalPins(facts, goal, raw);
		if (there === void 0) return withPins(raw, pins);
		const then = after?.get(key);
		const keep = keepFor((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"]), restoreSecrets, then !== void 0, there);
		const named = asNamed(there, pins);
		return withPins((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(expected({
			wanted: raw,
			after: then,
			live: named
		}, keep)), pins);
	});
	const names = new Set(wanted.map((raw) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw))));
	const left = facts.live.filter((raw) => (PROTECTED.includes((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["kind"])) || (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationsOf */ .Ih)(raw)["theaia.dev/keep"] === "true") && !names.has((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw))));
	return [...wanted, ...left];
}

// packages/kubernetes/src/replicas.js
/** The pods of the target that exist, with the release whose template they run, and whether a Service reaches them. */
async function readReplicas(cluster) {
	const facts = await observeKube(cluster, null);
	const reached = reachedWorkloads(facts);
	return facts.workloads.flatMap((workload) => workload.pods.filter(isAlive).map((pod) => ({
		id: pod.name,
		platformRelease: pod.revision === workload.revision ? recordOf(workload.raw) || facts.application : `revision ${pod.revision}`,
		serving: isServing(pod) && reached.includes(workload),
		state: `${pod.phase.toLowerCase()}${pod.deleting ? ", ending" : pod.ready ? ", ready" : ", not ready"}`
	})));
}
/** Removes one pod; its controller makes another one in its place. */
async function restartReplica(cluster, replica) {
	const ref = {
		apiVersion: "v1",
		kind: "Pod",
		namespace: cluster.where.namespace,
		name: replica.id
	};
	await removeObject(cluster, ref, "");
}

// packages/kubernetes/src/surge-room.js
/**
* How many pods of each workload fit beside those that run, by the quotas of the namespace, shared out in their order: a
* controller that is refused pods tries again later and later, so asking for more than fits is slower than asking for
* less (replica set controller, its rate limited queue). By the key of the workload; no entry: as many as it wants. Pure.
*/
function surgeRoom(workloads, room) {
	const left = room.quotas.filter(countsOurs).flatMap((quota) => {
		const hard = amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(quota, "status", "hard") ?? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(quota, "spec", "hard")));
		const used = amountsOf((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(quota, "status", "used")));
		return Object.entries(hard).map(([resource, most]) => ({
			resource,
			amount: most - (used[resource] ?? 0)
		}));
	});
	const found = /* @__PURE__ */ new Map();
	for (const raw of workloads) {
		const each = podResources(templateOf(raw) ?? {}, room.ranges);
		const bounds = left.flatMap((one) => {
			const count = countFor(one.resource, each);
			return count === null || count === 0 ? [] : [{
				one,
				count
			}];
		});
		const fits = Math.min((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "spec", "replicas"), 1), ...bounds.map(({ one, count }) => Math.max(0, Math.floor(one.amount / count + 1e-9))));
		for (const { one, count } of bounds) one.amount -= fits * count;
		if (bounds.length > 0) found.set((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), fits);
	}
	return found;
}

// packages/kubernetes/src/way-back.js
/**
* The way of one object from `live` back to `wanted` (both raw): exactly the fields that we own now or owned then, with
* the values of then, what it took over from kubectl among them. `after` is the object right after the release, null where that is not known;
* `most`: how many pods fit beside those that run, null where nothing bounds them. Pure.
*/
function wayBackOf(wanted, after, live, restoreSecrets, most = null) {
	const ref = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(wanted);
	const now = ownedBy(live);
	const adopted = live === null || Object.keys(now).length > 0 ? adoptedFields(wanted) : {};
	const fields = union(union(ownedBy(wanted), adopted), now);
	const kept = [];
	const decide = keepFor(ref.kind, restoreSecrets, after !== null, live);
	const extracted = extract(fields, {
		wanted,
		after: after ?? void 0,
		live: live ?? void 0
	}, (path, place) => {
		const keep = live !== null && decide(path, place);
		if (keep && (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(place.live ?? null) !== (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(place.wanted ?? null)) kept.push(path.join("."));
		return keep;
	}, (path) => ownsWhole(ownedBy(live), path));
	if (Object.keys(fields).length === 0 && live !== null) return {
		ref,
		config: null,
		faster: null,
		late: false,
		kept: [],
		pinned: []
	};
	const unpaused = unpause(withIdentity(wanted, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(extracted)), wanted, live);
	return {
		ref,
		config: unpaused,
		faster: fasterOf(unpaused, wanted, live, most),
		late: ref.kind === "Service" && live !== null && (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(wanted, "spec", "selector"))) !== (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .pairs */ .AS)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "spec", "selector"))),
		kept,
		pinned: []
	};
}
/** The same way with what the tags of its goal stood for: a tag would be resolved anew. Pure. */
function pinnedWay(way, pins) {
	if (way.config === null) return way;
	const config = withPins(way.config, pins);
	const names = new Set(pins.map(pinnedName));
	return {
		...way,
		config,
		faster: way.faster === null ? null : withPins(way.faster, pins),
		pinned: containersOf(templateOf(config)).map((container) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(container["image"])).filter((image) => names.has(image))
	};
}
function withIdentity(wanted, config) {
	const { apiVersion, kind, namespace, name } = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(wanted);
	return {
		...config,
		apiVersion,
		kind,
		metadata: {
			...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(config["metadata"]),
			name,
			...namespace === "" ? {} : { namespace }
		}
	};
}
/** A paused Deployment replaces nothing: where the goal was not paused it goes on. */
function unpause(config, wanted, live) {
	return (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live ?? {}, "spec", "paused") === true && (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(wanted, "spec", "paused") !== true ? {
		...config,
		spec: {
			...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(config["spec"]),
			paused: false
		}
	} : config;
}
/**
* All pods in one wave, or as many as fit: `maxSurge` 100 % while the goal comes back. The strategy that the goal had is written out in
* both, so that putting it back gives it exactly, whoever owned the field.
*/
function fasterOf(config, wanted, live, most) {
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(wanted["kind"]) !== "Deployment" || live === null) return null;
	const strategy = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(wanted, "spec", "strategy");
	const replicas = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(live, "spec", "replicas");
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(strategy, "type")) !== "RollingUpdate" || !(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(strategy) || typeof replicas !== "number") return null;
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(stampedTemplate(wanted)) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(stampedTemplate(live))) return null;
	const bounded = most !== null && most < replicas;
	const { add, take } = surgeOf(wanted, replicas);
	if (!bounded && wavesOf(wanted, replicas) <= 1) return null;
	if (bounded && (most === add || most + take === 0)) return null;
	return withStrategy(config, {
		...strategy,
		rollingUpdate: {
			...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(strategy["rollingUpdate"]),
			maxSurge: bounded ? most : "100%"
		}
	});
}
/** The configuration with a strategy set whole. Pure. */
function withStrategy(config, strategy) {
	return {
		...config,
		spec: {
			...(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(config["spec"]),
			strategy
		}
	};
}

// packages/kubernetes/src/restore.js
const AT_ONCE = 10;
/**
* Takes the target back to the record's goal, or to nothing where none ran before and that is wanted. Idempotent: what
* is as it should be is written again without any effect. Every write is fenced by the object's own version. What was
* `seen` is not read a second time where no release has written since.
* @throws Failure('superseded') for somebody else's change, Failure('not-restored') where the goal's record is gone.
*/
async function restoreKube(cluster, head, restoreSecrets, seen) {
	const room = observeRoom(cluster, false);
	room.catch(() => void 0);
	return withLease(cluster, async (stillHeld, asSeen) => {
		const by = async (facts) => takeBack(cluster, head, facts, await room, restoreSecrets, stillHeld);
		if (seen === null || !asSeen) return by(await observeKube(cluster, null));
		try {
			return await by(seen.facts);
		} catch (thrown) {
			if (!(thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || thrown.kind !== "superseded") throw thrown;
			cluster.tools.log.debug("What was seen has changed meanwhile: it is read again.", { reason: thrown.message });
			return by(await observeKube(cluster, null));
		}
	}, seen?.lease ?? null);
}
async function takeBack(cluster, head, facts, room, restoreSecrets, stillHeld) {
	const standing = standingOf(facts, head);
	if (standing.kind === "foreign") throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("superseded", {
		message: `${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(head.target)} runs or receives a change that is not release ${head.release.id}: ${standing.by}.`,
		remedy: "Nothing was touched. If that change is bad too, roll it back by its own record."
	});
	if (standing.kind === "untouched") return NOTHING;
	if (head.goal === null) return head.onFirstFailure === "remove" ? removeCreated(cluster, facts) : NOTHING;
	return bringBack(cluster, facts, room, head.goal, restoreSecrets, stillHeld);
}
/** What releases created after the goal, with the uid that it has now. Other people's objects are never among them. */
function createdSince(facts, goal, wanted) {
	const from = goal === null ? 0 : snapshotOf(goal).record;
	const touched = new Set(facts.records.filter(({ number: each }) => each >= from).flatMap(({ body }) => body?.objects.filter(({ named }) => named).map(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)) ?? []));
	return facts.live.filter((raw) => {
		const key = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw));
		return touched.has(key) && !wanted.has(key) && (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(raw)["theaia.dev/application"] === facts.application;
	}).map((raw) => ({
		ref: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw),
		uid: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "uid")),
		raw
	}));
}
/** Whether an object is a Job that has come to its end. */
function hasEnded(raw) {
	return isJob((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)) && judgeJob(raw, [], 0).state !== "waiting";
}
/** What the withdrawn releases made or did and a way back leaves, a sentence each. Pure. */
function leftBehind(facts, goal, created) {
	const from = snapshotOf(goal);
	const hooks = facts.records.filter(({ number: each }) => each > from.record || each === from.record && from.side === "before").flatMap(({ body }) => body?.hooks.filter(isJob) ?? []);
	const names = [...new Set(hooks.map(_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab))];
	return [
		...created.filter(({ ref }) => PROTECTED.includes(ref.kind)).map(({ ref }) => `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} was created by the withdrawn release and holds data: it was left.`),
		...created.filter(({ raw }) => hasEnded(raw)).map(({ ref }) => `${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} of the withdrawn release has ended: it was left, and what it did is not taken back.`),
		...names.length === 0 ? [] : [`The withdrawn release ran hooks (${names.join(", ")}): what they did is not taken back.`]
	];
}
/** The Services of the namespace as they will be once the goal is back. Pure. */
function servicesOf(facts, wanted, going) {
	const back = wanted.filter((raw) => isService((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)));
	const other = [...back.map(_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8), ...going.map(({ ref }) => ref).filter(isService)];
	return [...back.map((raw) => ({
		name: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw).name,
		selector: selectedBy(raw)
	})), ...facts.services.filter(({ name }) => other.every((ref) => ref.name !== name))];
}
function isService({ apiVersion, kind }) {
	return kind === "Service" && apiVersion === "v1";
}
async function removeCreated(cluster, facts) {
	const [record] = facts.records;
	const created = createdSince(facts, null, new Set(record?.body?.objects.filter(({ before }) => before !== null).map(({ ref }) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)) ?? [])).filter(({ ref }) => !PROTECTED.includes(ref.kind));
	for (const group of inOrder(created).reverse()) await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(group, AT_ONCE, ({ ref, uid }) => removeObject(cluster, ref, uid));
	return {
		...NOTHING,
		kind: "remove",
		gone: created.filter(({ raw }) => isWorkload(raw)).map(({ ref }) => ref)
	};
}
async function bringBack(cluster, facts, room, goal, restoreSecrets, stillHeld) {
	const { clock, log } = cluster.tools;
	const now = clock.now();
	const wanted = goalObjects(facts, goal).filter((raw) => !isJob((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)));
	const after = newestAfter(facts, goal);
	const there = new Map(facts.live.map((raw) => [(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)), raw]));
	const fits = surgeRoom(facts.live.filter(isWorkload), room);
	const ways = await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(wanted, AT_ONCE, async (raw) => {
		const ref = (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw);
		const live = there.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)) ?? await readObject(cluster, ref);
		const most = fits.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)) ?? null;
		const pins = goalPins(facts, goal, raw);
		const named = live === null ? null : asNamed(live, pins);
		const way = wayBackOf(raw, after?.get((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)) ?? null, named, restoreSecrets, most);
		const workload = facts.workloads.find((one) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(one.ref) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref));
		return {
			...workload !== void 0 && isAsKept(raw, pins, workload) ? way : pinnedWay(way, pins),
			live
		};
	});
	for (const { ref, kept, pinned } of ways) {
		for (const image of pinned) log.info(`${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)} comes back with ${image}, whatever the tag names now.`);
		if (kept.length === 0) continue;
		log.warning(`${(0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)(ref)}: ${kept.join(", ")} changed after the release by somebody else and keeps its new value.`);
	}
	const written = [];
	for (const group of inOrder(ways.filter(({ config, late }) => config !== null && !late))) {
		stillHeld();
		written.push(...await (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(group, AT_ONCE, ({ ref, config, faster, live }) => writeObject(cluster, {
			ref,
			config: faster ?? config ?? {}
		}, live, {
			force: true,
			scaled: isScaled(ref, facts.scalers),
			validation: "Ignore"
		})));
	}
	const created = createdSince(facts, goal, new Set(wanted.map((raw) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)))));
	const going = created.filter(({ ref, raw }) => !PROTECTED.includes(ref.kind) && !hasEnded(raw));
	for (const sentence of leftBehind(facts, goal, created)) log.warning(sentence);
	const untouched = ways.filter(({ config, late }) => config === null || late).map(({ live }) => live).filter((raw) => raw !== null);
	const present = [...written, ...untouched];
	return {
		kind: "restore",
		platformRelease: goal.platformRelease,
		workloads: present.filter(isWorkload).map((raw) => ({
			ref: (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw),
			generation: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(raw, "metadata", "generation"), 0)
		})),
		awaited: await awaitedAmong(cluster, written),
		hooks: [],
		gone: going.filter(({ raw }) => isWorkload(raw)).map(({ ref }) => ref),
		late: [...ways.flatMap(({ ref, config, late }) => late && config !== null ? [{
			kind: "apply",
			write: {
				ref,
				config
			}
		}] : []), ...inOrder(going).reverse().flat().map(({ ref, uid }) => ({
			kind: "delete",
			ref,
			uid
		}))],
		faster: ways.flatMap(({ ref, config, faster }, index) => faster === null || config === null ? [] : [{
			write: {
				ref,
				config: withStrategy(config, (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(wanted[index], "spec", "strategy")))
			},
			scaled: isScaled(ref, facts.scalers),
			fence: fenceOfObject(written.find((raw) => (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)((0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(raw)) === (0,_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(ref)) ?? null)
		}]),
		reach: reachOf(servicesOf(facts, wanted, going), present.filter(isWorkload)),
		before: facts.workloads.flatMap(({ pods }) => pods.map(({ uid }) => uid)),
		since: new Date(now.wall + (now.skew ?? 0)).toISOString(),
		stamp: stampOf(present)
	};
}

// packages/kubernetes/src/resume.js
/**
* The rollout of a record, from another process: its workloads are those that its body names.
* @throws Failure('input') where the record was never staged or is gone.
*/
async function resumeKube(cluster, head) {
	const number = numberOf(head.platformRelease ?? "", cluster.where.application);
	const record = (await readRecords(cluster, 16)).find((one) => one.number === number);
	if (number === null || record?.body == null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "target",
		message: `The record of release ${head.release.id} has no body in the cluster: it was never staged, or it was removed.`,
		remedy: "Deploy it first."
	});
	const { after, objects } = record.body;
	const workloads = after === null ? objects.filter(({ ref, named }) => named && isWorkload({ ...ref })).map(({ ref }) => ref) : after.filter(isWorkload).map(_permissions2_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8);
	const named = new Set(objects.filter(({ named }) => named).map(({ ref }) => `${ref.kind}/${ref.name}`));
	return {
		...NOTHING,
		kind: "deploy",
		platformRelease: head.platformRelease ?? "",
		workloads: workloads.filter(({ kind, name }) => named.has(`${kind}/${name}`)).map((ref) => ({
			ref,
			generation: 0
		})),
		since: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(head.rollout, "since")) || head.writtenAt,
		stamp: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(head.rollout, "stamp"))
	};
}

// packages/kubernetes/src/run-tests.js
/** Milliseconds of the step that are kept for saying what was found. */
const SPEAKING = 15e3;
/**
* Runs the tests that the release of a record brought along (`helm.sh/hook: test`), in their order, until the first that
* fails; null where it brought none. They take no Lease: a way back waits for nobody's tests. A test that could not be
* run, or has not ended when the step is about to, is no word against the release.
* @throws the deadline's reason where that ends first.
*/
async function testKube(cluster, head) {
	const { clock, deadline } = cluster.tools;
	const number = numberOf(head.platformRelease ?? "", cluster.where.application);
	const tests = (await readRecords(cluster, 16)).find((one) => one.number === number)?.body?.tests ?? [];
	if (tests.length === 0) return null;
	const until = clock.now().monotonic + Math.max(0, deadline.remaining() - SPEAKING);
	try {
		await runHooks(cluster, tests, () => void 0, until);
	} catch (thrown) {
		if (deadline.signal.aborted || !(thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)) throw thrown;
		const failed = thrown.kind === "rollout";
		return {
			verdict: failed ? "unhealthy" : "inconclusive",
			evidence: [failed ? thrown.message : `The tests of the release say nothing: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`],
			firstFailure: failed ? clock.now() : null
		};
	}
	return {
		verdict: "healthy",
		evidence: [`The tests of the release passed: ${tests.map(({ config }) => calledHook(config)).join(", ")}.`],
		firstFailure: null
	};
}

// packages/kubernetes/src/open.js
/**
* Opens the adapter of one set of Kubernetes objects.
* @throws Failure('input') where the target is not of Kubernetes, Failure('access') where it may not be entered.
*/
async function openKubernetes(target, access, tools, options = { restoreSecrets: "release-owned" }) {
	const where = locate(target);
	const cluster = await enterCluster(where, access, tools);
	let seen = null;
	const hookFailures = /* @__PURE__ */ new WeakMap();
	return {
		target,
		observe: async (spec) => {
			const looked = spec === null ? lookAtLease(cluster) : Promise.resolve(null);
			const facts = await observeKube(cluster, spec, options.images ?? null, looked);
			seen = {
				facts,
				lease: await looked
			};
			return facts;
		},
		live: liveOf,
		goal: goalOfLive,
		goalOf: (head) => goalOfHead(head, where.application),
		previous: () => null,
		plan: planKube,
		fence: (facts) => ({ expected: fenceOf(facts.live) }),
		standing: standingOf,
		stage: (change, head) => stageKube(cluster, change, head, seen?.facts.records ?? []),
		prepare: (change) => prepareKube(cluster, change),
		apply: (change, fence) => applyKube(cluster, change, fence, seen?.facts.scalers ?? []),
		identify: identifyRollout,
		resume: (head) => resumeKube(cluster, head),
		follow: (rollout, until) => followKube(cluster, rollout, until, (message) => hookFailures.set(rollout, message)),
		finish: (rollout) => finishKube(cluster, rollout),
		diagnose: (rollout) => diagnoseKube(cluster, rollout, hookFailures.get(rollout) ?? null),
		test: (head) => testKube(cluster, head),
		restore: (head) => restoreKube(cluster, head, options.restoreSecrets, seen),
		recall: async (goal) => {
			const facts = await observeKube(cluster, null);
			return {
				...facts,
				live: recallObjects(facts, goal, options.restoreSecrets)
			};
		},
		compare: compareKube,
		replicas: () => readReplicas(cluster),
		restart: (replica) => restartReplica(cluster, replica),
		marks: {
			history: async (limit) => (await readRecords(cluster, limit)).map(({ head }) => head),
			write: (head) => writeHead(cluster, head)
		},
		address: (facts) => facts.services.find(({ address }) => address !== null)?.address ?? null,
		minimumHealthy: minimumHealthyOf,
		prediction: predictRollback
	};
}

// packages/kubernetes/src/module.js
/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = "sts.amazonaws.com";
/** Kubernetes as the registry of platforms sees it. */
const kubernetesModule = {
	open: (request) => openKubernetes(request.target, accessOf(request), request.tools, {
		restoreSecrets: restoreSecretsOf(request.words?.["restore-secrets"]),
		images: request.images
	}),
	access: async (request) => {
		const { findMissing } = await __webpack_require__.e(/* import() */ 237).then(__webpack_require__.bind(__webpack_require__, 9237));
		return findMissing(await enterCluster(locate(request.target), accessOf(request), request.tools), []);
	}
};
function restoreSecretsOf(word) {
	return word === "all" || word === "none" ? word : "release-owned";
}
function accessOf({ roleToAssume, allowedAccountIds, idToken, sessionName }) {
	return {
		allowedAccountIds,
		sessionName,
		...roleToAssume === null ? {} : { roleToAssume },
		...idToken === null ? {} : { webIdentityToken: () => idToken(AUDIENCE) }
	};
}



/***/ })

};
