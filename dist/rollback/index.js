/******/ var __webpack_modules__ = ({

/***/ 4135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ parseYamlFile),
/* harmony export */   CX: () => (/* binding */ require__native_child_process),
/* harmony export */   Cs: () => (/* binding */ runAction),
/* harmony export */   E4: () => (/* binding */ sendOnce),
/* harmony export */   Gv: () => (/* binding */ isObject$1),
/* harmony export */   HK: () => (/* binding */ declaration),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Hd: () => (/* binding */ proxyAgents),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   JD: () => (/* binding */ objects),
/* harmony export */   K9: () => (/* binding */ imageVersion),
/* harmony export */   Np: () => (/* binding */ require__native_crypto),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S2: () => (/* binding */ require__native_os),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Tu: () => (/* binding */ digestOf$1),
/* harmony export */   Ty: () => (/* binding */ repositoryOf$1),
/* harmony export */   W1: () => (/* binding */ require__native_util),
/* harmony export */   X8: () => (/* binding */ hideValues),
/* harmony export */   Xt: () => (/* binding */ object$1),
/* harmony export */   Zk: () => (/* binding */ require__native_path),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   a9: () => (/* binding */ nodes),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   bA: () => (/* binding */ permissionSentence),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cx: () => (/* binding */ makeRelease),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   eT: () => (/* binding */ require__native_http),
/* harmony export */   ff: () => (/* binding */ describeTarget),
/* harmony export */   hk: () => (/* binding */ isObject$2),
/* harmony export */   iR: () => (/* binding */ parseEcrRepository),
/* harmony export */   iW: () => (/* binding */ main),
/* harmony export */   jI: () => (/* binding */ parseRecordHead),
/* harmony export */   jL: () => (/* binding */ hasProxy),
/* harmony export */   jM: () => (/* binding */ hashJson),
/* harmony export */   jp: () => (/* binding */ require__native_fs),
/* harmony export */   lk: () => (/* binding */ parseJsonText),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   nh: () => (/* binding */ text$1),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   pz: () => (/* binding */ number$1),
/* harmony export */   sy: () => (/* binding */ serialiseHead),
/* harmony export */   vk: () => (/* binding */ elapsed),
/* harmony export */   w$: () => (/* binding */ sendRequest),
/* harmony export */   xb: () => (/* binding */ require__native_https),
/* harmony export */   yk: () => (/* binding */ checkOverrides)
/* harmony export */ });
/* unused harmony exports ecsTargetSchema, kubernetesTargetSchema, railwayTargetSchema */
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2898);


// \0native:fs
var require__native_fs = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs");
}));

// packages/action/src/clock.js
var import__native_fs = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(require__native_fs(), 1);
function bootId() {
	try {
		return (0, import__native_fs.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim();
	} catch {
		return `process-${process.pid}-${performance.timeOrigin}`;
	}
}
/** The clock of this machine. `monotonic` counts from the machine's boot, so two processes of one boot share it. */
function systemClock() {
	const boot = bootId();
	let skew = null;
	return {
		now: () => ({
			wall: Date.now(),
			monotonic: Number(process.hrtime.bigint()) / 1e6,
			boot,
			skew
		}),
		observeSkew: (milliseconds) => {
			skew = milliseconds;
		},
		sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
			if (signal?.aborted) {
				reject(signal.reason);
				return;
			}
			const onAbort = () => {
				clearTimeout(timer);
				reject(signal?.reason);
			};
			const timer = setTimeout(() => {
				signal?.removeEventListener("abort", onAbort);
				resolve();
			}, milliseconds);
			signal?.addEventListener("abort", onAbort, { once: true });
		})
	};
}
/**
* Seconds from `from` to `to`, and which clock they rest on: the monotonic one within one boot, else wall clocks
* corrected by the platform's `Date` header, else wall clocks alone.
*/
function elapsed(from, to) {
	if (from.boot === to.boot) return {
		seconds: (to.monotonic - from.monotonic) / 1e3,
		basis: "monotonic"
	};
	if (from.skew !== null && to.skew !== null) return {
		seconds: (to.wall + to.skew - from.wall - from.skew) / 1e3,
		basis: "platform"
	};
	return {
		seconds: (to.wall - from.wall) / 1e3,
		basis: "wall"
	};
}

// packages/action/src/context.js
/** The run that the environment names, or null outside GitHub. Variables: GitHub, "Default environment variables". */
function runOf(environment) {
	const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = environment;
	if (!repository || !id) return null;
	const parsed = Number(attempt);
	return {
		repository,
		id,
		attempt: Number.isInteger(parsed) && parsed > 0 ? parsed : 1
	};
}

// packages/action/src/errors.js
/** The only error that is thrown on purpose. `message` holds the sentence and the remedy. */
var Failure = class extends Error {
	kind;
	remedy;
	input;
	place;
	constructor(kind, detail) {
		super(`${detail.message} ${detail.remedy}`.trim(), detail.cause === void 0 ? {} : { cause: detail.cause });
		this.name = "Failure";
		this.kind = kind;
		this.remedy = detail.remedy;
		this.input = detail.input;
		this.place = detail.place;
	}
};
/** The exit code of a process that ends with this kind of failure; a caller without GitHub tells them apart by it. */
function exitCode(kind) {
	switch (kind) {
		case "budget-missed": return 3;
		case "not-restored": return 4;
		case "superseded": return 5;
		default: return 1;
	}
}
/** The message of whatever was thrown. Total: never throws itself. */
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

// packages/action/src/deadline.js
/**
* Starts a deadline of `milliseconds` for `what` (words that fit "\u2026 did not end within N s").
* `parent` is the signal of the run (cancellation) or of an outer deadline.
*/
function startDeadline(clock, milliseconds, what, parent) {
	const started = clock.now().monotonic;
	const controller = new AbortController();
	const timer = setTimeout(() => {
		controller.abort(new Failure("deadline", {
			message: `${what} did not end within ${Math.round(milliseconds / 1e3)} s.`,
			remedy: "See the log above for the last thing it waited for; give it more time with the input \"timeout\" if that is normal."
		}));
	}, milliseconds);
	timer.unref();
	const onParent = () => controller.abort(parent?.reason);
	if (parent?.aborted) onParent();
	else parent?.addEventListener("abort", onParent, { once: true });
	return {
		signal: controller.signal,
		remaining: () => Math.max(0, milliseconds - (clock.now().monotonic - started)),
		within: (inner, innerWhat) => startDeadline(clock, inner, innerWhat, controller.signal),
		end: () => {
			clearTimeout(timer);
			parent?.removeEventListener("abort", onParent);
		}
	};
}

// packages/action/src/declaration.js
/** Keeps the literal types of a declaration, so that `InputsOf` knows every input. */
function declareAction(declaration) {
	return declaration;
}
/** The inputs that every action has. Spread them into `inputs`; give `timeout` another default where it is short. */
const commonInputs = {
	timeout: {
		type: "seconds",
		description: "One limit for everything this step does; then it stops and leaves a usable record.",
		default: "900",
		minimum: 1,
		maximum: 21600
	},
	"dry-run": {
		type: "boolean",
		description: "Print what would be done, change nothing, and end well.",
		default: "false"
	}
};

// packages/action/src/input-text.js
const DEFAULT_MAXIMUM_BYTES = 65536;
/** Fails as `input` for input `name`: `message` continues `Input "name" \u2026`. */
function refuse(name, message, remedy) {
	throw new Failure("input", {
		message: `Input "${name}" ${message}`,
		remedy,
		input: name
	});
}
/** A user's value as a message may show it: one line, at most 60 characters, a secret never. */
function quote(text, declaration) {
	if (declaration.secret) return "a value that is not shown";
	const shown = text.length > 60 ? `${text.slice(0, 57)}\u2026` : text;
	return JSON.stringify(shown);
}
function codePoint(character) {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function refuseCharacter(name, text, pattern, what, remedy) {
	const found = pattern.exec(text);
	if (found) refuse(name, `holds ${what} (${codePoint(found[0])}) at character ${found.index + 1}.`, remedy);
}
const RETYPE = "Delete it and type the value again; it often comes along when text is pasted.";
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}\u00a0]/u;
/**
* The checks of an input's text that do not depend on what it means: length, expressions that were never evaluated,
* line ends, characters nobody can see. Returns the text: one line without white space around it, or lines that end with `\n`.
* Throws `Failure('input')`.
*/
function checkText(name, declaration, given) {
	const maximum = declaration.maximumLength ?? DEFAULT_MAXIMUM_BYTES;
	const length = Buffer.byteLength(given);
	if (length > maximum) refuse(name, `is ${length} bytes long; ${maximum} is the most it may be.`, "Shorten it, or check that the right variable is passed.");
	const manyLines = (declaration.type === "lines" || declaration.type === "json") && !declaration.file;
	const text = manyLines ? given.replace(/\r\n/g, "\n") : given.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
	if (text.includes("${{")) refuse(name, "holds \"${{\", an expression that GitHub never evaluated.", "Write the expression in the workflow file itself, outside of quotes that escape it, and not inside a value that another expression makes.");
	if (text.includes("\r")) refuse(name, "holds a carriage return.", manyLines ? "End its lines with LF or CRLF." : "Save the workflow file with LF line ends, or strip the value where it is made.");
	if (!manyLines && text.includes("\n")) refuse(name, "has more than one line.", "Give one line; a block scalar (\"|\") in YAML keeps line breaks, \">-\" folds them.");
	refuseCharacter(name, text, CONTROL, "a control character", RETYPE);
	if (!manyLines) refuseCharacter(name, text, /\t/, "a tab", RETYPE);
	if (declaration.type !== "json") refuseCharacter(name, text, INVISIBLE, "a character that cannot be seen", RETYPE);
	if (!manyLines && !declaration.secret && text.includes("$(")) refuse(name, "holds \"$(\", but no shell runs on inputs.", "Compute the value in a step before and pass its output.");
	return text;
}

// packages/action/src/nearest.js
/** Edit distance (Levenshtein): the number of characters to insert, delete or replace. */
function distance(from, to) {
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (const [i, a] of [...from].entries()) {
		const next = [i + 1];
		for (const [j, b] of [...to].entries()) {
			const replaced = (row[j] ?? 0) + (a === b ? 0 : 1);
			next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
/** The known word that `word` was probably meant to be: at most a third of its letters differ; null where none is near. */
function nearest(word, known) {
	let best = null;
	for (const name of known) {
		const away = distance(word.toLowerCase(), name.toLowerCase());
		if (away <= Math.max(2, Math.floor(name.length / 3)) && (best === null || away < best.away)) best = {
			name,
			away
		};
	}
	return best?.name ?? null;
}

// packages/action/src/given-inputs.js
const PREFIX = "INPUT_";
const FOREIGN = /* @__PURE__ */ new Set(["INPUT_METHOD"]);
/** The variable that the runner passes an input in: upper case, spaces as underscores, hyphens kept. */
function inputVariable(name) {
	return `${PREFIX}${name.replace(/ /g, "_").toUpperCase()}`;
}
function refuseUnknown(declaration, name, written) {
	const own = (texts = {}) => Object.entries(texts).find(([spelled]) => spelled.toLowerCase() === name.toLowerCase());
	const renamed = own(declaration.renamed);
	if (renamed !== void 0) {
		const [old, now] = renamed;
		refuse(old, `is now called "${now}".`, `Write ${written(now)} instead of ${written(old)}.`);
	}
	const foreign = own(declaration.refused);
	if (foreign !== void 0) {
		const [theirs, instead] = foreign;
		refuse(theirs, "belongs to another action.", `Here it is replaced by ${instead.replace(/\.$/, "")}.`);
	}
	const known = Object.keys(declaration.inputs);
	const meant = nearest(name, known);
	return refuse(name, `is not an input of ${declaration.name}.`, meant ? `Did you mean ${written(meant)}?` : `Remove it; the inputs are: ${known.join(", ")}.`);
}
function fromEnvironment(declaration, environment, strict) {
	const known = new Map(Object.keys(declaration.inputs).map((name) => [inputVariable(name), name]));
	const given = /* @__PURE__ */ new Map();
	for (const [variable, text] of Object.entries(environment)) {
		if (!variable.startsWith(PREFIX) || text === void 0) continue;
		const name = known.get(variable);
		if (name === void 0) {
			if (strict && !FOREIGN.has(variable)) refuseUnknown(declaration, variable.slice(6).toLowerCase(), (other) => `"${other}:"`);
		} else if (text.trim() !== "") given.set(name, text);
	}
	return given;
}
function fromArguments(declaration, words) {
	const given = /* @__PURE__ */ new Map();
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index] ?? "";
		const flag = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word);
		if (!flag) throw new Failure("input", {
			message: `${JSON.stringify(word)} is not an input.`,
			remedy: "Write every input as --name value; --help lists them."
		});
		const [, name = "", attached] = flag;
		const input = Object.hasOwn(declaration.inputs, name) ? declaration.inputs[name] : void 0;
		if (!input) refuseUnknown(declaration, name, (other) => `--${other}`);
		let text = attached;
		if (text === void 0) {
			const next = words[index + 1];
			const alone = input.type === "boolean" && !/^(?:true|false)$/i.test(next ?? "");
			if (!alone) index += 1;
			text = alone ? "true" : next;
		}
		if (text === void 0) refuse(name, "has no value.", `Write --${name} and its value.`);
		const before = given.get(name);
		if (before !== void 0 && input.type !== "lines") refuse(name, "is given twice.", "Give it once.");
		given.set(name, before === void 0 ? text : `${before}\n${text}`);
	}
	return given;
}
/**
* Collects what was given: `INPUT_*` under GitHub; outside it `--name value`, `--name=value` and `INPUT_*`, where the
* command line wins. Throws `Failure('input')` for an unknown, renamed or foreign input, naming what to write.
*/
function collectInputs(declaration, environment, words) {
	if (environment["GITHUB_ACTIONS"] === "true") return fromEnvironment(declaration, environment, true);
	const given = fromEnvironment(declaration, environment, false);
	for (const [name, text] of fromArguments(declaration, words)) {
		if (text.trim() === "") refuse(name, "is empty.", `Give --${name} a value, or leave it out.`);
		given.set(name, text);
	}
	return given;
}

// packages/action/src/input-table.js
function kindOf(input) {
	if (input.choices) return input.choices.join(" | ");
	if (input.file) return input.type === "json" ? "JSON file" : "file";
	return input.type === "json" ? "JSON" : input.type;
}
function descriptionOf(input) {
	const bounds = [input.minimum === void 0 ? "" : `at least ${input.minimum}`, input.maximum === void 0 ? "" : `at most ${input.maximum}`].filter((text) => text !== "");
	return [
		input.description,
		input.patternHint ? `Looks like ${input.patternHint}.` : "",
		bounds.length > 0 ? `${bounds.join(", ").replace(/^a/, "A")}.` : "",
		input.secret ? "Secret." : "",
		input.deprecated ? `Deprecated: ${input.deprecated}` : ""
	].filter((text) => text !== "").join(" ");
}
/** The inputs as rows, in the order of the declaration: for `--help` and the README. */
function inputRows(declaration) {
	return Object.entries(declaration.inputs).map(([name, input]) => ({
		name,
		kind: kindOf(input),
		fallback: input.required ? "required" : input.default ?? (input.type === "boolean" ? "false" : ""),
		description: descriptionOf(input)
	}));
}
/** What `--help` prints. */
function helpText(declaration) {
	const rows = inputRows(declaration);
	const width = Math.max(...rows.map((row) => row.name.length)) + 4;
	const inputs = rows.flatMap((row) => {
		const fallback = row.fallback === "required" ? ", required" : row.fallback === "" ? "" : `, default ${row.fallback}`;
		return [`  ${`--${row.name}`.padEnd(width)}${row.kind}${fallback}`, `  ${"".padEnd(width)}${row.description}`];
	});
	const outputs = Object.entries(declaration.outputs).map(([name, text]) => `  ${name.padEnd(width)}${text}`);
	return [
		`${declaration.title}: ${declaration.description}`,
		"",
		"Inputs, each as --name value, --name=value or the variable INPUT_NAME:",
		...inputs,
		"",
		"Outputs:",
		...outputs,
		""
	].join("\n");
}

// packages/action/src/json-text.js
/** The place of the character at `offset` (UTF-16 code units from the start). */
function placeAt(text, offset) {
	const before = text.slice(0, offset);
	return {
		line: before.split("\n").length,
		column: offset - before.lastIndexOf("\n")
	};
}
var Unexpected = class extends Error {
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
const TOKEN = new RegExp(`[{}[\\],:]|${/"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/.source}|${/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.source}|true|false|null`, "y");
const DEEPEST = 200;
const SPACE = /[ \t\r\n]*/y;
/** Walks over JSON text once and keeps where each value begins. RFC 8259; `JSON.parse` alone does not say where. */
var Walk = class {
	starts = /* @__PURE__ */ new Map();
	text;
	offset = 0;
	constructor(text) {
		this.text = text;
	}
	space() {
		SPACE.lastIndex = this.offset;
		SPACE.exec(this.text);
		this.offset = SPACE.lastIndex;
	}
	token() {
		this.space();
		TOKEN.lastIndex = this.offset;
		return TOKEN.exec(this.text)?.[0] ?? "";
	}
	expected(what) {
		const rest = this.text.slice(this.offset);
		if (rest === "") throw new Unexpected(`expected ${what} but the text ends`, this.offset);
		if (rest.startsWith("\"")) throw new Unexpected("a string that is not closed or holds a bad escape", this.offset);
		const shown = JSON.stringify([...rest].slice(0, 1).join(""));
		throw new Unexpected(`expected ${what} but found ${shown}`, this.offset);
	}
	take(wanted, what) {
		const token = this.token();
		if (!wanted.includes(token)) this.expected(what);
		this.offset += token.length;
		return token;
	}
	members(close, member) {
		if (this.token() === close) {
			this.offset += 1;
			return;
		}
		for (let index = 0;; index += 1) {
			member(index);
			if (this.take([",", close], `"," or "${close}"`) === close) return;
		}
	}
	value(path) {
		const token = this.token();
		if (path.length > DEEPEST) throw new Unexpected(`more than ${DEEPEST} levels`, this.offset);
		this.starts.set(JSON.stringify(path), this.offset);
		if (token === "" || ",:]}".includes(token)) this.expected("a value");
		this.offset += token.length;
		if (token === "[") this.members("]", (index) => this.value([...path, index]));
		if (token === "{") this.members("}", () => {
			const key = this.token();
			if (!key.startsWith("\"")) this.expected("a key in double quotes");
			this.offset += key.length;
			this.take([":"], "\":\"");
			this.value([...path, String(JSON.parse(key))]);
		});
	}
	end() {
		this.space();
		if (this.offset < this.text.length) this.expected("the end of the text");
	}
};
/** Parses JSON; tells where a value stands, or where and why the text is not JSON. Pure, total. */
function parseJsonText(given) {
	const text = given.startsWith("\ufeff") ? given.slice(1) : given;
	const walk = new Walk(text);
	try {
		walk.value([]);
		walk.end();
		const value = JSON.parse(text);
		const place = (path) => {
			for (let depth = path.length; depth >= 0; depth -= 1) {
				const start = walk.starts.get(JSON.stringify(path.slice(0, depth)));
				if (start !== void 0) return placeAt(text, start);
			}
			return {
				line: 1,
				column: 1
			};
		};
		return {
			ok: true,
			value,
			place
		};
	} catch (thrown) {
		const offset = thrown instanceof Unexpected ? thrown.offset : 0;
		return {
			ok: false,
			message: thrown instanceof Error ? thrown.message : String(thrown),
			at: placeAt(text, offset)
		};
	}
}

// packages/action/src/masks.js
const HIDDEN = "***";
function isList(value) {
	return Array.isArray(value);
}
/** The values that must not be seen, and how they are taken out of what is written. */
var Masks = class {
	#values = /* @__PURE__ */ new Set();
	#longestFirst = [];
	/**
	* Adds a value; returns what the runner must be told to mask (it masks line by line, as we do). Lines without a
	* letter or digit, such as the braces of a JSON key, are left out: masking them would empty every JSON output.
	*/
	add(value) {
		const lines = value.split(/\r?\n/).map((line) => line.trim());
		const fresh = [value.trim(), ...lines].filter((text) => /[\p{L}\p{N}]/u.test(text) && !this.#values.has(text));
		for (const text of fresh) {
			this.#values.add(text);
			this.#values.add(JSON.stringify(text).slice(1, -1));
		}
		this.#longestFirst = [...this.#values].sort((a, b) => b.length - a.length);
		return [...new Set(fresh)].filter((text) => !text.includes("\n"));
	}
	hides(text) {
		return this.#longestFirst.some((value) => text.includes(value));
	}
	/** The text with `***` in place of every masked value. */
	clean(text) {
		return this.#longestFirst.reduce((cleaned, value) => cleaned.replaceAll(value, HIDDEN), text);
	}
	/** The same for every text in JSON data, keys included. */
	cleanData(data) {
		return Object.fromEntries(Object.entries(data).map(([key, item]) => [this.clean(key), this.#cleanJson(item)]));
	}
	#cleanJson(value) {
		if (typeof value === "string") return this.clean(value);
		if (isList(value)) return value.map((item) => this.#cleanJson(item));
		return value !== null && typeof value === "object" ? this.cleanData(value) : value;
	}
};

// \0native:http
var require__native_http = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:http");
}));

// \0native:https
var require__native_https = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:https");
}));

// packages/action/src/request.js
var import__native_http = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(require__native_http(), 1);
var import__native_https = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(require__native_https(), 1);
const MAXIMUM_BYTES$2 = 8388608;
function noAnswer(request, message, cause) {
	return new Failure("platform", {
		message: `${request.method ?? "GET"} ${request.url.origin}${request.url.pathname}: ${message}.`,
		remedy: "Check the network of the runner, its proxy (HTTPS_PROXY, NO_PROXY) and the status page of the service.",
		...cause === void 0 ? {} : { cause }
	});
}
/**
* Sends one request with a limit for the connection and one for the answer, which `fetch` cannot tell apart. Any
* status is an answer. Rejects with `Failure('platform')` where none came, or with the signal's reason.
*/
function sendRequest(request) {
	const { url, signal, connectWithin = 2e3, answerWithin = 5e3, atMost = MAXIMUM_BYTES$2 } = request;
	return new Promise((resolve, reject) => {
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		const options = {
			method: request.method ?? "GET",
			headers: {
				...request.headers,
				...request.body === void 0 ? {} : { "content-length": Buffer.byteLength(request.body) }
			}
		};
		const sent = url.protocol === "https:" ? import__native_https.request(url, {
			...options,
			agent: request.agents?.httpsAgent
		}) : import__native_http.request(url, {
			...options,
			agent: request.agents?.httpAgent
		});
		let timer;
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", onAbort);
		};
		const fail = (reason) => {
			end();
			reject(reason);
			sent.destroy();
		};
		const onAbort = () => fail(signal?.reason);
		const limit = (milliseconds, what) => {
			clearTimeout(timer);
			timer = setTimeout(() => fail(noAnswer(request, `${what} within ${milliseconds / 1e3} s`)), milliseconds);
		};
		signal?.addEventListener("abort", onAbort, { once: true });
		limit(connectWithin, "no connection");
		const connected = () => limit(answerWithin, "no answer");
		sent.once("socket", (socket) => {
			if (!socket.connecting) connected();
			else socket.once(url.protocol === "https:" ? "secureConnect" : "connect", connected);
		});
		sent.once("error", (error) => fail(noAnswer(request, messageOf(error), error)));
		sent.once("response", (response) => {
			const chunks = [];
			let size = 0;
			response.on("data", (chunk) => {
				size += chunk.length;
				if (size > atMost) fail(noAnswer(request, `the answer is larger than ${atMost} bytes`));
				else chunks.push(chunk);
			});
			response.once("error", (error) => fail(noAnswer(request, messageOf(error), error)));
			response.once("end", () => {
				end();
				const bytes = Buffer.concat(chunks);
				const { headers, statusCode = 0 } = response;
				resolve({
					status: statusCode,
					headers,
					body: bytes.toString("utf8"),
					bytes
				});
			});
		});
		sent.end(request.body);
	});
}

// packages/action/src/oidc.js
const ATTEMPTS = 3;
function refused(message, cause) {
	return new Failure("access", {
		message,
		remedy: "Add \"permissions: id-token: write\" to the job, and to the job that calls this workflow.",
		...cause === void 0 ? {} : { cause }
	});
}
async function ask(url, bearer, deadline, clock) {
	for (let attempt = 1;; attempt += 1) {
		try {
			const headers = {
				authorization: `Bearer ${bearer}`,
				accept: "application/json"
			};
			const answer = await sendRequest({
				url,
				headers,
				signal: deadline.signal
			});
			if (answer.status < 500 || attempt === ATTEMPTS) return answer;
		} catch (thrown) {
			if (deadline.signal.aborted || attempt === ATTEMPTS) throw thrown;
		}
		await clock.sleep(attempt * 500, deadline.signal);
	}
}
/**
* The OIDC token of this job for `audience`, from the runner's token service (GitHub, "OpenID Connect reference"):
* connection within 2 s, answer within 5 s, three attempts. The caller masks it. Throws `Failure('access')` where the
* job may not have one.
*/
async function oidcToken(environment, audience, deadline, clock = systemClock()) {
	const address = environment["ACTIONS_ID_TOKEN_REQUEST_URL"];
	const bearer = environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
	if (!address || !bearer) throw refused("GitHub gives this job no OIDC token.");
	const url = new URL(address);
	url.searchParams.set("audience", audience);
	const answer = await ask(url, bearer, deadline, clock);
	if (answer.status !== 200) throw refused(`GitHub answered ${answer.status} when asked for an OIDC token for "${audience}".`);
	const parsed = parseJsonText(answer.body);
	const value = parsed.ok ? parsed.value : null;
	const token = value !== null && typeof value === "object" && "value" in value ? value["value"] : void 0;
	if (typeof token !== "string" || token === "") throw new Failure("platform", {
		message: "GitHub answered the request for an OIDC token without a token.",
		remedy: "Run the job again; see githubstatus.com."
	});
	return token;
}

// \0native:async_hooks
var require__native_async_hooks = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:async_hooks");
}));

// \0native:os
var require__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:os");
}));

// node_modules/@actions/core/lib/utils.js
var import__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(require__native_os(), 1);
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + import__native_os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// \0native:crypto
var require__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:crypto");
}));

// node_modules/@actions/core/lib/file-command.js
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(require__native_crypto(), 1);
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!import__native_fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	import__native_fs.appendFileSync(filePath, `${toCommandValue(message)}${import__native_os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${import__native_crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${import__native_os.EOL}${convertedValue}${import__native_os.EOL}${delimiter}`;
}

// \0native:path
var require__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:path");
}));

// \0native:util
var require__native_util = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:util");
}));

// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = import__native_fs.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, import__native_fs.constants.R_OK | import__native_fs.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(import__native_os.EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// \0native:child_process
var require__native_child_process = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:child_process");
}));

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(import__native_os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + import__native_os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
/**
* Saves state for current action, the state can only be retrieved by this action's post job execution.
*
* @param     name     name of the state to store
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}

// packages/action/src/event-line.js
var import__native_async_hooks = require__native_async_hooks();
/** Seconds since the run began, one decimal, as every line shows them. */
function sinceStart(started, at) {
	return `${elapsed(started, at).seconds.toFixed(1)} s`;
}
/** What an annotation of GitHub is headed with: where in the run it arose. */
function annotationTitle(event, started) {
	return `${event.phase}, after ${sinceStart(started, event.at)}`;
}
/** A line for the log of a job: elapsed time, phase, message. Lines of a message after the first are indented. */
function jobLine(event, started) {
	return `${sinceStart(started, event.at).padStart(8)}  ${event.phase}  ` + event.message.replaceAll("\n", `\n${" ".repeat(10)}`);
}
const NAMES = {
	debug: "debug: ",
	info: "",
	notice: "notice: ",
	warning: "warning: ",
	error: "error: "
};
/** A line for a terminal: the time of day (UTC) before the line of a job, the level and, once, the place in it. */
function terminalLine(event, started) {
	const { place } = event;
	const where = place ? `${[
		place.path,
		place.line,
		place.column
	].filter((part) => part !== void 0).join(":")}: ` : "";
	return `${new Date(event.at.wall).toISOString().slice(11, 19)} ${jobLine({
		...event,
		message: `${NAMES[event.level]}${event.message.startsWith(where) ? "" : where}${event.message}`
	}, started)}`;
}

// packages/action/src/open-log.js
function annotation(event, title) {
	const { place } = event;
	return {
		title,
		...place ? { file: place.path } : {},
		...place?.line === void 0 ? {} : { startLine: place.line },
		...place?.column === void 0 ? {} : { startColumn: place.column }
	};
}
/**
* Opens the log of a run. Under GitHub it prints workflow commands (a group for each outermost phase, annotations for
* notice, warning and error), outside it plain lines with the time. Every event is also one JSON line in the file that
* `THEA_EVENT_LOG` names. Masked values are `***` in all of them.
*/
function openLog(options) {
	const { clock, masks, environment } = options;
	const onGitHub = environment["GITHUB_ACTIONS"] === "true";
	const started = clock.now();
	const events = [];
	const phases = [];
	const current = new import__native_async_hooks.AsyncLocalStorage();
	let eventFile = environment["THEA_EVENT_LOG"];
	const subject = new import__native_async_hooks.AsyncLocalStorage();
	function print(event) {
		if (!onGitHub) {
			if (event.level !== "debug" || environment["RUNNER_DEBUG"] === "1") info(terminalLine(event, started));
			return;
		}
		const properties = annotation(event, annotationTitle(event, started));
		if (event.level === "debug") debug(jobLine(event, started));
		else if (event.level === "info") info(jobLine(event, started));
		else if (event.level === "notice") notice(event.message, properties);
		else if (event.level === "warning") warning(event.message, properties);
		else error(event.message, properties);
	}
	function keep(event) {
		events.push(event);
		if (!eventFile) return;
		try {
			(0, import__native_fs.appendFileSync)(eventFile, `${JSON.stringify({
				action: options.name,
				...event
			})}\n`);
		} catch (thrown) {
			eventFile = void 0;
			emit("warning", `The file that THEA_EVENT_LOG names cannot be written, events are lost: ${messageOf(thrown)}`);
		}
	}
	function emit(level, message, extra = {}) {
		const target = subject.getStore();
		const event = {
			at: clock.now(),
			phase: current.getStore() ?? options.name,
			level,
			message: masks.clean(message),
			...target === void 0 ? {} : { target },
			...extra.place ? { place: extra.place } : {}
		};
		print(event);
		keep(extra.data ? {
			...event,
			data: masks.cleanData(extra.data)
		} : event);
	}
	async function phase(name, work) {
		const outermost = current.getStore() === void 0;
		const startedAt = clock.now();
		if (outermost && onGitHub) startGroup(masks.clean(name));
		const end = (outcome) => {
			const { seconds } = elapsed(startedAt, clock.now());
			phases.push({
				name,
				startedAt,
				seconds,
				outcome
			});
			current.run(name, () => {
				const data = {
					phase: name,
					seconds,
					outcome
				};
				emit(outermost ? "info" : "debug", `${outcome} after ${seconds.toFixed(1)} s`, { data });
			});
			if (outermost && onGitHub) endGroup();
		};
		try {
			const result = await current.run(name, work);
			end("done");
			return result;
		} catch (thrown) {
			end("failed");
			throw thrown;
		}
	}
	const placed = (place) => place ? { place } : {};
	const told = (data) => data ? { data } : {};
	return {
		events,
		phases,
		phase,
		about: (target, work) => subject.run(masks.clean(target), work),
		debug: (message, data) => emit("debug", message, told(data)),
		info: (message, data) => emit("info", message, told(data)),
		notice: (message, place) => emit("notice", message, placed(place)),
		warning: (message, place) => emit("warning", message, placed(place)),
		error: (message, place) => emit("error", message, placed(place))
	};
}

// packages/action/src/proxy.js
const VARIABLES = [
	"HTTPS_PROXY",
	"https_proxy",
	"HTTP_PROXY",
	"http_proxy"
];
/** Whether any variable names a proxy. `NO_PROXY` alone does not. */
function hasProxy(environment) {
	return VARIABLES.some((name) => Boolean(environment[name]));
}
function checkProxy(environment) {
	for (const name of VARIABLES) {
		const text = environment[name];
		if (text && !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) throw new Failure("input", {
			message: `The variable ${name} is not the address of an HTTP proxy.`,
			remedy: "Set it to http://host:port, or unset it."
		});
	}
}
/**
* Keep-alive agents that honour HTTPS_PROXY, HTTP_PROXY and NO_PROXY (lower case wins), as node 24 does itself for the
* global agents: HTTPS through CONNECT, HTTP by absolute addresses. Node.js, "Built-in Proxy Support".
* Throws `Failure('input')` for an address that is none.
*/
function proxyAgents(environment) {
	checkProxy(environment);
	const options = {
		keepAlive: true,
		...hasProxy(environment) ? { proxyEnv: environment } : {}
	};
	return {
		httpAgent: new import__native_http.Agent(options),
		httpsAgent: new import__native_https.Agent(options)
	};
}
/**
* Makes `fetch` and the global agents of this process use the proxy that the environment names. Costs nothing where
* none is named. Throws `Failure('input')` for an address that is none.
*/
function useProxy(environment) {
	checkProxy(environment);
	if (hasProxy(environment)) import__native_http.setGlobalProxyFromEnv(environment);
}

// packages/action/src/ending.js
/** The sentences of `thrown`'s causes, outermost first, at most eight. Total. */
function causes(thrown) {
	const sentences = [];
	let cause = thrown instanceof Error ? thrown.cause : void 0;
	while (cause !== void 0 && cause !== null && sentences.length < 8) {
		sentences.push(messageOf(cause));
		if (cause instanceof AggregateError) sentences.push(...cause.errors.slice(0, 4).map(messageOf));
		cause = cause instanceof Error ? cause.cause : void 0;
	}
	return sentences;
}
function isEcho(thrown) {
	return !(thrown instanceof Failure) || thrown.kind === "platform" || thrown.kind === "access";
}
/**
* The failure that a run ends with. `interruption` is why its signal aborted, if it did: it takes the place of its own
* echo, but not of a failure that says more (`not-restored`). An unknown error becomes a sentence. Pure.
*/
function endingOf(thrown, interruption) {
	if (interruption instanceof Failure && isEcho(thrown)) return interruption;
	if (thrown instanceof Failure) return thrown;
	return new Failure("platform", {
		message: `The action met an error that it does not know: ${messageOf(thrown)}`.replace(/[.\s]*$/, "."),
		remedy: "Run it again with debug logging; if it stays, report it with the log.",
		cause: thrown
	});
}

// packages/action/src/interruption.js
/** How long the last work of an interrupted run may take: GitHub kills the process 10 s after the first signal. */
const LAST_WORK_MILLISECONDS = 6e3;
/** The exit code of a process that a signal ended: 128 and the signal's number, as shells count. */
const EXIT_CODES = {
	SIGINT: 130,
	SIGTERM: 143
};
/**
* SIGINT, then SIGTERM 7.5 s later, is how GitHub cancels (actions/runner, ProcessInvoker.cs): the second of that pair
* changes nothing. A second SIGINT is a person at a terminal who does not want to wait: the process ends at once.
*/
function listenForCancellation() {
	const controller = new AbortController();
	let by = null;
	const listener = (signal) => {
		if (by === "SIGINT" && signal === "SIGINT") process.exit(EXIT_CODES.SIGINT);
		if (by !== null) return;
		by = signal;
		controller.abort(new Failure("cancelled", {
			message: `The run was cancelled (${signal}).`,
			remedy: "What was recorded until then stays; look at it before you run this again."
		}));
	};
	process.on("SIGINT", () => listener("SIGINT"));
	process.on("SIGTERM", () => listener("SIGTERM"));
	return {
		signal: controller.signal,
		exitCode: () => EXIT_CODES[by ?? "SIGTERM"]
	};
}
/**
* Rejects with what ends a run from outside of `main`: an error that nobody caught, or an event loop with nothing left
* to wait for while `main` still waits (node would then end without a word).
*/
function stray() {
	return new Promise((_, reject) => {
		process.on("unhandledRejection", reject);
		process.on("uncaughtException", reject);
		process.once("beforeExit", () => {
			reject(new Failure("platform", {
				message: "The action waits for something that can never come.",
				remedy: "This is a defect of the action: report it with the log."
			}));
		});
	});
}
/**
* Waits until `work` has settled. When `signal` aborts first, `lastWork` is called once with the reason, and both
* together get 6 s. Rejects with what `work` threw, or with the signal's reason when it aborted.
*/
async function untilOver(work, signal, clock, lastWork) {
	const settled = Promise.allSettled([work]);
	const aborted = new Promise((resolve) => {
		if (signal.aborted) resolve();
		signal.addEventListener("abort", () => resolve(), { once: true });
	});
	await Promise.race([settled, aborted]);
	if (signal.aborted) {
		await Promise.race([Promise.allSettled([work, lastWork(signal.reason)]), clock.sleep(LAST_WORK_MILLISECONDS)]);
		await Promise.race([work, Promise.reject(signal.reason)]);
	}
	await work;
}

// packages/action/src/limit.js
const DEFAULT_SECONDS = 900;
/**
* The limit of time of a step in seconds, from its inputs: `timeout`. An action that takes over from another one may
* have that one's word for the same limit, `wait-for-minutes`; where it is given, it counts.
*/
function limitOf(inputs) {
	if ("wait-for-minutes" in inputs && typeof inputs["wait-for-minutes"] === "number") return inputs["wait-for-minutes"] * 60;
	return "timeout" in inputs && typeof inputs.timeout === "number" ? inputs.timeout : DEFAULT_SECONDS;
}

// packages/action/src/outputs.js
/**
* The function that sets an output at once. Where GitHub takes no outputs (no `GITHUB_OUTPUT`) it is a line of the log.
* A masked value in an output is a warning: GitHub drops such an output between jobs (actions/runner, JobExtension.cs).
*/
function openOutputs(masks, log, environment) {
	return (name, value) => {
		const text = String(value);
		if (masks.hides(text)) log.warning(`The output "${name}" holds a masked value: GitHub will not pass it on to another job.`);
		if (environment["GITHUB_OUTPUT"]) setOutput(name, text);
		log.info(`output ${name}: ${text}`, {
			output: name,
			value: text
		});
	};
}

// packages/action/src/source-file.js
var import__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(require__native_path(), 1);
const MAXIMUM_BYTES$1 = 4194304;
/** The folder that relative paths start from: the checkout, outside GitHub the current folder. */
function workspaceOf(environment) {
	return (0, import__native_path.resolve)(environment["GITHUB_WORKSPACE"] || process.cwd());
}
/** The path as an annotation names it: relative to the workspace, with `/`. */
function annotationPath(path, workspace) {
	const inside = (0, import__native_path.relative)(workspace, (0, import__native_path.resolve)(workspace, path));
	return (inside.startsWith("..") || (0, import__native_path.isAbsolute)(inside) ? path : inside).split(import__native_path.sep).join("/");
}
/** `Failure('input')` at a place in a file; `message` follows the file's name. */
function fileFailure(path, message, remedy, at, cause) {
	const where = at ? ` at line ${at.line}, column ${at.column}` : "";
	return new Failure("input", {
		message: `The file ${path} ${message}${where}.`,
		remedy,
		place: {
			path,
			...at
		},
		...cause === void 0 ? {} : { cause }
	});
}
/**
* The text of a file as UTF-8. `path` may be relative to `workspace`. Throws `Failure('input')` where it does not
* exist, is no file, is larger than 4 MiB or is not UTF-8.
*/
function readSource(path, workspace) {
	const shown = annotationPath(path, workspace);
	const absolute = (0, import__native_path.resolve)(workspace, path);
	try {
		const stat = (0, import__native_fs.statSync)((0, import__native_fs.realpathSync)(absolute));
		if (!stat.isFile()) throw fileFailure(shown, "is not a file", "Name a file.");
		if (stat.size > MAXIMUM_BYTES$1) throw fileFailure(shown, `is ${stat.size} bytes long; ${MAXIMUM_BYTES$1} is the most`, "Name the right file.");
		return new TextDecoder("utf-8", { fatal: true }).decode((0, import__native_fs.readFileSync)(absolute));
	} catch (thrown) {
		if (thrown instanceof Failure) throw thrown;
		if (thrown instanceof TypeError) throw fileFailure(shown, "is not UTF-8 text", "Save it as UTF-8.", void 0, thrown);
		throw fileFailure(shown, "cannot be read", "Check the path, and that a checkout step runs before.", void 0, thrown);
	}
}
/** Reads a JSON file. `path` may be relative to `workspace`. Throws `Failure('input')` at line and column. */
function parseJsonFile(path, workspace = workspaceOf(process.env)) {
	const shown = annotationPath(path, workspace);
	const text = readSource(path, workspace);
	const parsed = parseJsonText(text);
	if (!parsed.ok) throw fileFailure(shown, `is not JSON: ${parsed.message}`, "Correct it there.", parsed.at);
	return {
		value: parsed.value,
		text,
		place: (path) => ({
			path: shown,
			...parsed.place(path)
		})
	};
}

// packages/action/src/input-file.js
const CHECK_PATH = "Check the path from the root of the repository, and that a checkout step runs before.";
function isInside(path, folder) {
	const way = (0, import__native_path.relative)(folder, path);
	return way !== "" && !way.startsWith("..") && !(0, import__native_path.isAbsolute)(way);
}
/**
* The absolute path of the file that input `name` names, relative to `workspace` or absolute. Links are followed
* before it is decided whether the file is inside. `missing`: what to do where it is not there. Throws `Failure('input')`.
*/
function resolveFile(name, path, workspace, missing = CHECK_PATH) {
	const absolute = (0, import__native_path.resolve)(workspace, path);
	let real;
	try {
		real = (0, import__native_fs.realpathSync)(absolute);
	} catch {
		if (!isInside(absolute, workspace)) return refuseOutside(name, path);
		return refuse(name, `names the file ${JSON.stringify(path)}, which does not exist in the workspace.`, missing);
	}
	if (!isInside(real, (0, import__native_fs.realpathSync)(workspace))) return refuseOutside(name, path);
	if (!(0, import__native_fs.statSync)(real).isFile()) refuse(name, `names ${JSON.stringify(path)}, which is not a file.`, "Name a file.");
	return absolute;
}
function refuseOutside(name, path) {
	return refuse(name, `names ${JSON.stringify(path)}, which is outside the workspace.`, "Name a file of the repository, by a path from its root.");
}
/** The content of the JSON file that input `name` names. Throws `Failure('input')` with input and place. */
function readJsonInput(name, path, workspace) {
	try {
		return parseJsonFile(path, workspace).value;
	} catch (thrown) {
		if (!(thrown instanceof Failure)) throw thrown;
		const message = thrown.message.slice(0, -thrown.remedy.length).trim();
		throw new Failure("input", {
			message: `Input "${name}": ${message}`,
			remedy: thrown.remedy,
			input: name,
			...thrown.place ? { place: thrown.place } : {},
			cause: thrown.cause
		});
	}
}

// packages/action/src/input-value.js
function parseBoolean(name, declaration, text) {
	const lower = text.toLowerCase();
	if (lower === "true") return true;
	if (lower === "false") return false;
	return refuse(name, `is ${quote(text, declaration)}, which is neither true nor false.`, "Give true or false.");
}
function checkBounds(name, declaration, value, unit) {
	const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = declaration;
	if (value < minimum) refuse(name, `is ${value}${unit}, less than ${minimum}${unit}.`, `Give at least ${minimum}.`);
	if (value > maximum) refuse(name, `is ${value}${unit}, more than ${maximum}${unit}.`, `Give at most ${maximum}.`);
	return value;
}
function parseInteger(name, declaration, text) {
	if (!/^-?\d{1,15}$/.test(text)) refuse(name, `is ${quote(text, declaration)}, which is not a whole number.`, "Give digits only, such as 3.");
	return checkBounds(name, declaration, Number(text), "");
}
function parseSeconds(name, declaration, text) {
	const plain = /^\d{1,9}$/.exec(text);
	const parts = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
	if (!plain && (!parts || text === "")) refuse(name, `is ${quote(text, declaration)}, which is no time in seconds.`, "Give seconds, such as 90, or 2m, or 1h30m.");
	const [hours, minutes, seconds] = [
		1,
		2,
		3
	].map((index) => Number(parts?.[index] ?? 0));
	return checkBounds(name, declaration, plain ? Number(text) : (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0), " s");
}
function parseChoice(name, declaration, text) {
	const choices = declaration.choices ?? [];
	if (choices.includes(text)) return text;
	const meant = nearest(text, choices);
	return refuse(name, `is ${quote(text, declaration)}, which is not one of its choices.`, `Give one of: ${choices.join(", ")}${meant ? ` (did you mean ${meant}?)` : ""}.`);
}
function checkPattern(name, declaration, text, where = "") {
	const { pattern } = declaration;
	if (pattern && !new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, "")).test(text)) refuse(name, `is ${quote(text, declaration)}${where}, which does not look right.`, `Give ${declaration.patternHint ?? `text that matches ${pattern.source}`}.`);
	return text;
}
function parseLines(name, declaration, text) {
	return text.split("\n").flatMap((line, index) => {
		const item = line.trim();
		return item === "" ? [] : [checkPattern(name, declaration, item, ` in line ${index + 1}`)];
	});
}
function parseJson(name, text) {
	const parsed = parseJsonText(text);
	if (parsed.ok) return parsed.value;
	return refuse(name, `is not JSON: ${parsed.message} at line ${parsed.at.line}, column ${parsed.at.column}.`, "Correct it there, or make the value with toJSON(\u2026).");
}
/** What the checked text of an input means. Pure; throws `Failure('input')` with the name, what came and a remedy. */
function parseValue(name, declaration, text) {
	switch (declaration.type) {
		case "boolean": return parseBoolean(name, declaration, text);
		case "integer": return parseInteger(name, declaration, text);
		case "seconds": return parseSeconds(name, declaration, text);
		case "choice": return parseChoice(name, declaration, text);
		case "lines": return parseLines(name, declaration, text);
		case "json": return parseJson(name, text);
		case "string": return checkPattern(name, declaration, text);
	}
}

// packages/action/src/parse-inputs.js
function parseOne(name, declaration, text, workspace) {
	const checked = checkText(name, declaration, text);
	if (!declaration.file) return parseValue(name, declaration, checked);
	const path = resolveFile(name, checked, workspace, declaration.missingFile);
	return declaration.type === "json" ? readJsonInput(name, path, workspace) : path;
}
function whatToGive(declaration) {
	if (declaration.choices) return `Give one of: ${declaration.choices.join(", ")}.`;
	if (declaration.patternHint) return `Give ${declaration.patternHint}.`;
	return declaration.description;
}
/**
* Parses and checks every input before anything else happens. Reads nothing but the files that inputs name.
* `warn` gets one sentence for each deprecated input that is given. Throws `Failure('input')` for the first that is
* off, in the order of the declaration.
*/
function parseInputs(declaration, given, workspace, warn) {
	const parsed = {};
	for (const [name, input] of Object.entries(declaration.inputs)) {
		const text = given.get(name);
		if (text !== void 0) {
			parsed[name] = parseOne(name, input, text, workspace);
			if (input.deprecated) warn(`Input "${name}" is deprecated. ${input.deprecated}`);
		} else if (input.required) refuse(name, "is required and is empty.", whatToGive(input));
		else if (input.default !== void 0 && !input.default.includes("${{")) parsed[name] = parseOne(name, input, input.default, workspace);
		else if (input.type === "boolean") parsed[name] = false;
		else parsed[name] = input.type === "lines" ? [] : void 0;
	}
	return parsed;
}

// packages/action/src/markdown.js
const entity = (text) => [...text].map((character) => `&#${character.codePointAt(0)};`).join("");
/**
* A user's text inside Markdown: no character of it means anything, and no address becomes a link. Line ends become
* spaces. Ids and digests stay as they are, so that a page can be searched for them.
*/
function plain(text) {
	return text.replace(/\s+/g, " ").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[#\\`*_[\]|~$@]/g, entity).replace(/:(?=\/\/|[\w+-]+:)/g, entity).replace(/(?<=\bwww)\./gi, entity).replace(/^[-+=]/, entity).replace(/^(\d+)([.)])/, (_, digits, mark) => digits + entity(mark));
}
/** A user's text as code: in `<code>`, which also works inside of a table. */
function code(text) {
	return `<code>${plain(text)}</code>`;
}
/** A table. Cells are Markdown already. */
function table(head, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(head),
		line(head.map(() => "---")),
		...rows.map(line)
	].join("\n");
}

// packages/action/src/phase-table.js
const CELLS = 30;
/** A bar of 30 cells: `before` empty, `taken` full, of `whole` (all in seconds). What took any time has one cell. */
function bar(before, taken, whole) {
	if (whole <= 0) return "\u2591".repeat(CELLS);
	const start = Math.min(29, Math.floor(Math.max(0, before) / whole * CELLS));
	const length = Math.min(CELLS - start, Math.max(1, Math.round(taken / whole * CELLS)));
	return "\u2591".repeat(start) + "\u2588".repeat(length) + "\u2591".repeat(CELLS - start - length);
}
/** Seconds from the start of the first phase to the end of the last; phases may nest and overlap. */
function span(phases) {
	const [first] = phases;
	if (!first) return 0;
	const starts = phases.map((phase) => elapsed(first.startedAt, phase.startedAt).seconds);
	const ends = phases.map((phase, index) => (starts[index] ?? 0) + phase.seconds);
	return Math.max(...ends) - Math.min(...starts);
}
/**
* The phases in the order they began, each with its place in the whole. With a budget a last row shows as a bar how
* much of it was taken and whether it was held.
*/
function phaseTable(phases, budget) {
	const [first] = phases;
	if (!first) return "";
	const at = (phase) => elapsed(first.startedAt, phase.startedAt).seconds;
	const ordered = [...phases].sort((a, b) => at(a) - at(b));
	const began = Math.min(...phases.map(at));
	const whole = span(phases);
	const rows = ordered.map((phase) => [
		plain(phase.name),
		`${(at(phase) - began).toFixed(1)} s`,
		`${phase.seconds.toFixed(1)} s`,
		`<code>${bar(at(phase) - began, phase.seconds, whole)}</code>`,
		phase.outcome
	]);
	if (budget !== void 0) rows.push(budgetRow(budget));
	return table([
		"Phase",
		"Began after",
		"Took",
		"When",
		"Outcome"
	], rows);
}
function budgetRow({ limit, taken }) {
	const name = `**Budget ${limit} s**`;
	if (taken === null) return [
		name,
		"",
		"**not reached**",
		`<code>${bar(0, limit, limit)}</code>`,
		"**missed**"
	];
	const held = taken <= limit;
	return [
		name,
		"",
		`**${taken.toFixed(1)} s**`,
		`<code>${bar(0, taken, Math.max(limit, taken))}</code>`,
		held ? "**held**" : `**missed by ${(taken - limit).toFixed(1)} s**`
	];
}

// packages/action/src/summary.js
const MAXIMUM_BYTES = 1047552;
function shown(value) {
	if (value === void 0 || value === null) return "none";
	if (typeof value === "number" || typeof value === "boolean") return code(String(value));
	if (typeof value === "string" && /(?:^|@)sha256:[0-9a-f]{64}$/.test(value)) return code(value);
	return "set (not shown)";
}
function cut(page) {
	if (Buffer.byteLength(page) <= MAXIMUM_BYTES) return page;
	const kept = Buffer.from(page).subarray(0, 1047352).toString("utf8");
	return `${kept.slice(0, kept.lastIndexOf("\n"))}\n\nThe rest of this page is cut off: GitHub shows 1 MiB at most. See the log.\n`;
}
/** Opens an empty summary. Text is escaped here; masked values are taken out by whoever writes the page. */
function openSummary(title) {
	let heading = title;
	const facts = /* @__PURE__ */ new Map();
	const commands = /* @__PURE__ */ new Map();
	const warnings = [];
	const sections = [];
	const section = (head, body) => {
		if (body !== "") sections.push(`### ${head}\n\n${body}`);
	};
	const bullets = (items) => items.map((item) => `- ${item}`).join("\n");
	return {
		setTitle: (text) => {
			heading = text;
		},
		fact: (label, value) => {
			facts.set(label, value);
		},
		command: (label, command) => {
			commands.set(label, command);
		},
		phases: (phases, budget) => section("Phases", phaseTable(phases, budget)),
		findings: (findings) => {
			const rows = findings.map((one) => [
				one.class,
				code(one.rule),
				plain(one.message),
				plain(one.remedy)
			]);
			if (rows.length > 0) section("Findings", table([
				"Class",
				"Rule",
				"Finding",
				"What to do"
			], rows));
		},
		differences: (differences) => {
			const rows = differences.map((one) => [
				code(one.path),
				shown(one.live),
				shown(one.wanted)
			]);
			if (rows.length > 0) section("Differences", table([
				"Where",
				"Live",
				"Wanted"
			], rows));
		},
		evidence: (sentences) => section("Evidence", bullets(sentences.map(plain))),
		warning: (sentence) => {
			warnings.push(sentence);
		},
		markdown: (failure) => {
			const rows = [...facts].map(([label, value]) => [`**${plain(label)}**`, plain(value)]);
			return cut(`${[
				`## ${plain(heading)}`,
				failure === void 0 ? "" : `> [!CAUTION]\n> **${plain(failure)}**`,
				...warnings.map((sentence) => `> [!WARNING]\n> **${plain(sentence)}**`),
				rows.length > 0 ? table(["", ""], rows) : "",
				...[...commands].map(([label, text]) => `${plain(label)}:\n\n<pre><code>${plain(text)}</code></pre>`),
				...sections
			].filter((part) => part !== "").join("\n\n")}\n`);
		},
		lines: () => [...facts, ...commands].map(([label, value]) => `${label}: ${value}`)
	};
}

// packages/action/src/write-summary.js
/**
* Writes the page of the run, once: to GitHub's job summary, or its facts to the log where there is none. Never fails
* the run: a page that cannot be written is a warning.
*/
async function writeSummary(page, tools, failure) {
	const { masks, log, environment } = tools;
	if (!environment["GITHUB_STEP_SUMMARY"]) {
		for (const line of page.lines()) log.info(line);
		return;
	}
	try {
		await summary.addRaw(masks.clean(page.markdown(failure))).write();
	} catch (thrown) {
		log.warning(`The job summary was not written: ${messageOf(thrown)}`);
	}
}

// packages/action/src/run.js
const POST_STATE = "thea-main-began";
const CREDENTIALS = [
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN",
	"GITHUB_TOKEN",
	"GH_TOKEN",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	"ACTIONS_RUNTIME_TOKEN"
];
async function leave(code) {
	process.exitCode = code;
	await new Promise((resolve) => process.stdout.write("", resolve));
	process.exit(code);
}
function fail(log, failure) {
	for (const cause of causes(failure)) log.debug(`caused by: ${cause}`);
	log.error(failure.message, failure.place);
}
function openMask(masks, environment) {
	return (value) => {
		for (const line of masks.add(value)) if (environment["GITHUB_ACTIONS"] === "true") setSecret(line);
	};
}
function readInputs(declaration, environment, log, mask) {
	const given = collectInputs(declaration, environment, process.argv.slice(2));
	for (const [name, text] of given) if (declaration.inputs[name]?.secret) mask(text);
	const inputs = parseInputs(declaration, given, workspaceOf(environment), (message) => log.warning(message));
	useProxy(environment);
	return inputs;
}
/**
* Runs one action and ends the process: reads and checks the inputs, calls `main`, writes the summary. `main` fails by
* throwing; then one sentence is printed and the exit code is `exitCode` of its kind (128 + signal when cancelled).
* `post` runs in the post step of an action whose declaration says `post`.
*/
async function runAction(declaration, main, post = async () => void 0) {
	const environment = process.env;
	if (environment["GITHUB_ACTIONS"] !== "true" && process.argv.includes("--help")) {
		info(helpText(declaration));
		return leave(0);
	}
	const clock = systemClock();
	const masks = new Masks();
	for (const name of CREDENTIALS) {
		const value = environment[name];
		if (value && value.length >= 16) masks.add(value);
	}
	const mask = openMask(masks, environment);
	const log = openLog({
		clock,
		masks,
		name: declaration.name,
		environment
	});
	let inputs;
	try {
		inputs = readInputs(declaration, environment, log, mask);
	} catch (thrown) {
		const failure = endingOf(thrown, void 0);
		fail(log, failure);
		return leave(exitCode(failure.kind));
	}
	const cancellation = listenForCancellation();
	const deadline = startDeadline(clock, limitOf(inputs) * 1e3, declaration.title, cancellation.signal);
	const summary = openSummary(declaration.title);
	const lastWorks = [];
	const context = {
		inputs,
		log,
		about: log.about,
		clock,
		deadline,
		environment,
		summary,
		setOutput: openOutputs(masks, log, environment),
		mask,
		onCancel: (work) => {
			lastWorks.push(work);
		},
		workspace: workspaceOf(environment),
		run: runOf(environment)
	};
	const doLastWorks = async (reason) => {
		if (!(reason instanceof Failure) || reason.kind !== "cancelled") return;
		const ends = await Promise.allSettled(lastWorks.map(async (work) => work(reason)));
		for (const end of ends) if (end.status === "rejected") log.warning(endingOf(end.reason, void 0).message);
	};
	const isPost = environment[`STATE_${POST_STATE}`] === "true";
	if (declaration.post && environment["GITHUB_STATE"] && !isPost) saveState(POST_STATE, "true");
	let failure = null;
	try {
		const work = (async () => isPost ? post(context) : main(context))();
		await Promise.race([untilOver(work, deadline.signal, clock, doLastWorks), stray()]);
	} catch (thrown) {
		failure = endingOf(thrown, deadline.signal.reason);
	}
	if (failure?.kind !== "input") await writeSummary(summary, {
		masks,
		log,
		environment
	}, failure?.message);
	if (failure) fail(log, failure);
	return leave(failure?.kind === "cancelled" ? cancellation.exitCode() : failure ? exitCode(failure.kind) : 0);
}

// ../../node_modules/yaml/browser/dist/nodes/identity.js
const ALIAS = Symbol.for("yaml.alias");
const DOC = Symbol.for("yaml.document");
const MAP = Symbol.for("yaml.map");
const PAIR = Symbol.for("yaml.pair");
const SCALAR$1 = Symbol.for("yaml.scalar");
const SEQ = Symbol.for("yaml.seq");
const NODE_TYPE = Symbol.for("yaml.node.type");
const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR$1;
const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
function isCollection(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case MAP:
		case SEQ: return true;
	}
	return false;
}
function isNode(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case ALIAS:
		case MAP:
		case SCALAR$1:
		case SEQ: return true;
	}
	return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

// ../../node_modules/yaml/browser/dist/visit.js
const BREAK$1 = Symbol("break visit");
const SKIP$1 = Symbol("skip children");
const REMOVE$1 = Symbol("remove node");
/**
* Apply a visitor to an AST node or document.
*
* Walks through the tree (depth-first) starting from `node`, calling a
* `visitor` function with three arguments:
*   - `key`: For sequence values and map `Pair`, the node's index in the
*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
*     `null` for the root node.
*   - `node`: The current node.
*   - `path`: The ancestry of the current node.
*
* The return value of the visitor may be used to control the traversal:
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this node, continue with next
*     sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current node, then continue with the next one
*   - `Node`: Replace the current node, then continue by visiting it
*   - `number`: While iterating the items of a sequence or map, set the index
*     of the next step. This is useful especially if the index of the current
*     node has changed.
*
* If `visitor` is a single function, it will be called with all values
* encountered in the tree, including e.g. `null` values. Alternatively,
* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
* `Alias` and `Scalar` node. To define the same visitor function for more than
* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
* specific defined one will be used for each node.
*/
function visit$1(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE$1) node.contents = null;
	} else visit_(null, node, visitor_, Object.freeze([]));
}
/** Terminate visit traversal completely */
visit$1.BREAK = BREAK$1;
/** Do not visit the children of the current node */
visit$1.SKIP = SKIP$1;
/** Remove the current node */
visit$1.REMOVE = REMOVE$1;
function visit_(key, node, visitor, path) {
	const ctrl = callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visit_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = visit_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK$1) return BREAK$1;
				else if (ci === REMOVE$1) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = visit_("key", node.key, visitor, path);
			if (ck === BREAK$1) return BREAK$1;
			else if (ck === REMOVE$1) node.key = null;
			const cv = visit_("value", node.value, visitor, path);
			if (cv === BREAK$1) return BREAK$1;
			else if (cv === REMOVE$1) node.value = null;
		}
	}
	return ctrl;
}
/**
* Apply an async visitor to an AST node or document.
*
* Walks through the tree (depth-first) starting from `node`, calling a
* `visitor` function with three arguments:
*   - `key`: For sequence values and map `Pair`, the node's index in the
*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
*     `null` for the root node.
*   - `node`: The current node.
*   - `path`: The ancestry of the current node.
*
* The return value of the visitor may be used to control the traversal:
*   - `Promise`: Must resolve to one of the following values
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this node, continue with next
*     sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current node, then continue with the next one
*   - `Node`: Replace the current node, then continue by visiting it
*   - `number`: While iterating the items of a sequence or map, set the index
*     of the next step. This is useful especially if the index of the current
*     node has changed.
*
* If `visitor` is a single function, it will be called with all values
* encountered in the tree, including e.g. `null` values. Alternatively,
* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
* `Alias` and `Scalar` node. To define the same visitor function for more than
* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
* specific defined one will be used for each node.
*/
async function visitAsync(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE$1) node.contents = null;
	} else await visitAsync_(null, node, visitor_, Object.freeze([]));
}
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK$1;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP$1;
/** Remove the current node */
visitAsync.REMOVE = REMOVE$1;
async function visitAsync_(key, node, visitor, path) {
	const ctrl = await callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visitAsync_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = await visitAsync_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK$1) return BREAK$1;
				else if (ci === REMOVE$1) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = await visitAsync_("key", node.key, visitor, path);
			if (ck === BREAK$1) return BREAK$1;
			else if (ck === REMOVE$1) node.key = null;
			const cv = await visitAsync_("value", node.value, visitor, path);
			if (cv === BREAK$1) return BREAK$1;
			else if (cv === REMOVE$1) node.value = null;
		}
	}
	return ctrl;
}
function initVisitor(visitor) {
	if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
		Alias: visitor.Node,
		Map: visitor.Node,
		Scalar: visitor.Node,
		Seq: visitor.Node
	}, visitor.Value && {
		Map: visitor.Value,
		Scalar: visitor.Value,
		Seq: visitor.Value
	}, visitor.Collection && {
		Map: visitor.Collection,
		Seq: visitor.Collection
	}, visitor);
	return visitor;
}
function callVisitor(key, node, visitor, path) {
	if (typeof visitor === "function") return visitor(key, node, path);
	if (isMap(node)) return visitor.Map?.(key, node, path);
	if (isSeq(node)) return visitor.Seq?.(key, node, path);
	if (isPair(node)) return visitor.Pair?.(key, node, path);
	if (isScalar(node)) return visitor.Scalar?.(key, node, path);
	if (isAlias(node)) return visitor.Alias?.(key, node, path);
}
function replaceNode(key, path, node) {
	const parent = path[path.length - 1];
	if (isCollection(parent)) parent.items[key] = node;
	else if (isPair(parent)) {
		if (key === "key") parent.key = node;
		else parent.value = node;
	} else if (isDocument(parent)) parent.contents = node;
	else {
		const pt = isAlias(parent) ? "alias" : "scalar";
		throw new Error(`Cannot replace node with ${pt} parent`);
	}
}

// ../../node_modules/yaml/browser/dist/doc/directives.js
const escapeChars = {
	"!": "%21",
	",": "%2C",
	"[": "%5B",
	"]": "%5D",
	"{": "%7B",
	"}": "%7D"
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
var Directives = class Directives {
	constructor(yaml, tags) {
		/**
		* The directives-end/doc-start marker `---`. If `null`, a marker may still be
		* included in the document's stringified representation.
		*/
		this.docStart = null;
		/** The doc-end marker `...`.  */
		this.docEnd = false;
		this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
		this.tags = Object.assign({}, Directives.defaultTags, tags);
	}
	clone() {
		const copy = new Directives(this.yaml, this.tags);
		copy.docStart = this.docStart;
		return copy;
	}
	/**
	* During parsing, get a Directives instance for the current document and
	* update the stream state according to the current version's spec.
	*/
	atDocument() {
		const res = new Directives(this.yaml, this.tags);
		switch (this.yaml.version) {
			case "1.1":
				this.atNextDocument = true;
				break;
			case "1.2":
				this.atNextDocument = false;
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.2"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
		}
		return res;
	}
	/**
	* @param onError - May be called even if the action was successful
	* @returns `true` on success
	*/
	add(line, onError) {
		if (this.atNextDocument) {
			this.yaml = {
				explicit: Directives.defaultYaml.explicit,
				version: "1.1"
			};
			this.tags = Object.assign({}, Directives.defaultTags);
			this.atNextDocument = false;
		}
		const parts = line.trim().split(/[ \t]+/);
		const name = parts.shift();
		switch (name) {
			case "%TAG": {
				if (parts.length !== 2) {
					onError(0, "%TAG directive should contain exactly two parts");
					if (parts.length < 2) return false;
				}
				const [handle, prefix] = parts;
				this.tags[handle] = prefix;
				return true;
			}
			case "%YAML": {
				this.yaml.explicit = true;
				if (parts.length !== 1) {
					onError(0, "%YAML directive should contain exactly one part");
					return false;
				}
				const [version] = parts;
				if (version === "1.1" || version === "1.2") {
					this.yaml.version = version;
					return true;
				} else {
					const isValid = /^\d+\.\d+$/.test(version);
					onError(6, `Unsupported YAML version ${version}`, isValid);
					return false;
				}
			}
			default:
				onError(0, `Unknown directive ${name}`, true);
				return false;
		}
	}
	/**
	* Resolves a tag, matching handles to those defined in %TAG directives.
	*
	* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
	*   `'!local'` tag, or `null` if unresolvable.
	*/
	tagName(source, onError) {
		if (source === "!") return "!";
		if (source[0] !== "!") {
			onError(`Not a valid tag: ${source}`);
			return null;
		}
		if (source[1] === "<") {
			const verbatim = source.slice(2, -1);
			if (verbatim === "!" || verbatim === "!!") {
				onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
				return null;
			}
			if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
			return verbatim;
		}
		const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
		if (!suffix) onError(`The ${source} tag has no suffix`);
		const prefix = this.tags[handle];
		if (prefix) try {
			return prefix + decodeURIComponent(suffix);
		} catch (error) {
			onError(String(error));
			return null;
		}
		if (handle === "!") return source;
		onError(`Could not resolve tag: ${source}`);
		return null;
	}
	/**
	* Given a fully resolved tag, returns its printable string form,
	* taking into account current tag prefixes and defaults.
	*/
	tagString(tag) {
		for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
		return tag[0] === "!" ? tag : `!<${tag}>`;
	}
	toString(doc) {
		const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
		const tagEntries = Object.entries(this.tags);
		let tagNames;
		if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
			const tags = {};
			visit$1(doc.contents, (_key, node) => {
				if (isNode(node) && node.tag) tags[node.tag] = true;
			});
			tagNames = Object.keys(tags);
		} else tagNames = [];
		for (const [handle, prefix] of tagEntries) {
			if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
			if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
		}
		return lines.join("\n");
	}
};
Directives.defaultYaml = {
	explicit: false,
	version: "1.2"
};
Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };

// ../../node_modules/yaml/browser/dist/doc/anchors.js
/**
* Verify that the input string is a valid anchor.
*
* Will throw on errors.
*/
function anchorIsValid(anchor) {
	if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
		const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
		throw new Error(msg);
	}
	return true;
}
function anchorNames(root) {
	const anchors = /* @__PURE__ */ new Set();
	visit$1(root, { Value(_key, node) {
		if (node.anchor) anchors.add(node.anchor);
	} });
	return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
	for (let i = 1;; ++i) {
		const name = `${prefix}${i}`;
		if (!exclude.has(name)) return name;
	}
}
function createNodeAnchors(doc, prefix) {
	const aliasObjects = [];
	const sourceObjects = /* @__PURE__ */ new Map();
	let prevAnchors = null;
	return {
		onAnchor: (source) => {
			aliasObjects.push(source);
			prevAnchors ?? (prevAnchors = anchorNames(doc));
			const anchor = findNewAnchor(prefix, prevAnchors);
			prevAnchors.add(anchor);
			return anchor;
		},
		/**
		* With circular references, the source node is only resolved after all
		* of its child nodes are. This is why anchors are set only after all of
		* the nodes have been created.
		*/
		setAnchors: () => {
			for (const source of aliasObjects) {
				const ref = sourceObjects.get(source);
				if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) ref.node.anchor = ref.anchor;
				else {
					const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
					error.source = source;
					throw error;
				}
			}
		},
		sourceObjects
	};
}

// ../../node_modules/yaml/browser/dist/doc/applyReviver.js
/**
* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
*
* Includes extensions for handling Map and Set objects.
*/
function applyReviver(reviver, obj, key, val) {
	if (val && typeof val === "object") {
		if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
			const v0 = val[i];
			const v1 = applyReviver(reviver, val, String(i), v0);
			if (v1 === void 0) delete val[i];
			else if (v1 !== v0) val[i] = v1;
		}
		else if (val instanceof Map) for (const k of Array.from(val.keys())) {
			const v0 = val.get(k);
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) val.delete(k);
			else if (v1 !== v0) val.set(k, v1);
		}
		else if (val instanceof Set) for (const v0 of Array.from(val)) {
			const v1 = applyReviver(reviver, val, v0, v0);
			if (v1 === void 0) val.delete(v0);
			else if (v1 !== v0) {
				val.delete(v0);
				val.add(v1);
			}
		}
		else for (const [k, v0] of Object.entries(val)) {
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) delete val[k];
			else if (v1 !== v0) val[k] = v1;
		}
	}
	return reviver.call(obj, key, val);
}

// ../../node_modules/yaml/browser/dist/nodes/toJS.js
/**
* Recursively convert any node or its contents to native JavaScript
*
* @param value - The input value
* @param arg - If `value` defines a `toJSON()` method, use this
*   as its first argument
* @param ctx - Conversion context, originally set in Document#toJS(). If
*   `{ keep: true }` is not set, output should be suitable for JSON
*   stringification.
*/
function toJS(value, arg, ctx) {
	if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
	if (value && typeof value.toJSON === "function") {
		if (!ctx || !hasAnchor(value)) return value.toJSON(arg, ctx);
		const data = {
			aliasCount: 0,
			count: 1,
			res: void 0
		};
		ctx.anchors.set(value, data);
		ctx.onCreate = (res) => {
			data.res = res;
			delete ctx.onCreate;
		};
		const res = value.toJSON(arg, ctx);
		if (ctx.onCreate) ctx.onCreate(res);
		return res;
	}
	if (typeof value === "bigint" && !ctx?.keep) return Number(value);
	return value;
}

// ../../node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase = class {
	constructor(type) {
		Object.defineProperty(this, NODE_TYPE, { value: type });
	}
	/** Create a copy of this node.  */
	clone() {
		const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	/** A plain JavaScript representation of this node. */
	toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
		if (!isDocument(doc)) throw new TypeError("A document argument is required");
		const ctx = {
			anchors: /* @__PURE__ */ new Map(),
			doc,
			keep: true,
			mapAsMap: mapAsMap === true,
			mapKeyWarned: false,
			maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
		};
		const res = toJS(this, "", ctx);
		if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
		return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
	}
};

// ../../node_modules/yaml/browser/dist/nodes/Alias.js
var Alias = class extends NodeBase {
	constructor(source) {
		super(ALIAS);
		this.source = source;
		Object.defineProperty(this, "tag", { set() {
			throw new Error("Alias nodes cannot have tags");
		} });
	}
	/**
	* Resolve the value of this alias within `doc`, finding the last
	* instance of the `source` anchor before this node.
	*/
	resolve(doc, ctx) {
		if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
		let nodes;
		if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
		else {
			nodes = [];
			visit$1(doc, { Node: (_key, node) => {
				if (isAlias(node) || hasAnchor(node)) nodes.push(node);
			} });
			if (ctx) ctx.aliasResolveCache = nodes;
		}
		let found = void 0;
		for (const node of nodes) {
			if (node === this) break;
			if (node.anchor === this.source) found = node;
		}
		if (found && ctx) {
			const { anchors, doc, maxAliasCount } = ctx;
			let data = anchors.get(found);
			if (!data) {
				toJS(found, null, ctx);
				data = anchors.get(found);
			}
			/* istanbul ignore if */
			if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
			if (maxAliasCount >= 0) {
				data.count += 1;
				if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
				if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
			}
		}
		return found;
	}
	toJSON(_arg, ctx) {
		if (!ctx) return { source: this.source };
		const source = this.resolve(ctx.doc, ctx);
		if (!source) {
			const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
			throw new ReferenceError(msg);
		}
		return ctx.anchors.get(source).res;
	}
	toString(ctx, _onComment, _onChompKeep) {
		const src = `*${this.source}`;
		if (ctx) {
			anchorIsValid(this.source);
			if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new Error(msg);
			}
			if (ctx.implicitKey) return `${src} `;
		}
		return src;
	}
};
function getAliasCount(doc, node, anchors) {
	if (isAlias(node)) {
		const source = node.resolve(doc);
		const anchor = anchors && source && anchors.get(source);
		return anchor ? anchor.count * anchor.aliasCount : 0;
	} else if (isCollection(node)) {
		let count = 0;
		for (const item of node.items) {
			const c = getAliasCount(doc, item, anchors);
			if (c > count) count = c;
		}
		return count;
	} else if (isPair(node)) {
		const kc = getAliasCount(doc, node.key, anchors);
		const vc = getAliasCount(doc, node.value, anchors);
		return Math.max(kc, vc);
	}
	return 1;
}

// ../../node_modules/yaml/browser/dist/nodes/Scalar.js
const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
var Scalar = class extends NodeBase {
	constructor(value) {
		super(SCALAR$1);
		this.value = value;
	}
	toJSON(arg, ctx) {
		return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
	}
	toString() {
		return String(this.value);
	}
};
Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
Scalar.PLAIN = "PLAIN";
Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";

// ../../node_modules/yaml/browser/dist/doc/createNode.js
const defaultTagPrefix = "tag:yaml.org,2002:";
function findTagObject(value, tagName, tags) {
	if (tagName) {
		const match = tags.filter((t) => t.tag === tagName);
		const tagObj = match.find((t) => !t.format) ?? match[0];
		if (!tagObj) throw new Error(`Tag ${tagName} not found`);
		return tagObj;
	}
	return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
	if (isDocument(value)) value = value.contents;
	if (isNode(value)) return value;
	if (isPair(value)) {
		const map = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
		map.items.push(value);
		return map;
	}
	if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
	const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
	let ref = void 0;
	if (aliasDuplicateObjects && value && typeof value === "object") {
		ref = sourceObjects.get(value);
		if (ref) {
			ref.anchor ?? (ref.anchor = onAnchor(value));
			return new Alias(ref.anchor);
		} else {
			ref = {
				anchor: null,
				node: null
			};
			sourceObjects.set(value, ref);
		}
	}
	if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
	let tagObj = findTagObject(value, tagName, schema.tags);
	if (!tagObj) {
		if (value && typeof value.toJSON === "function") value = value.toJSON();
		if (!value || typeof value !== "object") {
			const node = new Scalar(value);
			if (ref) ref.node = node;
			return node;
		}
		tagObj = value instanceof Map ? schema[MAP] : Symbol.iterator in Object(value) ? schema[SEQ] : schema[MAP];
	}
	if (onTagObj) {
		onTagObj(tagObj);
		delete ctx.onTagObj;
	}
	const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
	if (tagName) node.tag = tagName;
	else if (!tagObj.default) node.tag = tagObj.tag;
	if (ref) ref.node = node;
	return node;
}

// ../../node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema, path, value) {
	let v = value;
	for (let i = path.length - 1; i >= 0; --i) {
		const k = path[i];
		if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
			const a = [];
			a[k] = v;
			v = a;
		} else v = /* @__PURE__ */ new Map([[k, v]]);
	}
	return createNode(v, void 0, {
		aliasDuplicateObjects: false,
		keepUndefined: false,
		onAnchor: () => {
			throw new Error("This should not happen, please report a bug.");
		},
		schema,
		sourceObjects: /* @__PURE__ */ new Map()
	});
}
const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
var Collection = class extends NodeBase {
	constructor(type, schema) {
		super(type);
		Object.defineProperty(this, "schema", {
			value: schema,
			configurable: true,
			enumerable: false,
			writable: true
		});
	}
	/**
	* Create a copy of this collection.
	*
	* @param schema - If defined, overwrites the original's schema
	*/
	clone(schema) {
		const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		if (schema) copy.schema = schema;
		copy.items = copy.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema) : it);
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	/**
	* Adds a value to the collection. For `!!map` and `!!omap` the value must
	* be a Pair instance or a `{ key, value }` object, which may not have a key
	* that already exists in the map.
	*/
	addIn(path, value) {
		if (isEmptyPath(path)) this.add(value);
		else {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (isCollection(node)) node.addIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
	/**
	* Removes a value from the collection.
	* @returns `true` if the item was found and removed.
	*/
	deleteIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.delete(key);
		const node = this.get(key, true);
		if (isCollection(node)) return node.deleteIn(rest);
		else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
	}
	/**
	* Returns item at `key`, or `undefined` if not found. By default unwraps
	* scalar values from their surrounding node; to disable set `keepScalar` to
	* `true` (collections are always returned intact).
	*/
	getIn(path, keepScalar) {
		const [key, ...rest] = path;
		const node = this.get(key, true);
		if (rest.length === 0) return !keepScalar && isScalar(node) ? node.value : node;
		else return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
	}
	hasAllNullValues(allowScalar) {
		return this.items.every((node) => {
			if (!isPair(node)) return false;
			const n = node.value;
			return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
		});
	}
	/**
	* Checks if the collection includes a value with the key `key`.
	*/
	hasIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.has(key);
		const node = this.get(key, true);
		return isCollection(node) ? node.hasIn(rest) : false;
	}
	/**
	* Sets a value in this collection. For `!!set`, `value` needs to be a
	* boolean to add/remove the item from the set.
	*/
	setIn(path, value) {
		const [key, ...rest] = path;
		if (rest.length === 0) this.set(key, value);
		else {
			const node = this.get(key, true);
			if (isCollection(node)) node.setIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
};

// ../../node_modules/yaml/browser/dist/stringify/stringifyComment.js
/**
* Stringifies a comment.
*
* Empty comment lines are left empty,
* lines consisting of a single space are replaced by `#`,
* and all other lines are prefixed with a `#`.
*/
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
function indentComment(comment, indent) {
	if (/^\n+$/.test(comment)) return comment.substring(1);
	return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;

// ../../node_modules/yaml/browser/dist/stringify/foldFlowLines.js
const FOLD_FLOW = "flow";
const FOLD_BLOCK = "block";
const FOLD_QUOTED = "quoted";
/**
* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
* terminated with `\n` and started with `indent`.
*/
function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
	if (!lineWidth || lineWidth < 0) return text;
	if (lineWidth < minContentWidth) minContentWidth = 0;
	const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
	if (text.length <= endStep) return text;
	const folds = [];
	const escapedFolds = {};
	let end = lineWidth - indent.length;
	if (typeof indentAtStart === "number") {
		if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
		else end = lineWidth - indentAtStart;
	}
	let split = void 0;
	let prev = void 0;
	let overflow = false;
	let i = -1;
	let escStart = -1;
	let escEnd = -1;
	if (mode === "block") {
		i = consumeMoreIndentedLines(text, i, indent.length);
		if (i !== -1) end = i + endStep;
	}
	for (let ch; ch = text[i += 1];) {
		if (mode === "quoted" && ch === "\\") {
			escStart = i;
			switch (text[i + 1]) {
				case "x":
					i += 3;
					break;
				case "u":
					i += 5;
					break;
				case "U":
					i += 9;
					break;
				default: i += 1;
			}
			escEnd = i;
		}
		if (ch === "\n") {
			if (mode === "block") i = consumeMoreIndentedLines(text, i, indent.length);
			end = i + indent.length + endStep;
			split = void 0;
		} else {
			if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
				const next = text[i + 1];
				if (next && next !== " " && next !== "\n" && next !== "	") split = i;
			}
			if (i >= end) {
				if (split) {
					folds.push(split);
					end = split + endStep;
					split = void 0;
				} else if (mode === "quoted") {
					while (prev === " " || prev === "	") {
						prev = ch;
						ch = text[i += 1];
						overflow = true;
					}
					const j = i > escEnd + 1 ? i - 2 : escStart - 1;
					if (escapedFolds[j]) return text;
					folds.push(j);
					escapedFolds[j] = true;
					end = j + endStep;
					split = void 0;
				} else overflow = true;
			}
		}
		prev = ch;
	}
	if (overflow && onOverflow) onOverflow();
	if (folds.length === 0) return text;
	if (onFold) onFold();
	let res = text.slice(0, folds[0]);
	for (let i = 0; i < folds.length; ++i) {
		const fold = folds[i];
		const end = folds[i + 1] || text.length;
		if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
		else {
			if (mode === "quoted" && escapedFolds[fold]) res += `${text[fold]}\\`;
			res += `\n${indent}${text.slice(fold + 1, end)}`;
		}
	}
	return res;
}
/**
* Presumes `i + 1` is at the start of a line
* @returns index of last newline in more-indented block
*/
function consumeMoreIndentedLines(text, i, indent) {
	let end = i;
	let start = i + 1;
	let ch = text[start];
	while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
	else {
		do
			ch = text[++i];
		while (ch && ch !== "\n");
		end = i;
		start = i + 1;
		ch = text[start];
	}
	return end;
}

// ../../node_modules/yaml/browser/dist/stringify/stringifyString.js
const getFoldOptions = (ctx, isBlock) => ({
	indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
	lineWidth: ctx.options.lineWidth,
	minContentWidth: ctx.options.minContentWidth
});
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
	if (!lineWidth || lineWidth < 0) return false;
	const limit = lineWidth - indentLength;
	const strLen = str.length;
	if (strLen <= limit) return false;
	for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
		if (i - start > limit) return true;
		start = i + 1;
		if (strLen - start <= limit) return false;
	}
	return true;
}
function doubleQuotedString(value, ctx) {
	const json = JSON.stringify(value);
	if (ctx.options.doubleQuotedAsJSON) return json;
	const { implicitKey } = ctx;
	const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	let str = "";
	let start = 0;
	for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
		if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
			str += json.slice(start, i) + "\\ ";
			i += 1;
			start = i;
			ch = "\\";
		}
		if (ch === "\\") switch (json[i + 1]) {
			case "u":
				{
					str += json.slice(start, i);
					const code = json.substr(i + 2, 4);
					switch (code) {
						case "0000":
							str += "\\0";
							break;
						case "0007":
							str += "\\a";
							break;
						case "000b":
							str += "\\v";
							break;
						case "001b":
							str += "\\e";
							break;
						case "0085":
							str += "\\N";
							break;
						case "00a0":
							str += "\\_";
							break;
						case "2028":
							str += "\\L";
							break;
						case "2029":
							str += "\\P";
							break;
						default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
						else str += json.substr(i, 6);
					}
					i += 5;
					start = i + 1;
				}
				break;
			case "n":
				if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
				else {
					str += json.slice(start, i) + "\n\n";
					while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
						str += "\n";
						i += 2;
					}
					str += indent;
					if (json[i + 2] === " ") str += "\\";
					i += 1;
					start = i + 1;
				}
				break;
			default: i += 1;
		}
	}
	str = start ? str + json.slice(start) : json;
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
	if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
	return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
	const { singleQuote } = ctx.options;
	let qs;
	if (singleQuote === false) qs = doubleQuotedString;
	else {
		const hasDouble = value.includes("\"");
		const hasSingle = value.includes("'");
		if (hasDouble && !hasSingle) qs = singleQuotedString;
		else if (hasSingle && !hasDouble) qs = doubleQuotedString;
		else qs = singleQuote ? singleQuotedString : doubleQuotedString;
	}
	return qs(value, ctx);
}
let blockEndNewlines;
try {
	blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
} catch {
	blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
	const { blockQuote, commentString, lineWidth } = ctx.options;
	if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
	const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
	const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
	if (!value) return literal ? "|\n" : ">\n";
	let chomp;
	let endStart;
	for (endStart = value.length; endStart > 0; --endStart) {
		const ch = value[endStart - 1];
		if (ch !== "\n" && ch !== "	" && ch !== " ") break;
	}
	let end = value.substring(endStart);
	const endNlPos = end.indexOf("\n");
	if (endNlPos === -1) chomp = "-";
	else if (value === end || endNlPos !== end.length - 1) {
		chomp = "+";
		if (onChompKeep) onChompKeep();
	} else chomp = "";
	if (end) {
		value = value.slice(0, -end.length);
		if (end[end.length - 1] === "\n") end = end.slice(0, -1);
		end = end.replace(blockEndNewlines, `$&${indent}`);
	}
	let startWithSpace = false;
	let startEnd;
	let startNlPos = -1;
	for (startEnd = 0; startEnd < value.length; ++startEnd) {
		const ch = value[startEnd];
		if (ch === " ") startWithSpace = true;
		else if (ch === "\n") startNlPos = startEnd;
		else break;
	}
	let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
	if (start) {
		value = value.substring(start.length);
		start = start.replace(/\n+/g, `$&${indent}`);
	}
	let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
	if (comment) {
		header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
		if (onComment) onComment();
	}
	if (!literal) {
		const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
		let literalFallback = false;
		const foldOptions = getFoldOptions(ctx, true);
		if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
			literalFallback = true;
		};
		const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
		if (!literalFallback) return `>${header}\n${indent}${body}`;
	}
	value = value.replace(/\n+/g, `$&${indent}`);
	return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
	const { type, value } = item;
	const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
	if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
	if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
	if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
	if (containsDocumentMarker(value)) {
		if (indent === "") {
			ctx.forceBlockIndent = true;
			return blockString(item, ctx, onComment, onChompKeep);
		} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
	}
	const str = value.replace(/\n+/g, `$&\n${indent}`);
	if (actualString) {
		const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
		const { compat, tags } = ctx.doc.schema;
		if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
	}
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
	const { implicitKey, inFlow } = ctx;
	const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
	let { type } = item;
	if (type !== Scalar.QUOTE_DOUBLE) {
		if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.QUOTE_DOUBLE;
	}
	const _stringify = (_type) => {
		switch (_type) {
			case Scalar.BLOCK_FOLDED:
			case Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
			case Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
			case Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
			case Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
			default: return null;
		}
	};
	let res = _stringify(type);
	if (res === null) {
		const { defaultKeyType, defaultStringType } = ctx.options;
		const t = implicitKey && defaultKeyType || defaultStringType;
		res = _stringify(t);
		if (res === null) throw new Error(`Unsupported default string type ${t}`);
	}
	return res;
}

// ../../node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options) {
	const opt = Object.assign({
		blockQuote: true,
		commentString: stringifyComment,
		defaultKeyType: null,
		defaultStringType: "PLAIN",
		directives: null,
		doubleQuotedAsJSON: false,
		doubleQuotedMinMultiLineLength: 40,
		falseStr: "false",
		flowCollectionPadding: true,
		indentSeq: true,
		lineWidth: 80,
		minContentWidth: 20,
		nullStr: "null",
		simpleKeys: false,
		singleQuote: null,
		trailingComma: false,
		trueStr: "true",
		verifyAliasOrder: true
	}, doc.schema.toStringOptions, options);
	let inFlow;
	switch (opt.collectionStyle) {
		case "block":
			inFlow = false;
			break;
		case "flow":
			inFlow = true;
			break;
		default: inFlow = null;
	}
	return {
		anchors: /* @__PURE__ */ new Set(),
		doc,
		flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
		indent: "",
		indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
		inFlow,
		options: opt
	};
}
function getTagObject(tags, item) {
	if (item.tag) {
		const match = tags.filter((t) => t.tag === item.tag);
		if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
	}
	let tagObj = void 0;
	let obj;
	if (isScalar(item)) {
		obj = item.value;
		let match = tags.filter((t) => t.identify?.(obj));
		if (match.length > 1) {
			const testMatch = match.filter((t) => t.test);
			if (testMatch.length > 0) match = testMatch;
		}
		tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
	} else {
		obj = item;
		tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
	}
	if (!tagObj) {
		const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
		throw new Error(`Tag not resolved for ${name} value`);
	}
	return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
	if (!doc.directives) return "";
	const props = [];
	const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
	if (anchor && anchorIsValid(anchor)) {
		anchors.add(anchor);
		props.push(`&${anchor}`);
	}
	const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
	if (tag) props.push(doc.directives.tagString(tag));
	return props.join(" ");
}
function stringify(item, ctx, onComment, onChompKeep) {
	if (isPair(item)) return item.toString(ctx, onComment, onChompKeep);
	if (isAlias(item)) {
		if (ctx.doc.directives) return item.toString(ctx);
		if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
		else {
			if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
			else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
			item = item.resolve(ctx.doc);
		}
	}
	let tagObj = void 0;
	const node = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
	tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
	const props = stringifyProps(node, tagObj, ctx);
	if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
	const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
	if (!props) return str;
	return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
}

// ../../node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
	const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
	let keyComment = isNode(key) && key.comment || null;
	if (simpleKeys) {
		if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
		if (isCollection(key) || !isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
	}
	let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
	ctx = Object.assign({}, ctx, {
		allNullValues: false,
		implicitKey: !explicitKey && (simpleKeys || !allNullValues),
		indent: indent + indentStep
	});
	let keyCommentDone = false;
	let chompKeep = false;
	let str = stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
	if (!explicitKey && !ctx.inFlow && str.length > 1024) {
		if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
		explicitKey = true;
	}
	if (ctx.inFlow) {
		if (allNullValues || value == null) {
			if (keyCommentDone && onComment) onComment();
			return str === "" ? "?" : explicitKey ? `? ${str}` : str;
		}
	} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
		str = `? ${str}`;
		if (keyComment && !keyCommentDone) str += lineComment(str, ctx.indent, commentString(keyComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	if (keyCommentDone) keyComment = null;
	if (explicitKey) {
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
		str = `? ${str}\n${indent}:`;
	} else {
		str = `${str}:`;
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
	}
	let vsb, vcb, valueComment;
	if (isNode(value)) {
		vsb = !!value.spaceBefore;
		vcb = value.commentBefore;
		valueComment = value.comment;
	} else {
		vsb = false;
		vcb = null;
		valueComment = null;
		if (value && typeof value === "object") value = doc.createNode(value);
	}
	ctx.implicitKey = false;
	if (!explicitKey && !keyComment && isScalar(value)) ctx.indentAtStart = str.length + 1;
	chompKeep = false;
	if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
	let valueCommentDone = false;
	const valueStr = stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
	let ws = " ";
	if (keyComment || vsb || vcb) {
		ws = vsb ? "\n" : "";
		if (vcb) {
			const cs = commentString(vcb);
			ws += `\n${indentComment(cs, ctx.indent)}`;
		}
		if (valueStr === "" && !ctx.inFlow) {
			if (ws === "\n" && valueComment) ws = "\n\n";
		} else ws += `\n${ctx.indent}`;
	} else if (!explicitKey && isCollection(value)) {
		const vs0 = valueStr[0];
		const nl0 = valueStr.indexOf("\n");
		const hasNewline = nl0 !== -1;
		const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
		if (hasNewline || !flow) {
			let hasPropsLine = false;
			if (hasNewline && (vs0 === "&" || vs0 === "!")) {
				let sp0 = valueStr.indexOf(" ");
				if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
				if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
			}
			if (!hasPropsLine) ws = `\n${ctx.indent}`;
		}
	} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
	str += ws + valueStr;
	if (ctx.inFlow) {
		if (valueCommentDone && onComment) onComment();
	} else if (valueComment && !valueCommentDone) str += lineComment(str, ctx.indent, commentString(valueComment));
	else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}

// ../../node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
	if (logLevel === "debug" || logLevel === "warn") console.warn(warning);
}

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
const MERGE_KEY = "<<";
const merge = {
	identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
	default: "key",
	tag: "tag:yaml.org,2002:merge",
	test: /^<<$/,
	resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
	stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
	else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
	else mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (!isMap(source)) throw new Error("Merge sources must be maps or map aliases");
	const srcMap = source.toJSON(null, ctx, Map);
	for (const [key, value] of srcMap) if (map instanceof Map) {
		if (!map.has(key)) map.set(key, value);
	} else if (map instanceof Set) map.add(key);
	else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
	return map;
}
function resolveAliasValue(ctx, value) {
	return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

// ../../node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map, { key, value }) {
	if (isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
	else if (isMergeKey(ctx, key)) addMergeToJSMap(ctx, map, value);
	else {
		const jsKey = toJS(key, "", ctx);
		if (map instanceof Map) map.set(jsKey, toJS(value, jsKey, ctx));
		else if (map instanceof Set) map.add(jsKey);
		else {
			const stringKey = stringifyKey(key, jsKey, ctx);
			const jsValue = toJS(value, stringKey, ctx);
			if (stringKey in map) Object.defineProperty(map, stringKey, {
				value: jsValue,
				writable: true,
				enumerable: true,
				configurable: true
			});
			else map[stringKey] = jsValue;
		}
	}
	return map;
}
function stringifyKey(key, jsKey, ctx) {
	if (jsKey === null) return "";
	if (typeof jsKey !== "object") return String(jsKey);
	if (isNode(key) && ctx?.doc) {
		const strCtx = createStringifyContext(ctx.doc, {});
		strCtx.anchors = /* @__PURE__ */ new Set();
		for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
		strCtx.inFlow = true;
		strCtx.inStringifyKey = true;
		const strKey = key.toString(strCtx);
		if (!ctx.mapKeyWarned) {
			let jsonStr = JSON.stringify(strKey);
			if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
			warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
			ctx.mapKeyWarned = true;
		}
		return strKey;
	}
	return JSON.stringify(jsKey);
}

// ../../node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
	const k = createNode(key, void 0, ctx);
	const v = createNode(value, void 0, ctx);
	return new Pair(k, v);
}
var Pair = class Pair {
	constructor(key, value = null) {
		Object.defineProperty(this, NODE_TYPE, { value: PAIR });
		this.key = key;
		this.value = value;
	}
	clone(schema) {
		let { key, value } = this;
		if (isNode(key)) key = key.clone(schema);
		if (isNode(value)) value = value.clone(schema);
		return new Pair(key, value);
	}
	toJSON(_, ctx) {
		const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
		return addPairToJSMap(ctx, pair, this);
	}
	toString(ctx, onComment, onChompKeep) {
		return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
	}
};

// ../../node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options) {
	return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
	const { indent, options: { commentString } } = ctx;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		type: null
	});
	let chompKeep = false;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (!chompKeep && item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (!chompKeep && ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
			}
		}
		chompKeep = false;
		let str = stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		if (chompKeep && comment) chompKeep = false;
		lines.push(blockItemPrefix + str);
	}
	let str;
	if (lines.length === 0) str = flowChars.start + flowChars.end;
	else {
		str = lines[0];
		for (let i = 1; i < lines.length; ++i) {
			const line = lines[i];
			str += line ? `\n${indent}${line}` : "\n";
		}
	}
	if (comment) {
		str += "\n" + indentComment(commentString(comment), indent);
		if (onComment) onComment();
	} else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
	const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
	itemIndent += indentStep;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		inFlow: true,
		type: null
	});
	let reqNewline = false;
	let linesAtValue = 0;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, false);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, false);
				if (ik.comment) reqNewline = true;
			}
			const iv = isNode(item.value) ? item.value : null;
			if (iv) {
				if (iv.comment) comment = iv.comment;
				if (iv.commentBefore) reqNewline = true;
			} else if (item.value == null && ik?.comment) comment = ik.comment;
		}
		if (comment) reqNewline = true;
		let str = stringify(item, itemCtx, () => comment = null);
		reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
		if (i < items.length - 1) str += ",";
		else if (ctx.options.trailingComma) {
			if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
			if (reqNewline) str += ",";
		}
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		lines.push(str);
		linesAtValue = lines.length;
	}
	const { start, end } = flowChars;
	if (lines.length === 0) return start + end;
	else {
		if (!reqNewline) {
			const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
			reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
		}
		if (reqNewline) {
			let str = start;
			for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
			return `${str}\n${indent}${end}`;
		} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
	}
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
	if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
	if (comment) {
		const ic = indentComment(commentString(comment), indent);
		lines.push(ic.trimStart());
	}
}

// ../../node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
	const k = isScalar(key) ? key.value : key;
	for (const it of items) if (isPair(it)) {
		if (it.key === key || it.key === k) return it;
		if (isScalar(it.key) && it.key.value === k) return it;
	}
}
var YAMLMap = class extends Collection {
	static get tagName() {
		return "tag:yaml.org,2002:map";
	}
	constructor(schema) {
		super(MAP, schema);
		this.items = [];
	}
	/**
	* A generic collection parsing method that can be extended
	* to other node classes that inherit from YAMLMap
	*/
	static from(schema, obj, ctx) {
		const { keepUndefined, replacer } = ctx;
		const map = new this(schema);
		const add = (key, value) => {
			if (typeof replacer === "function") value = replacer.call(obj, key, value);
			else if (Array.isArray(replacer) && !replacer.includes(key)) return;
			if (value !== void 0 || keepUndefined) map.items.push(createPair(key, value, ctx));
		};
		if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
		else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
		if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
		return map;
	}
	/**
	* Adds a value to the collection.
	*
	* @param overwrite - If not set `true`, using a key that is already in the
	*   collection will throw. Otherwise, overwrites the previous value.
	*/
	add(pair, overwrite) {
		let _pair;
		if (isPair(pair)) _pair = pair;
		else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair(pair, pair?.value);
		else _pair = new Pair(pair.key, pair.value);
		const prev = findPair(this.items, _pair.key);
		const sortEntries = this.schema?.sortMapEntries;
		if (prev) {
			if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
			if (isScalar(prev.value) && isScalarValue(_pair.value)) prev.value.value = _pair.value;
			else prev.value = _pair.value;
		} else if (sortEntries) {
			const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
			if (i === -1) this.items.push(_pair);
			else this.items.splice(i, 0, _pair);
		} else this.items.push(_pair);
	}
	delete(key) {
		const it = findPair(this.items, key);
		if (!it) return false;
		return this.items.splice(this.items.indexOf(it), 1).length > 0;
	}
	get(key, keepScalar) {
		const node = findPair(this.items, key)?.value;
		return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
	}
	has(key) {
		return !!findPair(this.items, key);
	}
	set(key, value) {
		this.add(new Pair(key, value), true);
	}
	/**
	* @param ctx - Conversion context, originally set in Document#toJS()
	* @param {Class} Type - If set, forces the returned collection type
	* @returns Instance of Type, Map, or Object
	*/
	toJSON(_, ctx, Type) {
		const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
		if (ctx?.onCreate) ctx.onCreate(map);
		for (const item of this.items) addPairToJSMap(ctx, map, item);
		return map;
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		for (const item of this.items) if (!isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
		if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
		return stringifyCollection(this, ctx, {
			blockItemPrefix: "",
			flowChars: {
				start: "{",
				end: "}"
			},
			itemIndent: ctx.indent || "",
			onChompKeep,
			onComment
		});
	}
};

// ../../node_modules/yaml/browser/dist/schema/common/map.js
const map = {
	collection: "map",
	default: true,
	nodeClass: YAMLMap,
	tag: "tag:yaml.org,2002:map",
	resolve(map, onError) {
		if (!isMap(map)) onError("Expected a mapping for this tag");
		return map;
	},
	createNode: (schema, obj, ctx) => YAMLMap.from(schema, obj, ctx)
};

// ../../node_modules/yaml/browser/dist/nodes/YAMLSeq.js
var YAMLSeq = class extends Collection {
	static get tagName() {
		return "tag:yaml.org,2002:seq";
	}
	constructor(schema) {
		super(SEQ, schema);
		this.items = [];
	}
	add(value) {
		this.items.push(value);
	}
	/**
	* Removes a value from the collection.
	*
	* `key` must contain a representation of an integer for this to succeed.
	* It may be wrapped in a `Scalar`.
	*
	* @returns `true` if the item was found and removed.
	*/
	delete(key) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") return false;
		return this.items.splice(idx, 1).length > 0;
	}
	get(key, keepScalar) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") return void 0;
		const it = this.items[idx];
		return !keepScalar && isScalar(it) ? it.value : it;
	}
	/**
	* Checks if the collection includes a value with the key `key`.
	*
	* `key` must contain a representation of an integer for this to succeed.
	* It may be wrapped in a `Scalar`.
	*/
	has(key) {
		const idx = asItemIndex(key);
		return typeof idx === "number" && idx < this.items.length;
	}
	/**
	* Sets a value in this collection. For `!!set`, `value` needs to be a
	* boolean to add/remove the item from the set.
	*
	* If `key` does not contain a representation of an integer, this will throw.
	* It may be wrapped in a `Scalar`.
	*/
	set(key, value) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
		const prev = this.items[idx];
		if (isScalar(prev) && isScalarValue(value)) prev.value = value;
		else this.items[idx] = value;
	}
	toJSON(_, ctx) {
		const seq = [];
		if (ctx?.onCreate) ctx.onCreate(seq);
		let i = 0;
		for (const item of this.items) seq.push(toJS(item, String(i++), ctx));
		return seq;
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		return stringifyCollection(this, ctx, {
			blockItemPrefix: "- ",
			flowChars: {
				start: "[",
				end: "]"
			},
			itemIndent: (ctx.indent || "") + "  ",
			onChompKeep,
			onComment
		});
	}
	static from(schema, obj, ctx) {
		const { replacer } = ctx;
		const seq = new this(schema);
		if (obj && Symbol.iterator in Object(obj)) {
			let i = 0;
			for (let it of obj) {
				if (typeof replacer === "function") {
					const key = obj instanceof Set ? it : String(i++);
					it = replacer.call(obj, key, it);
				}
				seq.items.push(createNode(it, void 0, ctx));
			}
		}
		return seq;
	}
};
function asItemIndex(key) {
	let idx = isScalar(key) ? key.value : key;
	if (idx && typeof idx === "string") idx = Number(idx);
	return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}

// ../../node_modules/yaml/browser/dist/schema/common/seq.js
const seq = {
	collection: "seq",
	default: true,
	nodeClass: YAMLSeq,
	tag: "tag:yaml.org,2002:seq",
	resolve(seq, onError) {
		if (!isSeq(seq)) onError("Expected a sequence for this tag");
		return seq;
	},
	createNode: (schema, obj, ctx) => YAMLSeq.from(schema, obj, ctx)
};

// ../../node_modules/yaml/browser/dist/schema/common/string.js
const string = {
	identify: (value) => typeof value === "string",
	default: true,
	tag: "tag:yaml.org,2002:str",
	resolve: (str) => str,
	stringify(item, ctx, onComment, onChompKeep) {
		ctx = Object.assign({ actualString: true }, ctx);
		return stringifyString(item, ctx, onComment, onChompKeep);
	}
};

// ../../node_modules/yaml/browser/dist/schema/common/null.js
const nullTag = {
	identify: (value) => value == null,
	createNode: () => new Scalar(null),
	default: true,
	tag: "tag:yaml.org,2002:null",
	test: /^(?:~|[Nn]ull|NULL)?$/,
	resolve: () => new Scalar(null),
	stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
};

// ../../node_modules/yaml/browser/dist/schema/core/bool.js
const boolTag = {
	identify: (value) => typeof value === "boolean",
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
	resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
	stringify({ source, value }, ctx) {
		if (source && boolTag.test.test(source)) {
			if (value === (source[0] === "t" || source[0] === "T")) return source;
		}
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
};

// ../../node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
	if (typeof value === "bigint") return String(value);
	const num = typeof value === "number" ? value : Number(value);
	if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
	let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
	if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
		let i = n.indexOf(".");
		if (i < 0) {
			i = n.length;
			n += ".";
		}
		let d = minFractionDigits - (n.length - i - 1);
		while (d-- > 0) n += "0";
	}
	return n;
}

// ../../node_modules/yaml/browser/dist/schema/core/float.js
const floatNaN$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: stringifyNumber
};
const floatExp$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
	resolve: (str) => parseFloat(str),
	stringify(node) {
		const num = Number(node.value);
		return isFinite(num) ? num.toExponential() : stringifyNumber(node);
	}
};
const float$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
	resolve(str) {
		const node = new Scalar(parseFloat(str));
		const dot = str.indexOf(".");
		if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
		return node;
	},
	stringify: stringifyNumber
};

// ../../node_modules/yaml/browser/dist/schema/core/int.js
const intIdentify$2 = (value) => typeof value === "bigint" || Number.isInteger(value);
const intResolve$1 = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
function intStringify$1(node, radix, prefix) {
	const { value } = node;
	if (intIdentify$2(value) && value >= 0) return prefix + value.toString(radix);
	return stringifyNumber(node);
}
const intOct$1 = {
	identify: (value) => intIdentify$2(value) && value >= 0,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^0o[0-7]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 2, 8, opt),
	stringify: (node) => intStringify$1(node, 8, "0o")
};
const int$1 = {
	identify: intIdentify$2,
	default: true,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 0, 10, opt),
	stringify: stringifyNumber
};
const intHex$1 = {
	identify: (value) => intIdentify$2(value) && value >= 0,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^0x[0-9a-fA-F]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 2, 16, opt),
	stringify: (node) => intStringify$1(node, 16, "0x")
};

// ../../node_modules/yaml/browser/dist/schema/core/schema.js
const schema$2 = [
	map,
	seq,
	string,
	nullTag,
	boolTag,
	intOct$1,
	int$1,
	intHex$1,
	floatNaN$1,
	floatExp$1,
	float$1
];

// ../../node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify$1(value) {
	return typeof value === "bigint" || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
	{
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify: stringifyJSON
	},
	{
		identify: (value) => value == null,
		createNode: () => new Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^null$/,
		resolve: () => null,
		stringify: stringifyJSON
	},
	{
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^true$|^false$/,
		resolve: (str) => str === "true",
		stringify: stringifyJSON
	},
	{
		identify: intIdentify$1,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^-?(?:0|[1-9][0-9]*)$/,
		resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
		stringify: ({ value }) => intIdentify$1(value) ? value.toString() : JSON.stringify(value)
	},
	{
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
		resolve: (str) => parseFloat(str),
		stringify: stringifyJSON
	}
];
const schema$1 = [map, seq].concat(jsonScalars, {
	default: true,
	tag: "",
	test: /^/,
	resolve(str, onError) {
		onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
		return str;
	}
});

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
const binary = {
	identify: (value) => value instanceof Uint8Array,
	default: false,
	tag: "tag:yaml.org,2002:binary",
	/**
	* Returns a Buffer in node and an Uint8Array in browsers
	*
	* To use the resulting buffer as an image, you'll want to do something like:
	*
	*   const blob = new Blob([buffer], { type: 'image/jpeg' })
	*   document.querySelector('#photo').src = URL.createObjectURL(blob)
	*/
	resolve(src, onError) {
		if (typeof atob === "function") {
			const str = atob(src.replace(/[\n\r]/g, ""));
			const buffer = new Uint8Array(str.length);
			for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
			return buffer;
		} else {
			onError("This environment does not support reading binary tags; either Buffer or atob is required");
			return src;
		}
	},
	stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
		if (!value) return "";
		const buf = value;
		let str;
		if (typeof btoa === "function") {
			let s = "";
			for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
			str = btoa(s);
		} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
		type ?? (type = Scalar.BLOCK_LITERAL);
		if (type !== Scalar.QUOTE_DOUBLE) {
			const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
			const n = Math.ceil(str.length / lineWidth);
			const lines = new Array(n);
			for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
			str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
		}
		return stringifyString({
			comment,
			type,
			value: str
		}, ctx, onComment, onChompKeep);
	}
};

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq, onError) {
	if (isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
		let item = seq.items[i];
		if (isPair(item)) continue;
		else if (isMap(item)) {
			if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
			const pair = item.items[0] || new Pair(new Scalar(null));
			if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
			if (item.comment) {
				const cn = pair.value ?? pair.key;
				cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
			}
			item = pair;
		}
		seq.items[i] = isPair(item) ? item : new Pair(item);
	}
	else onError("Expected a sequence for this tag");
	return seq;
}
function createPairs(schema, iterable, ctx) {
	const { replacer } = ctx;
	const pairs = new YAMLSeq(schema);
	pairs.tag = "tag:yaml.org,2002:pairs";
	let i = 0;
	if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
		if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
		let key, value;
		if (Array.isArray(it)) {
			if (it.length === 2) {
				key = it[0];
				value = it[1];
			} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
		} else if (it && it instanceof Object) {
			const keys = Object.keys(it);
			if (keys.length === 1) {
				key = keys[0];
				value = it[key];
			} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
		} else key = it;
		pairs.items.push(createPair(key, value, ctx));
	}
	return pairs;
}
const pairs = {
	collection: "seq",
	default: false,
	tag: "tag:yaml.org,2002:pairs",
	resolve: resolvePairs,
	createNode: createPairs
};

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap = class YAMLOMap extends YAMLSeq {
	constructor() {
		super();
		this.add = YAMLMap.prototype.add.bind(this);
		this.delete = YAMLMap.prototype.delete.bind(this);
		this.get = YAMLMap.prototype.get.bind(this);
		this.has = YAMLMap.prototype.has.bind(this);
		this.set = YAMLMap.prototype.set.bind(this);
		this.tag = YAMLOMap.tag;
	}
	/**
	* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
	* but TypeScript won't allow widening the signature of a child method.
	*/
	toJSON(_, ctx) {
		if (!ctx) return super.toJSON(_);
		const map = /* @__PURE__ */ new Map();
		if (ctx?.onCreate) ctx.onCreate(map);
		for (const pair of this.items) {
			let key, value;
			if (isPair(pair)) {
				key = toJS(pair.key, "", ctx);
				value = toJS(pair.value, key, ctx);
			} else key = toJS(pair, "", ctx);
			if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
			map.set(key, value);
		}
		return map;
	}
	static from(schema, iterable, ctx) {
		const pairs = createPairs(schema, iterable, ctx);
		const omap = new this();
		omap.items = pairs.items;
		return omap;
	}
};
YAMLOMap.tag = "tag:yaml.org,2002:omap";
const omap = {
	collection: "seq",
	identify: (value) => value instanceof Map,
	nodeClass: YAMLOMap,
	default: false,
	tag: "tag:yaml.org,2002:omap",
	resolve(seq, onError) {
		const pairs = resolvePairs(seq, onError);
		const seenKeys = [];
		for (const { key } of pairs.items) if (isScalar(key)) {
			if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
			else seenKeys.push(key.value);
		}
		return Object.assign(new YAMLOMap(), pairs);
	},
	createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
	if (source && (value ? trueTag : falseTag).test.test(source)) return source;
	return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
	identify: (value) => value === true,
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
	resolve: () => new Scalar(true),
	stringify: boolStringify
};
const falseTag = {
	identify: (value) => value === false,
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
	resolve: () => new Scalar(false),
	stringify: boolStringify
};

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
const floatNaN = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: stringifyNumber
};
const floatExp = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
	resolve: (str) => parseFloat(str.replace(/_/g, "")),
	stringify(node) {
		const num = Number(node.value);
		return isFinite(num) ? num.toExponential() : stringifyNumber(node);
	}
};
const float = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
	resolve(str) {
		const node = new Scalar(parseFloat(str.replace(/_/g, "")));
		const dot = str.indexOf(".");
		if (dot !== -1) {
			const f = str.substring(dot + 1).replace(/_/g, "");
			if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
		}
		return node;
	},
	stringify: stringifyNumber
};

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
	const sign = str[0];
	if (sign === "-" || sign === "+") offset += 1;
	str = str.substring(offset).replace(/_/g, "");
	if (intAsBigInt) {
		switch (radix) {
			case 2:
				str = `0b${str}`;
				break;
			case 8:
				str = `0o${str}`;
				break;
			case 16: str = `0x${str}`;
		}
		const n = BigInt(str);
		return sign === "-" ? BigInt(-1) * n : n;
	}
	const n = parseInt(str, radix);
	return sign === "-" ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
	const { value } = node;
	if (intIdentify(value)) {
		const str = value.toString(radix);
		return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
	}
	return stringifyNumber(node);
}
const intBin = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "BIN",
	test: /^[-+]?0b[0-1_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
	stringify: (node) => intStringify(node, 2, "0b")
};
const intOct = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^[-+]?0[0-7_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
	stringify: (node) => intStringify(node, 8, "0")
};
const int = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9][0-9_]*$/,
	resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
	stringify: stringifyNumber
};
const intHex = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^[-+]?0x[0-9a-fA-F_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
	stringify: (node) => intStringify(node, 16, "0x")
};

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet = class YAMLSet extends YAMLMap {
	constructor(schema) {
		super(schema);
		this.tag = YAMLSet.tag;
	}
	add(key) {
		let pair;
		if (isPair(key)) pair = key;
		else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair(key.key, null);
		else pair = new Pair(key, null);
		if (!findPair(this.items, pair.key)) this.items.push(pair);
	}
	/**
	* If `keepPair` is `true`, returns the Pair matching `key`.
	* Otherwise, returns the value of that Pair's key.
	*/
	get(key, keepPair) {
		const pair = findPair(this.items, key);
		return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
	}
	set(key, value) {
		if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
		const prev = findPair(this.items, key);
		if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
		else if (!prev && value) this.items.push(new Pair(key));
	}
	toJSON(_, ctx) {
		return super.toJSON(_, ctx, Set);
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
		else throw new Error("Set items must all have null values");
	}
	static from(schema, iterable, ctx) {
		const { replacer } = ctx;
		const set = new this(schema);
		if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
			if (typeof replacer === "function") value = replacer.call(iterable, value, value);
			set.items.push(createPair(value, null, ctx));
		}
		return set;
	}
};
YAMLSet.tag = "tag:yaml.org,2002:set";
const set = {
	collection: "map",
	identify: (value) => value instanceof Set,
	nodeClass: YAMLSet,
	default: false,
	tag: "tag:yaml.org,2002:set",
	createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
	resolve(map, onError) {
		if (isMap(map)) {
			if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
			else onError("Set items must all have null values");
		} else onError("Expected a mapping for this tag");
		return map;
	}
};

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
	const sign = str[0];
	const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
	const num = (n) => asBigInt ? BigInt(n) : Number(n);
	const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
	return sign === "-" ? num(-1) * res : res;
}
/**
* hhhh:mm:ss.sss
*
* Internal types handle bigint as number, because TS can't figure it out.
*/
function stringifySexagesimal(node) {
	let { value } = node;
	let num = (n) => n;
	if (typeof value === "bigint") num = (n) => BigInt(n);
	else if (isNaN(value) || !isFinite(value)) return stringifyNumber(node);
	let sign = "";
	if (value < 0) {
		sign = "-";
		value *= num(-1);
	}
	const _60 = num(60);
	const parts = [value % _60];
	if (value < 60) parts.unshift(0);
	else {
		value = (value - parts[0]) / _60;
		parts.unshift(value % _60);
		if (value >= 60) {
			value = (value - parts[0]) / _60;
			parts.unshift(value);
		}
	}
	return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
const intTime = {
	identify: (value) => typeof value === "bigint" || Number.isInteger(value),
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
	resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
	stringify: stringifySexagesimal
};
const floatTime = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
	resolve: (str) => parseSexagesimal(str, false),
	stringify: stringifySexagesimal
};
const timestamp = {
	identify: (value) => value instanceof Date,
	default: true,
	tag: "tag:yaml.org,2002:timestamp",
	test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
	resolve(str) {
		const match = str.match(timestamp.test);
		if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
		const [, year, month, day, hour, minute, second] = match.map(Number);
		const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
		let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
		const tz = match[8];
		if (tz && tz !== "Z") {
			let d = parseSexagesimal(tz, false);
			if (Math.abs(d) < 30) d *= 60;
			date -= 6e4 * d;
		}
		return new Date(date);
	},
	stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};

// ../../node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
const schema = [
	map,
	seq,
	string,
	nullTag,
	trueTag,
	falseTag,
	intBin,
	intOct,
	int,
	intHex,
	floatNaN,
	floatExp,
	float,
	binary,
	merge,
	omap,
	pairs,
	set,
	intTime,
	floatTime,
	timestamp
];

// ../../node_modules/yaml/browser/dist/schema/tags.js
const schemas = /* @__PURE__ */ new Map([
	["core", schema$2],
	["failsafe", [
		map,
		seq,
		string
	]],
	["json", schema$1],
	["yaml11", schema],
	["yaml-1.1", schema]
]);
const tagsByName = {
	binary,
	bool: boolTag,
	float: float$1,
	floatExp: floatExp$1,
	floatNaN: floatNaN$1,
	floatTime,
	int: int$1,
	intHex: intHex$1,
	intOct: intOct$1,
	intTime,
	map,
	merge,
	null: nullTag,
	omap,
	pairs,
	seq,
	set,
	timestamp
};
const coreKnownTags = {
	"tag:yaml.org,2002:binary": binary,
	"tag:yaml.org,2002:merge": merge,
	"tag:yaml.org,2002:omap": omap,
	"tag:yaml.org,2002:pairs": pairs,
	"tag:yaml.org,2002:set": set,
	"tag:yaml.org,2002:timestamp": timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
	const schemaTags = schemas.get(schemaName);
	if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
	let tags = schemaTags;
	if (!tags) {
		if (Array.isArray(customTags)) tags = [];
		else {
			const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
		}
	}
	if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
	else if (typeof customTags === "function") tags = customTags(tags.slice());
	if (addMergeTag) tags = tags.concat(merge);
	return tags.reduce((tags, tag) => {
		const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
		if (!tagObj) {
			const tagName = JSON.stringify(tag);
			const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
		}
		if (!tags.includes(tagObj)) tags.push(tagObj);
		return tags;
	}, []);
}

// ../../node_modules/yaml/browser/dist/schema/Schema.js
const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
var Schema = class Schema {
	constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
		this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
		this.name = typeof schema === "string" && schema || "core";
		this.knownTags = resolveKnownTags ? coreKnownTags : {};
		this.tags = getTags(customTags, this.name, merge);
		this.toStringOptions = toStringDefaults ?? null;
		Object.defineProperty(this, MAP, { value: map });
		Object.defineProperty(this, SCALAR$1, { value: string });
		Object.defineProperty(this, SEQ, { value: seq });
		this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
	}
	clone() {
		const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
		copy.tags = this.tags.slice();
		return copy;
	}
};

// ../../node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options) {
	const lines = [];
	let hasDirectives = options.directives === true;
	if (options.directives !== false && doc.directives) {
		const dir = doc.directives.toString(doc);
		if (dir) {
			lines.push(dir);
			hasDirectives = true;
		} else if (doc.directives.docStart) hasDirectives = true;
	}
	if (hasDirectives) lines.push("---");
	const ctx = createStringifyContext(doc, options);
	const { commentString } = ctx.options;
	if (doc.commentBefore) {
		if (lines.length !== 1) lines.unshift("");
		const cs = commentString(doc.commentBefore);
		lines.unshift(indentComment(cs, ""));
	}
	let chompKeep = false;
	let contentComment = null;
	if (doc.contents) {
		if (isNode(doc.contents)) {
			if (doc.contents.spaceBefore && hasDirectives) lines.push("");
			if (doc.contents.commentBefore) {
				const cs = commentString(doc.contents.commentBefore);
				lines.push(indentComment(cs, ""));
			}
			ctx.forceBlockIndent = !!doc.comment;
			contentComment = doc.contents.comment;
		}
		const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
		let body = stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
		if (contentComment) body += lineComment(body, "", commentString(contentComment));
		if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
		else lines.push(body);
	} else lines.push(stringify(doc.contents, ctx));
	if (doc.directives?.docEnd) {
		if (doc.comment) {
			const cs = commentString(doc.comment);
			if (cs.includes("\n")) {
				lines.push("...");
				lines.push(indentComment(cs, ""));
			} else lines.push(`... ${cs}`);
		} else lines.push("...");
	} else {
		let dc = doc.comment;
		if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
		if (dc) {
			if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
			lines.push(indentComment(commentString(dc), ""));
		}
	}
	return lines.join("\n") + "\n";
}

// ../../node_modules/yaml/browser/dist/doc/Document.js
var Document = class Document {
	constructor(value, replacer, options) {
		/** A comment before this Document */
		this.commentBefore = null;
		/** A comment immediately after this Document */
		this.comment = null;
		/** Errors encountered during parsing. */
		this.errors = [];
		/** Warnings encountered during parsing. */
		this.warnings = [];
		Object.defineProperty(this, NODE_TYPE, { value: DOC });
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) {
			options = replacer;
			replacer = void 0;
		}
		const opt = Object.assign({
			intAsBigInt: false,
			keepSourceTokens: false,
			logLevel: "warn",
			prettyErrors: true,
			strict: true,
			stringKeys: false,
			uniqueKeys: true,
			version: "1.2"
		}, options);
		this.options = opt;
		let { version } = opt;
		if (options?._directives) {
			this.directives = options._directives.atDocument();
			if (this.directives.yaml.explicit) version = this.directives.yaml.version;
		} else this.directives = new Directives({ version });
		this.setSchema(version, options);
		this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
	}
	/**
	* Create a deep copy of this Document and its contents.
	*
	* Custom Node values that inherit from `Object` still refer to their original instances.
	*/
	clone() {
		const copy = Object.create(Document.prototype, { [NODE_TYPE]: { value: DOC } });
		copy.commentBefore = this.commentBefore;
		copy.comment = this.comment;
		copy.errors = this.errors.slice();
		copy.warnings = this.warnings.slice();
		copy.options = Object.assign({}, this.options);
		if (this.directives) copy.directives = this.directives.clone();
		copy.schema = this.schema.clone();
		copy.contents = isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	/** Adds a value to the document. */
	add(value) {
		if (assertCollection(this.contents)) this.contents.add(value);
	}
	/** Adds a value to the document. */
	addIn(path, value) {
		if (assertCollection(this.contents)) this.contents.addIn(path, value);
	}
	/**
	* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
	*
	* If `node` already has an anchor, `name` is ignored.
	* Otherwise, the `node.anchor` value will be set to `name`,
	* or if an anchor with that name is already present in the document,
	* `name` will be used as a prefix for a new unique anchor.
	* If `name` is undefined, the generated anchor will use 'a' as a prefix.
	*/
	createAlias(node, name) {
		if (!node.anchor) {
			const prev = anchorNames(this);
			node.anchor = !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
		}
		return new Alias(node.anchor);
	}
	createNode(value, replacer, options) {
		let _replacer = void 0;
		if (typeof replacer === "function") {
			value = replacer.call({ "": value }, "", value);
			_replacer = replacer;
		} else if (Array.isArray(replacer)) {
			const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
			const asStr = replacer.filter(keyToStr).map(String);
			if (asStr.length > 0) replacer = replacer.concat(asStr);
			_replacer = replacer;
		} else if (options === void 0 && replacer) {
			options = replacer;
			replacer = void 0;
		}
		const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
		const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(this, anchorPrefix || "a");
		const ctx = {
			aliasDuplicateObjects: aliasDuplicateObjects ?? true,
			keepUndefined: keepUndefined ?? false,
			onAnchor,
			onTagObj,
			replacer: _replacer,
			schema: this.schema,
			sourceObjects
		};
		const node = createNode(value, tag, ctx);
		if (flow && isCollection(node)) node.flow = true;
		setAnchors();
		return node;
	}
	/**
	* Convert a key and a value into a `Pair` using the current schema,
	* recursively wrapping all values as `Scalar` or `Collection` nodes.
	*/
	createPair(key, value, options = {}) {
		const k = this.createNode(key, null, options);
		const v = this.createNode(value, null, options);
		return new Pair(k, v);
	}
	/**
	* Removes a value from the document.
	* @returns `true` if the item was found and removed.
	*/
	delete(key) {
		return assertCollection(this.contents) ? this.contents.delete(key) : false;
	}
	/**
	* Removes a value from the document.
	* @returns `true` if the item was found and removed.
	*/
	deleteIn(path) {
		if (isEmptyPath(path)) {
			if (this.contents == null) return false;
			this.contents = null;
			return true;
		}
		return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
	}
	/**
	* Returns item at `key`, or `undefined` if not found. By default unwraps
	* scalar values from their surrounding node; to disable set `keepScalar` to
	* `true` (collections are always returned intact).
	*/
	get(key, keepScalar) {
		return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
	}
	/**
	* Returns item at `path`, or `undefined` if not found. By default unwraps
	* scalar values from their surrounding node; to disable set `keepScalar` to
	* `true` (collections are always returned intact).
	*/
	getIn(path, keepScalar) {
		if (isEmptyPath(path)) return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
		return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
	}
	/**
	* Checks if the document includes a value with the key `key`.
	*/
	has(key) {
		return isCollection(this.contents) ? this.contents.has(key) : false;
	}
	/**
	* Checks if the document includes a value at `path`.
	*/
	hasIn(path) {
		if (isEmptyPath(path)) return this.contents !== void 0;
		return isCollection(this.contents) ? this.contents.hasIn(path) : false;
	}
	/**
	* Sets a value in this document. For `!!set`, `value` needs to be a
	* boolean to add/remove the item from the set.
	*/
	set(key, value) {
		if (this.contents == null) this.contents = collectionFromPath(this.schema, [key], value);
		else if (assertCollection(this.contents)) this.contents.set(key, value);
	}
	/**
	* Sets a value in this document. For `!!set`, `value` needs to be a
	* boolean to add/remove the item from the set.
	*/
	setIn(path, value) {
		if (isEmptyPath(path)) this.contents = value;
		else if (this.contents == null) this.contents = collectionFromPath(this.schema, Array.from(path), value);
		else if (assertCollection(this.contents)) this.contents.setIn(path, value);
	}
	/**
	* Change the YAML version and schema used by the document.
	* A `null` version disables support for directives, explicit tags, anchors, and aliases.
	* It also requires the `schema` option to be given as a `Schema` instance value.
	*
	* Overrides all previously set schema options.
	*/
	setSchema(version, options = {}) {
		if (typeof version === "number") version = String(version);
		let opt;
		switch (version) {
			case "1.1":
				if (this.directives) this.directives.yaml.version = "1.1";
				else this.directives = new Directives({ version: "1.1" });
				opt = {
					resolveKnownTags: false,
					schema: "yaml-1.1"
				};
				break;
			case "1.2":
			case "next":
				if (this.directives) this.directives.yaml.version = version;
				else this.directives = new Directives({ version });
				opt = {
					resolveKnownTags: true,
					schema: "core"
				};
				break;
			case null:
				if (this.directives) delete this.directives;
				opt = null;
				break;
			default: {
				const sv = JSON.stringify(version);
				throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
			}
		}
		if (options.schema instanceof Object) this.schema = options.schema;
		else if (opt) this.schema = new Schema(Object.assign(opt, options));
		else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
	}
	toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
		const ctx = {
			anchors: /* @__PURE__ */ new Map(),
			doc: this,
			keep: !json,
			mapAsMap: mapAsMap === true,
			mapKeyWarned: false,
			maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
		};
		const res = toJS(this.contents, jsonArg ?? "", ctx);
		if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
		return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
	}
	/**
	* A JSON representation of the document `contents`.
	*
	* @param jsonArg Used by `JSON.stringify` to indicate the array index or
	*   property name.
	*/
	toJSON(jsonArg, onAnchor) {
		return this.toJS({
			json: true,
			jsonArg,
			mapAsMap: false,
			onAnchor
		});
	}
	/** A YAML representation of the document. */
	toString(options = {}) {
		if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
		if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
			const s = JSON.stringify(options.indent);
			throw new Error(`"indent" option must be a positive integer, not ${s}`);
		}
		return stringifyDocument(this, options);
	}
};
function assertCollection(contents) {
	if (isCollection(contents)) return true;
	throw new Error("Expected a YAML collection as document contents");
}

// ../../node_modules/yaml/browser/dist/errors.js
var YAMLError = class extends Error {
	constructor(name, pos, code, message) {
		super();
		this.name = name;
		this.code = code;
		this.message = message;
		this.pos = pos;
	}
};
var YAMLParseError = class extends YAMLError {
	constructor(pos, code, message) {
		super("YAMLParseError", pos, code, message);
	}
};
var YAMLWarning = class extends YAMLError {
	constructor(pos, code, message) {
		super("YAMLWarning", pos, code, message);
	}
};
const prettifyError = (src, lc) => (error) => {
	if (error.pos[0] === -1) return;
	error.linePos = error.pos.map((pos) => lc.linePos(pos));
	const { line, col } = error.linePos[0];
	error.message += ` at line ${line}, column ${col}`;
	let ci = col - 1;
	let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
	if (ci >= 60 && lineStr.length > 80) {
		const trimStart = Math.min(ci - 39, lineStr.length - 79);
		lineStr = "\u2026" + lineStr.substring(trimStart);
		ci -= trimStart - 1;
	}
	if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "\u2026";
	if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
		let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
		if (prev.length > 80) prev = prev.substring(0, 79) + "\u2026\n";
		lineStr = prev + lineStr;
	}
	if (/[^ ]/.test(lineStr)) {
		let count = 1;
		const end = error.linePos[1];
		if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
		const pointer = " ".repeat(ci) + "^".repeat(count);
		error.message += `:\n\n${lineStr}\n${pointer}\n`;
	}
};

// ../../node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
	let spaceBefore = false;
	let atNewline = startOnNewline;
	let hasSpace = startOnNewline;
	let comment = "";
	let commentSep = "";
	let hasNewline = false;
	let reqSpace = false;
	let tab = null;
	let anchor = null;
	let tag = null;
	let newlineAfterProp = null;
	let comma = null;
	let found = null;
	let start = null;
	for (const token of tokens) {
		if (reqSpace) {
			if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
			reqSpace = false;
		}
		if (tab) {
			if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
			tab = null;
		}
		switch (token.type) {
			case "space":
				if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
				hasSpace = true;
				break;
			case "comment": {
				if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				const cb = token.source.substring(1) || " ";
				if (!comment) comment = cb;
				else comment += commentSep + cb;
				commentSep = "";
				atNewline = false;
				break;
			}
			case "newline":
				if (atNewline) {
					if (comment) comment += token.source;
					else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
				} else commentSep += token.source;
				atNewline = true;
				hasNewline = true;
				if (anchor || tag) newlineAfterProp = token;
				hasSpace = true;
				break;
			case "anchor":
				if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
				if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
				anchor = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case "tag":
				if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
				tag = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case indicator:
				if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
				if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
				found = token;
				atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
				hasSpace = false;
				break;
			case "comma": if (flow) {
				if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
				comma = token;
				atNewline = false;
				hasSpace = false;
				break;
			}
			default:
				onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
				atNewline = false;
				hasSpace = false;
		}
	}
	const last = tokens[tokens.length - 1];
	const end = last ? last.offset + last.source.length : offset;
	if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
	if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
	return {
		comma,
		found,
		spaceBefore,
		comment,
		hasNewline,
		anchor,
		tag,
		newlineAfterProp,
		end,
		start: start ?? end
	};
}

// ../../node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
	if (!key) return null;
	switch (key.type) {
		case "alias":
		case "scalar":
		case "double-quoted-scalar":
		case "single-quoted-scalar":
			if (key.source.includes("\n")) return true;
			if (key.end) {
				for (const st of key.end) if (st.type === "newline") return true;
			}
			return false;
		case "flow-collection":
			for (const it of key.items) {
				for (const st of it.start) if (st.type === "newline") return true;
				if (it.sep) {
					for (const st of it.sep) if (st.type === "newline") return true;
				}
				if (containsNewline(it.key) || containsNewline(it.value)) return true;
			}
			return false;
		default: return true;
	}
}

// ../../node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
	if (fc?.type === "flow-collection") {
		const end = fc.end[0];
		if (end.indent === indent && (end.source === "]" || end.source === "}") && containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
	}
}

// ../../node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
	const { uniqueKeys } = ctx.options;
	if (uniqueKeys === false) return false;
	const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
	return items.some((pair) => isEqual(pair.key, search));
}

// ../../node_modules/yaml/browser/dist/compose/resolve-block-map.js
const startColMsg = "All mapping items must start at the same column";
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
	const map = new ((tag?.nodeClass) ?? YAMLMap)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	let offset = bm.offset;
	let commentEnd = null;
	for (const collItem of bm.items) {
		const { start, key, sep, value } = collItem;
		const keyProps = resolveProps(start, {
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: bm.indent,
			startOnNewline: true
		});
		const implicitKey = !keyProps.found;
		if (implicitKey) {
			if (key) {
				if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
				else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			}
			if (!keyProps.anchor && !keyProps.tag && !sep) {
				commentEnd = keyProps.end;
				if (keyProps.comment) {
					if (map.comment) map.comment += "\n" + keyProps.comment;
					else map.comment = keyProps.comment;
				}
				continue;
			}
			if (keyProps.newlineAfterProp || containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
		} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
		ctx.atKey = true;
		const keyStart = keyProps.end;
		const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
		if (ctx.schema.compat) flowIndentCheck(bm.indent, key, onError);
		ctx.atKey = false;
		if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
		const valueProps = resolveProps(sep ?? [], {
			indicator: "map-value-ind",
			next: value,
			offset: keyNode.range[2],
			onError,
			parentIndent: bm.indent,
			startOnNewline: !key || key.type === "block-scalar"
		});
		offset = valueProps.end;
		if (valueProps.found) {
			if (implicitKey) {
				if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
				if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
			if (ctx.schema.compat) flowIndentCheck(bm.indent, value, onError);
			offset = valueNode.range[2];
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		} else {
			if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
			if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		}
	}
	if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
	map.range = [
		bm.offset,
		offset,
		commentEnd ?? offset
	];
	return map;
}

// ../../node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
	const seq = new ((tag?.nodeClass) ?? YAMLSeq)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = bs.offset;
	let commentEnd = null;
	for (const { start, value } of bs.items) {
		const props = resolveProps(start, {
			indicator: "seq-item-ind",
			next: value,
			offset,
			onError,
			parentIndent: bs.indent,
			startOnNewline: true
		});
		if (!props.found) {
			if (props.anchor || props.tag || value) {
				if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
				else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
			} else {
				commentEnd = props.end;
				if (props.comment) seq.comment = props.comment;
				continue;
			}
		}
		const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
		if (ctx.schema.compat) flowIndentCheck(bs.indent, value, onError);
		offset = node.range[2];
		seq.items.push(node);
	}
	seq.range = [
		bs.offset,
		offset,
		commentEnd ?? offset
	];
	return seq;
}

// ../../node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
	let comment = "";
	if (end) {
		let hasSpace = false;
		let sep = "";
		for (const token of end) {
			const { source, type } = token;
			switch (type) {
				case "space":
					hasSpace = true;
					break;
				case "comment": {
					if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += sep + cb;
					sep = "";
					break;
				}
				case "newline":
					if (comment) sep += source;
					hasSpace = true;
					break;
				default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
			}
			offset += source.length;
		}
	}
	return {
		comment,
		offset
	};
}

// ../../node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
const blockMsg = "Block collections are not allowed within flow collections";
const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
	const isMap = fc.start.source === "{";
	const fcName = isMap ? "flow map" : "flow sequence";
	const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap : YAMLSeq))(ctx.schema);
	coll.flow = true;
	const atRoot = ctx.atRoot;
	if (atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = fc.offset + fc.start.source.length;
	for (let i = 0; i < fc.items.length; ++i) {
		const collItem = fc.items[i];
		const { start, key, sep, value } = collItem;
		const props = resolveProps(start, {
			flow: fcName,
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: fc.indent,
			startOnNewline: false
		});
		if (!props.found) {
			if (!props.anchor && !props.tag && !sep && !value) {
				if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
				else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
				if (props.comment) {
					if (coll.comment) coll.comment += "\n" + props.comment;
					else coll.comment = props.comment;
				}
				offset = props.end;
				continue;
			}
			if (!isMap && ctx.options.strict && containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
		}
		if (i === 0) {
			if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
		} else {
			if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
			if (props.comment) {
				let prevItemComment = "";
				loop: for (const st of start) switch (st.type) {
					case "comma":
					case "space": break;
					case "comment":
						prevItemComment = st.source.substring(1);
						break loop;
					default: break loop;
				}
				if (prevItemComment) {
					let prev = coll.items[coll.items.length - 1];
					if (isPair(prev)) prev = prev.value ?? prev.key;
					if (prev.comment) prev.comment += "\n" + prevItemComment;
					else prev.comment = prevItemComment;
					props.comment = props.comment.substring(prevItemComment.length + 1);
				}
			}
		}
		if (!isMap && !sep && !props.found) {
			const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
			coll.items.push(valueNode);
			offset = valueNode.range[2];
			if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
		} else {
			ctx.atKey = true;
			const keyStart = props.end;
			const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
			if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
			ctx.atKey = false;
			const valueProps = resolveProps(sep ?? [], {
				flow: fcName,
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (valueProps.found) {
				if (!isMap && !props.found && ctx.options.strict) {
					if (sep) for (const st of sep) {
						if (st === valueProps.found) break;
						if (st.type === "newline") {
							onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
							break;
						}
					}
					if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
				}
			} else if (value) {
				if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
				else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
			if (valueNode) {
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			if (isMap) {
				const map = coll;
				if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
				map.items.push(pair);
			} else {
				const map = new YAMLMap(ctx.schema);
				map.flow = true;
				map.items.push(pair);
				const endRange = (valueNode ?? keyNode).range;
				map.range = [
					keyNode.range[0],
					endRange[1],
					endRange[2]
				];
				coll.items.push(map);
			}
			offset = valueNode ? valueNode.range[2] : valueProps.end;
		}
	}
	const expectedEnd = isMap ? "}" : "]";
	const [ce, ...ee] = fc.end;
	let cePos = offset;
	if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
	else {
		const name = fcName[0].toUpperCase() + fcName.substring(1);
		const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
		onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
		if (ce && ce.source.length !== 1) ee.unshift(ce);
	}
	if (ee.length > 0) {
		const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
		if (end.comment) {
			if (coll.comment) coll.comment += "\n" + end.comment;
			else coll.comment = end.comment;
		}
		coll.range = [
			fc.offset,
			cePos,
			end.offset
		];
	} else coll.range = [
		fc.offset,
		cePos,
		cePos
	];
	return coll;
}

// ../../node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN, ctx, token, onError, tagName, tag) {
	const coll = token.type === "block-map" ? resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection(CN, ctx, token, onError, tag);
	const Coll = coll.constructor;
	if (tagName === "!" || tagName === Coll.tagName) {
		coll.tag = Coll.tagName;
		return coll;
	}
	if (tagName) coll.tag = tagName;
	return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
	const tagToken = props.tag;
	const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
	if (token.type === "block-seq") {
		const { anchor, newlineAfterProp: nl } = props;
		const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
		if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
	}
	const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
	if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
	let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
	if (!tag) {
		const kt = ctx.schema.knownTags[tagName];
		if (kt?.collection === expType) {
			ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
			tag = kt;
		} else {
			if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
			else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
			return resolveCollection(CN, ctx, token, onError, tagName);
		}
	}
	const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
	const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
	const node = isNode(res) ? res : new Scalar(res);
	node.range = coll.range;
	node.tag = tagName;
	if (tag?.format) node.format = tag.format;
	return node;
}

// ../../node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar, onError) {
	const start = scalar.offset;
	const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
	if (!header) return {
		value: "",
		type: null,
		comment: "",
		range: [
			start,
			start,
			start
		]
	};
	const type = header.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
	const lines = scalar.source ? splitLines(scalar.source) : [];
	let chompStart = lines.length;
	for (let i = lines.length - 1; i >= 0; --i) {
		const content = lines[i][1];
		if (content === "" || content === "\r") chompStart = i;
		else break;
	}
	if (chompStart === 0) {
		const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
		let end = start + header.length;
		if (scalar.source) end += scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	let trimIndent = scalar.indent + header.indent;
	let offset = scalar.offset + header.length;
	let contentStart = 0;
	for (let i = 0; i < chompStart; ++i) {
		const [indent, content] = lines[i];
		if (content === "" || content === "\r") {
			if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
		} else {
			if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
			if (header.indent === 0) trimIndent = indent.length;
			contentStart = i;
			if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
			break;
		}
		offset += indent.length + content.length + 1;
	}
	for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
	let value = "";
	let sep = "";
	let prevMoreIndented = false;
	for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
	for (let i = contentStart; i < chompStart; ++i) {
		let [indent, content] = lines[i];
		offset += indent.length + content.length + 1;
		const crlf = content[content.length - 1] === "\r";
		if (crlf) content = content.slice(0, -1);
		/* istanbul ignore if already caught in lexer */
		if (content && indent.length < trimIndent) {
			const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
			onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
			indent = "";
		}
		if (type === Scalar.BLOCK_LITERAL) {
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
		} else if (indent.length > trimIndent || content[0] === "	") {
			if (sep === " ") sep = "\n";
			else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
			prevMoreIndented = true;
		} else if (content === "") {
			if (sep === "\n") value += "\n";
			else sep = "\n";
		} else {
			value += sep + content;
			sep = " ";
			prevMoreIndented = false;
		}
	}
	switch (header.chomp) {
		case "-": break;
		case "+":
			for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
			if (value[value.length - 1] !== "\n") value += "\n";
			break;
		default: value += "\n";
	}
	const end = start + header.length + scalar.source.length;
	return {
		value,
		type,
		comment: header.comment,
		range: [
			start,
			end,
			end
		]
	};
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
	/* istanbul ignore if should not happen */
	if (props[0].type !== "block-scalar-header") {
		onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
		return null;
	}
	const { source } = props[0];
	const mode = source[0];
	let indent = 0;
	let chomp = "";
	let error = -1;
	for (let i = 1; i < source.length; ++i) {
		const ch = source[i];
		if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
		else {
			const n = Number(ch);
			if (!indent && n) indent = n;
			else if (error === -1) error = offset + i;
		}
	}
	if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
	let hasSpace = false;
	let comment = "";
	let length = source.length;
	for (let i = 1; i < props.length; ++i) {
		const token = props[i];
		switch (token.type) {
			case "space": hasSpace = true;
			case "newline":
				length += token.source.length;
				break;
			case "comment":
				if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				length += token.source.length;
				comment = token.source.substring(1);
				break;
			case "error":
				onError(token, "UNEXPECTED_TOKEN", token.message);
				length += token.source.length;
				break;
			/* istanbul ignore next should not happen */
			default: {
				onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
				const ts = token.source;
				if (ts && typeof ts === "string") length += ts.length;
			}
		}
	}
	return {
		mode,
		indent,
		chomp,
		comment,
		length
	};
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
	const split = source.split(/\n( *)/);
	const first = split[0];
	const m = first.match(/^( *)/);
	const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
	for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
	return lines;
}

// ../../node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar, strict, onError) {
	const { offset, type, source, end } = scalar;
	let _type;
	let value;
	const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
	switch (type) {
		case "scalar":
			_type = Scalar.PLAIN;
			value = plainValue(source, _onError);
			break;
		case "single-quoted-scalar":
			_type = Scalar.QUOTE_SINGLE;
			value = singleQuotedValue(source, _onError);
			break;
		case "double-quoted-scalar":
			_type = Scalar.QUOTE_DOUBLE;
			value = doubleQuotedValue(source, _onError);
			break;
		/* istanbul ignore next should not happen */
		default:
			onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
			return {
				value: "",
				type: null,
				comment: "",
				range: [
					offset,
					offset + source.length,
					offset + source.length
				]
			};
	}
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, strict, onError);
	return {
		value,
		type: _type,
		comment: re.comment,
		range: [
			offset,
			valueEnd,
			re.offset
		]
	};
}
function plainValue(source, onError) {
	let badChar = "";
	switch (source[0]) {
		/* istanbul ignore next should not happen */
		case "	":
			badChar = "a tab character";
			break;
		case ",":
			badChar = "flow indicator character ,";
			break;
		case "%":
			badChar = "directive indicator character %";
			break;
		case "|":
		case ">":
			badChar = `block scalar indicator ${source[0]}`;
			break;
		case "@":
		case "`": badChar = `reserved character ${source[0]}`;
	}
	if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
	return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
	if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
	return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
	const line = /(.*?)\r?\n/sy;
	let match = line.exec(source);
	if (!match) return source;
	/**
	* The negative lookbehinds in these RegExps are to
	* prevent causing a polynomial search time in certain cases.
	*
	* The try-catch is for Safari < 16.4 and other old browsers:
	* https://caniuse.com/js-regexp-lookbehind
	*/
	let trimEnd, trimBoth;
	try {
		trimEnd = new RegExp("(?<![ 	])[ 	]+$");
		trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
	} catch {
		trimEnd = /[ \t]+$/;
		trimBoth = /^[ \t]+|[ \t]+$/g;
	}
	let res = match[1].replace(trimEnd, "");
	let sep = " ";
	let pos = line.lastIndex;
	while (match = line.exec(source)) {
		const lm = match[1].replace(trimBoth, "");
		if (lm === "") {
			if (sep === "\n") res += sep;
			else sep = "\n";
		} else {
			res += sep + lm;
			sep = " ";
		}
		pos = line.lastIndex;
	}
	const last = /[ \t]*(.*)/sy;
	last.lastIndex = pos;
	match = last.exec(source);
	return res + sep + (match?.[1] ?? "");
}
function doubleQuotedValue(source, onError) {
	let res = "";
	for (let i = 1; i < source.length - 1; ++i) {
		const ch = source[i];
		if (ch === "\r" && source[i + 1] === "\n") continue;
		if (ch === "\n") {
			const { fold, offset } = foldNewline(source, i);
			res += fold;
			i = offset;
		} else if (ch === "\\") {
			let next = source[++i];
			const cc = escapeCodes[next];
			if (cc) res += cc;
			else if (next === "\n") {
				next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "\r" && source[i + 1] === "\n") {
				next = source[++i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "x" || next === "u" || next === "U") {
				const length = next === "x" ? 2 : next === "u" ? 4 : 8;
				res += parseCharCode(source, i + 1, length, onError);
				i += length;
			} else {
				const raw = source.substr(i - 1, 2);
				onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
				res += raw;
			}
		} else if (ch === " " || ch === "	") {
			const wsStart = i;
			let next = source[i + 1];
			while (next === " " || next === "	") next = source[++i + 1];
			if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
		} else res += ch;
	}
	if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
	return res;
}
/**
* Fold a single newline into a space, multiple newlines to N - 1 newlines.
* Presumes `source[offset] === '\n'`
*/
function foldNewline(source, offset) {
	let fold = "";
	let ch = source[offset + 1];
	while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
		if (ch === "\r" && source[offset + 2] !== "\n") break;
		if (ch === "\n") fold += "\n";
		offset += 1;
		ch = source[offset + 1];
	}
	if (!fold) fold = " ";
	return {
		fold,
		offset
	};
}
const escapeCodes = {
	"0": "\0",
	a: "\x07",
	b: "\b",
	e: "\x1B",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	N: "\u0085",
	_: "\xA0",
	L: "\u2028",
	P: "\u2029",
	" ": " ",
	"\"": "\"",
	"/": "/",
	"\\": "\\",
	"	": "	"
};
function parseCharCode(source, offset, length, onError) {
	const cc = source.substr(offset, length);
	const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
	try {
		return String.fromCodePoint(code);
	} catch {
		const raw = source.substr(offset - 2, length + 2);
		onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
		return raw;
	}
}

// ../../node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
	const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
	const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
	let tag;
	if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[SCALAR$1];
	else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
	else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
	else tag = ctx.schema[SCALAR$1];
	let scalar;
	try {
		const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
		scalar = isScalar(res) ? res : new Scalar(res);
	} catch (error) {
		const msg = error instanceof Error ? error.message : String(error);
		onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
		scalar = new Scalar(value);
	}
	scalar.range = range;
	scalar.source = value;
	if (type) scalar.type = type;
	if (tagName) scalar.tag = tagName;
	if (tag.format) scalar.format = tag.format;
	if (comment) scalar.comment = comment;
	return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
	if (tagName === "!") return schema[SCALAR$1];
	const matchWithTest = [];
	for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
		if (tag.default && tag.test) matchWithTest.push(tag);
		else return tag;
	}
	for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
	const kt = schema.knownTags[tagName];
	if (kt && !kt.collection) {
		schema.tags.push(Object.assign({}, kt, {
			default: false,
			test: void 0
		}));
		return kt;
	}
	onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
	return schema[SCALAR$1];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
	const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[SCALAR$1];
	if (schema.compat) {
		const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[SCALAR$1];
		if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
	}
	return tag;
}

// ../../node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
	if (before) {
		pos ?? (pos = before.length);
		for (let i = pos - 1; i >= 0; --i) {
			let st = before[i];
			switch (st.type) {
				case "space":
				case "comment":
				case "newline":
					offset -= st.source.length;
					continue;
			}
			st = before[++i];
			while (st?.type === "space") {
				offset += st.source.length;
				st = before[++i];
			}
			break;
		}
	}
	return offset;
}

// ../../node_modules/yaml/browser/dist/compose/compose-node.js
const CN = {
	composeNode,
	composeEmptyNode
};
function composeNode(ctx, token, props, onError) {
	const atKey = ctx.atKey;
	const { spaceBefore, comment, anchor, tag } = props;
	let node;
	let isSrcToken = true;
	switch (token.type) {
		case "alias":
			node = composeAlias(ctx, token, onError);
			if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
			break;
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "block-scalar":
			node = composeScalar(ctx, token, tag, onError);
			if (anchor) node.anchor = anchor.source.substring(1);
			break;
		case "block-map":
		case "block-seq":
		case "flow-collection":
			try {
				node = composeCollection(CN, ctx, token, props, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
			} catch (error) {
				onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
			}
			break;
		default:
			onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
			isSrcToken = false;
	}
	node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
	if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	if (atKey && ctx.options.stringKeys && (!isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		if (token.type === "scalar" && token.source === "") node.comment = comment;
		else node.commentBefore = comment;
	}
	if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
	return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
	const token = {
		type: "scalar",
		offset: emptyScalarPosition(offset, before, pos),
		indent: -1,
		source: ""
	};
	const node = composeScalar(ctx, token, tag, onError);
	if (anchor) {
		node.anchor = anchor.source.substring(1);
		if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	}
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		node.comment = comment;
		node.range[2] = end;
	}
	return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
	const alias = new Alias(source.substring(1));
	if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
	if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, options.strict, onError);
	alias.range = [
		offset,
		valueEnd,
		re.offset
	];
	if (re.comment) alias.comment = re.comment;
	return alias;
}

// ../../node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options, directives, { offset, start, value, end }, onError) {
	const opts = Object.assign({ _directives: directives }, options);
	const doc = new Document(void 0, opts);
	const ctx = {
		atKey: false,
		atRoot: true,
		directives: doc.directives,
		options: doc.options,
		schema: doc.schema
	};
	const props = resolveProps(start, {
		indicator: "doc-start",
		next: value ?? end?.[0],
		offset,
		onError,
		parentIndent: 0,
		startOnNewline: true
	});
	if (props.found) {
		doc.directives.docStart = true;
		if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
	}
	doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
	const contentEnd = doc.contents.range[2];
	const re = resolveEnd(end, contentEnd, false, onError);
	if (re.comment) doc.comment = re.comment;
	doc.range = [
		offset,
		contentEnd,
		re.offset
	];
	return doc;
}

// ../../node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
	if (typeof src === "number") return [src, src + 1];
	if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
	const { offset, source } = src;
	return [offset, offset + (typeof source === "string" ? source.length : 1)];
}
function parsePrelude(prelude) {
	let comment = "";
	let atComment = false;
	let afterEmptyLine = false;
	for (let i = 0; i < prelude.length; ++i) {
		const source = prelude[i];
		switch (source[0]) {
			case "#":
				comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
				atComment = true;
				afterEmptyLine = false;
				break;
			case "%":
				if (prelude[i + 1]?.[0] !== "#") i += 1;
				atComment = false;
				break;
			default:
				if (!atComment) afterEmptyLine = true;
				atComment = false;
		}
	}
	return {
		comment,
		afterEmptyLine
	};
}
/**
* Compose a stream of CST nodes into a stream of YAML Documents.
*
* ```ts
* import { Composer, Parser } from 'yaml'
*
* const src: string = ...
* const tokens = new Parser().parse(src)
* const docs = new Composer().compose(tokens)
* ```
*/
var Composer = class {
	constructor(options = {}) {
		this.doc = null;
		this.atDirectives = false;
		this.prelude = [];
		this.errors = [];
		this.warnings = [];
		this.onError = (source, code, message, warning) => {
			const pos = getErrorPos(source);
			if (warning) this.warnings.push(new YAMLWarning(pos, code, message));
			else this.errors.push(new YAMLParseError(pos, code, message));
		};
		this.directives = new Directives({ version: options.version || "1.2" });
		this.options = options;
	}
	decorate(doc, afterDoc) {
		const { comment, afterEmptyLine } = parsePrelude(this.prelude);
		if (comment) {
			const dc = doc.contents;
			if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
			else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
			else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
				let it = dc.items[0];
				if (isPair(it)) it = it.key;
				const cb = it.commentBefore;
				it.commentBefore = cb ? `${comment}\n${cb}` : comment;
			} else {
				const cb = dc.commentBefore;
				dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
			}
		}
		if (afterDoc) {
			for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
			for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
		} else {
			doc.errors = this.errors;
			doc.warnings = this.warnings;
		}
		this.prelude = [];
		this.errors = [];
		this.warnings = [];
	}
	/**
	* Current stream status information.
	*
	* Mostly useful at the end of input for an empty stream.
	*/
	streamInfo() {
		return {
			comment: parsePrelude(this.prelude).comment,
			directives: this.directives,
			errors: this.errors,
			warnings: this.warnings
		};
	}
	/**
	* Compose tokens into documents.
	*
	* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
	* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
	*/
	*compose(tokens, forceDoc = false, endOffset = -1) {
		for (const token of tokens) yield* this.next(token);
		yield* this.end(forceDoc, endOffset);
	}
	/** Advance the composer by one CST token. */
	*next(token) {
		switch (token.type) {
			case "directive":
				this.directives.add(token.source, (offset, message, warning) => {
					const pos = getErrorPos(token);
					pos[0] += offset;
					this.onError(pos, "BAD_DIRECTIVE", message, warning);
				});
				this.prelude.push(token.source);
				this.atDirectives = true;
				break;
			case "document": {
				const doc = composeDoc(this.options, this.directives, token, this.onError);
				if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
				this.decorate(doc, false);
				if (this.doc) yield this.doc;
				this.doc = doc;
				this.atDirectives = false;
				break;
			}
			case "byte-order-mark":
			case "space": break;
			case "comment":
			case "newline":
				this.prelude.push(token.source);
				break;
			case "error": {
				const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
				const error = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
				if (this.atDirectives || !this.doc) this.errors.push(error);
				else this.doc.errors.push(error);
				break;
			}
			case "doc-end": {
				if (!this.doc) {
					this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
					break;
				}
				this.doc.directives.docEnd = true;
				const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
				this.decorate(this.doc, true);
				if (end.comment) {
					const dc = this.doc.comment;
					this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
				}
				this.doc.range[2] = end.offset;
				break;
			}
			default: this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
		}
	}
	/**
	* Call at end of input to yield any remaining document.
	*
	* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
	* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
	*/
	*end(forceDoc = false, endOffset = -1) {
		if (this.doc) {
			this.decorate(this.doc, true);
			yield this.doc;
			this.doc = null;
		} else if (forceDoc) {
			const opts = Object.assign({ _directives: this.directives }, this.options);
			const doc = new Document(void 0, opts);
			if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
			doc.range = [
				0,
				endOffset,
				endOffset
			];
			this.decorate(doc, false);
			yield doc;
		}
	}
};

// ../../node_modules/yaml/browser/dist/parse/cst-visit.js
const BREAK = Symbol("break visit");
const SKIP = Symbol("skip children");
const REMOVE = Symbol("remove item");
/**
* Apply a visitor to a CST document or item.
*
* Walks through the tree (depth-first) starting from the root, calling a
* `visitor` function with two arguments when entering each item:
*   - `item`: The current item, which included the following members:
*     - `start: SourceToken[]` \u2013 Source tokens before the key or value,
*       possibly including its anchor or tag.
*     - `key?: Token | null` \u2013 Set for pair values. May then be `null`, if
*       the key before the `:` separator is empty.
*     - `sep?: SourceToken[]` \u2013 Source tokens between the key and the value,
*       which should include the `:` map value indicator if `value` is set.
*     - `value?: Token` \u2013 The value of a sequence item, or of a map pair.
*   - `path`: The steps from the root to the current node, as an array of
*     `['key' | 'value', number]` tuples.
*
* The return value of the visitor may be used to control the traversal:
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this token, continue with
*      next sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current item, then continue with the next one
*   - `number`: Set the index of the next step. This is useful especially if
*     the index of the current token has changed.
*   - `function`: Define the next visitor for this item. After the original
*     visitor is called on item entry, next visitors are called after handling
*     a non-empty `key` and when exiting the item.
*/
function visit(cst, visitor) {
	if ("type" in cst && cst.type === "document") cst = {
		start: cst.start,
		value: cst.value
	};
	_visit(Object.freeze([]), cst, visitor);
}
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
	let item = cst;
	for (const [field, index] of path) {
		const tok = item?.[field];
		if (tok && "items" in tok) item = tok.items[index];
		else return void 0;
	}
	return item;
};
/**
* Get the immediate parent collection of the item at `path` from `cst` as the root.
*
* Throws an error if the collection is not found, which should never happen if the item itself exists.
*/
visit.parentCollection = (cst, path) => {
	const parent = visit.itemAtPath(cst, path.slice(0, -1));
	const field = path[path.length - 1][0];
	const coll = parent?.[field];
	if (coll && "items" in coll) return coll;
	throw new Error("Parent collection not found");
};
function _visit(path, item, visitor) {
	let ctrl = visitor(item, path);
	if (typeof ctrl === "symbol") return ctrl;
	for (const field of ["key", "value"]) {
		const token = item[field];
		if (token && "items" in token) {
			for (let i = 0; i < token.items.length; ++i) {
				const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					token.items.splice(i, 1);
					i -= 1;
				}
			}
			if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
		}
	}
	return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
}

// ../../node_modules/yaml/browser/dist/parse/cst.js
/** The byte order mark */
const BOM = "\ufeff";
/** Start of doc-mode */
const DOCUMENT = "";
/** Unexpected end of flow-mode */
const FLOW_END = "";
/** Next token is a scalar value */
const SCALAR = "";
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
	switch (source) {
		case "\ufeff": return "byte-order-mark";
		case "": return "doc-mode";
		case "": return "flow-error-end";
		case "": return "scalar";
		case "---": return "doc-start";
		case "...": return "doc-end";
		case "":
		case "\n":
		case "\r\n": return "newline";
		case "-": return "seq-item-ind";
		case "?": return "explicit-key-ind";
		case ":": return "map-value-ind";
		case "{": return "flow-map-start";
		case "}": return "flow-map-end";
		case "[": return "flow-seq-start";
		case "]": return "flow-seq-end";
		case ",": return "comma";
	}
	switch (source[0]) {
		case " ":
		case "	": return "space";
		case "#": return "comment";
		case "%": return "directive-line";
		case "*": return "alias";
		case "&": return "anchor";
		case "!": return "tag";
		case "'": return "single-quoted-scalar";
		case "\"": return "double-quoted-scalar";
		case "|":
		case ">": return "block-scalar-header";
	}
	return null;
}

// ../../node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty(ch) {
	switch (ch) {
		case void 0:
		case " ":
		case "\n":
		case "\r":
		case "	": return true;
		default: return false;
	}
}
const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
* Splits an input string into lexical tokens, i.e. smaller strings that are
* easily identifiable by `tokens.tokenType()`.
*
* Lexing starts always in a "stream" context. Incomplete input may be buffered
* until a complete token can be emitted.
*
* In addition to slices of the original input, the following control characters
* may also be emitted:
*
* - `\x02` (Start of Text): A document starts with the next token
* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
* - `\x1f` (Unit Separator): Next token is a scalar value
* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
*/
var Lexer = class {
	constructor() {
		/**
		* Flag indicating whether the end of the current buffer marks the end of
		* all input
		*/
		this.atEnd = false;
		/**
		* Explicit indent set in block scalar header, as an offset from the current
		* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
		* explicitly set.
		*/
		this.blockScalarIndent = -1;
		/**
		* Block scalars that include a + (keep) chomping indicator in their header
		* include trailing empty lines, which are otherwise excluded from the
		* scalar's contents.
		*/
		this.blockScalarKeep = false;
		/** Current input */
		this.buffer = "";
		/**
		* Flag noting whether the map value indicator : can immediately follow this
		* node within a flow context.
		*/
		this.flowKey = false;
		/** Count of surrounding flow collection levels. */
		this.flowLevel = 0;
		/**
		* Minimum level of indentation required for next lines to be parsed as a
		* part of the current scalar value.
		*/
		this.indentNext = 0;
		/** Indentation level of the current line. */
		this.indentValue = 0;
		/** Position of the next \n character. */
		this.lineEndPos = null;
		/** Stores the state of the lexer if reaching the end of incpomplete input */
		this.next = null;
		/** A pointer to `buffer`; the current position of the lexer. */
		this.pos = 0;
	}
	/**
	* Generate YAML tokens from the `source` string. If `incomplete`,
	* a part of the last line may be left as a buffer for the next call.
	*
	* @returns A generator of lexical tokens
	*/
	*lex(source, incomplete = false) {
		if (source) {
			if (typeof source !== "string") throw TypeError("source is not a string");
			this.buffer = this.buffer ? this.buffer + source : source;
			this.lineEndPos = null;
		}
		this.atEnd = !incomplete;
		let next = this.next ?? "stream";
		while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
	}
	atLineEnd() {
		let i = this.pos;
		let ch = this.buffer[i];
		while (ch === " " || ch === "	") ch = this.buffer[++i];
		if (!ch || ch === "#" || ch === "\n") return true;
		if (ch === "\r") return this.buffer[i + 1] === "\n";
		return false;
	}
	charAt(n) {
		return this.buffer[this.pos + n];
	}
	continueScalar(offset) {
		let ch = this.buffer[offset];
		if (this.indentNext > 0) {
			let indent = 0;
			while (ch === " ") ch = this.buffer[++indent + offset];
			if (ch === "\r") {
				const next = this.buffer[indent + offset + 1];
				if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
			}
			return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
		}
		if (ch === "-" || ch === ".") {
			const dt = this.buffer.substr(offset, 3);
			if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
		}
		return offset;
	}
	getLine() {
		let end = this.lineEndPos;
		if (typeof end !== "number" || end !== -1 && end < this.pos) {
			end = this.buffer.indexOf("\n", this.pos);
			this.lineEndPos = end;
		}
		if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
		if (this.buffer[end - 1] === "\r") end -= 1;
		return this.buffer.substring(this.pos, end);
	}
	hasChars(n) {
		return this.pos + n <= this.buffer.length;
	}
	setNext(state) {
		this.buffer = this.buffer.substring(this.pos);
		this.pos = 0;
		this.lineEndPos = null;
		this.next = state;
		return null;
	}
	peek(n) {
		return this.buffer.substr(this.pos, n);
	}
	*parseNext(next) {
		switch (next) {
			case "stream": return yield* this.parseStream();
			case "line-start": return yield* this.parseLineStart();
			case "block-start": return yield* this.parseBlockStart();
			case "doc": return yield* this.parseDocument();
			case "flow": return yield* this.parseFlowCollection();
			case "quoted-scalar": return yield* this.parseQuotedScalar();
			case "block-scalar": return yield* this.parseBlockScalar();
			case "plain-scalar": return yield* this.parsePlainScalar();
		}
	}
	*parseStream() {
		let line = this.getLine();
		if (line === null) return this.setNext("stream");
		if (line[0] === "\ufeff") {
			yield* this.pushCount(1);
			line = line.substring(1);
		}
		if (line[0] === "%") {
			let dirEnd = line.length;
			let cs = line.indexOf("#");
			while (cs !== -1) {
				const ch = line[cs - 1];
				if (ch === " " || ch === "	") {
					dirEnd = cs - 1;
					break;
				} else cs = line.indexOf("#", cs + 1);
			}
			while (true) {
				const ch = line[dirEnd - 1];
				if (ch === " " || ch === "	") dirEnd -= 1;
				else break;
			}
			const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
			yield* this.pushCount(line.length - n);
			this.pushNewline();
			return "stream";
		}
		if (this.atLineEnd()) {
			const sp = yield* this.pushSpaces(true);
			yield* this.pushCount(line.length - sp);
			yield* this.pushNewline();
			return "stream";
		}
		yield "";
		return yield* this.parseLineStart();
	}
	*parseLineStart() {
		const ch = this.charAt(0);
		if (!ch && !this.atEnd) return this.setNext("line-start");
		if (ch === "-" || ch === ".") {
			if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
			const s = this.peek(3);
			if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
				yield* this.pushCount(3);
				this.indentValue = 0;
				this.indentNext = 0;
				return s === "---" ? "doc" : "stream";
			}
		}
		this.indentValue = yield* this.pushSpaces(false);
		if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
		return yield* this.parseBlockStart();
	}
	*parseBlockStart() {
		const [ch0, ch1] = this.peek(2);
		if (!ch1 && !this.atEnd) return this.setNext("block-start");
		if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
			const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
			this.indentNext = this.indentValue + 1;
			this.indentValue += n;
			return "block-start";
		}
		return "doc";
	}
	*parseDocument() {
		yield* this.pushSpaces(true);
		const line = this.getLine();
		if (line === null) return this.setNext("doc");
		let n = yield* this.pushIndicators();
		switch (line[n]) {
			case "#": yield* this.pushCount(line.length - n);
			case void 0:
				yield* this.pushNewline();
				return yield* this.parseLineStart();
			case "{":
			case "[":
				yield* this.pushCount(1);
				this.flowKey = false;
				this.flowLevel = 1;
				return "flow";
			case "}":
			case "]":
				yield* this.pushCount(1);
				return "doc";
			case "*":
				yield* this.pushUntil(isNotAnchorChar);
				return "doc";
			case "\"":
			case "'": return yield* this.parseQuotedScalar();
			case "|":
			case ">":
				n += yield* this.parseBlockScalarHeader();
				n += yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - n);
				yield* this.pushNewline();
				return yield* this.parseBlockScalar();
			default: return yield* this.parsePlainScalar();
		}
	}
	*parseFlowCollection() {
		let nl, sp;
		let indent = -1;
		do {
			nl = yield* this.pushNewline();
			if (nl > 0) {
				sp = yield* this.pushSpaces(false);
				this.indentValue = indent = sp;
			} else sp = 0;
			sp += yield* this.pushSpaces(true);
		} while (nl + sp > 0);
		const line = this.getLine();
		if (line === null) return this.setNext("flow");
		if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
			if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
				this.flowLevel = 0;
				yield "";
				return yield* this.parseLineStart();
			}
		}
		let n = 0;
		while (line[n] === ",") {
			n += yield* this.pushCount(1);
			n += yield* this.pushSpaces(true);
			this.flowKey = false;
		}
		n += yield* this.pushIndicators();
		switch (line[n]) {
			case void 0: return "flow";
			case "#":
				yield* this.pushCount(line.length - n);
				return "flow";
			case "{":
			case "[":
				yield* this.pushCount(1);
				this.flowKey = false;
				this.flowLevel += 1;
				return "flow";
			case "}":
			case "]":
				yield* this.pushCount(1);
				this.flowKey = true;
				this.flowLevel -= 1;
				return this.flowLevel ? "flow" : "doc";
			case "*":
				yield* this.pushUntil(isNotAnchorChar);
				return "flow";
			case "\"":
			case "'":
				this.flowKey = true;
				return yield* this.parseQuotedScalar();
			case ":": {
				const next = this.charAt(1);
				if (this.flowKey || isEmpty(next) || next === ",") {
					this.flowKey = false;
					yield* this.pushCount(1);
					yield* this.pushSpaces(true);
					return "flow";
				}
			}
			default:
				this.flowKey = false;
				return yield* this.parsePlainScalar();
		}
	}
	*parseQuotedScalar() {
		const quote = this.charAt(0);
		let end = this.buffer.indexOf(quote, this.pos + 1);
		if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
		else while (end !== -1) {
			let n = 0;
			while (this.buffer[end - 1 - n] === "\\") n += 1;
			if (n % 2 === 0) break;
			end = this.buffer.indexOf("\"", end + 1);
		}
		const qb = this.buffer.substring(0, end);
		let nl = qb.indexOf("\n", this.pos);
		if (nl !== -1) {
			while (nl !== -1) {
				const cs = this.continueScalar(nl + 1);
				if (cs === -1) break;
				nl = qb.indexOf("\n", cs);
			}
			if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
		}
		if (end === -1) {
			if (!this.atEnd) return this.setNext("quoted-scalar");
			end = this.buffer.length;
		}
		yield* this.pushToIndex(end + 1, false);
		return this.flowLevel ? "flow" : "doc";
	}
	*parseBlockScalarHeader() {
		this.blockScalarIndent = -1;
		this.blockScalarKeep = false;
		let i = this.pos;
		while (true) {
			const ch = this.buffer[++i];
			if (ch === "+") this.blockScalarKeep = true;
			else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
			else if (ch !== "-") break;
		}
		return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
	}
	*parseBlockScalar() {
		let nl = this.pos - 1;
		let indent = 0;
		let ch;
		loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
			case " ":
				indent += 1;
				break;
			case "\n":
				nl = i;
				indent = 0;
				break;
			case "\r": {
				const next = this.buffer[i + 1];
				if (!next && !this.atEnd) return this.setNext("block-scalar");
				if (next === "\n") break;
			}
			default: break loop;
		}
		if (!ch && !this.atEnd) return this.setNext("block-scalar");
		if (indent >= this.indentNext) {
			if (this.blockScalarIndent === -1) this.indentNext = indent;
			else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
			do {
				const cs = this.continueScalar(nl + 1);
				if (cs === -1) break;
				nl = this.buffer.indexOf("\n", cs);
			} while (nl !== -1);
			if (nl === -1) {
				if (!this.atEnd) return this.setNext("block-scalar");
				nl = this.buffer.length;
			}
		}
		let i = nl + 1;
		ch = this.buffer[i];
		while (ch === " ") ch = this.buffer[++i];
		if (ch === "	") {
			while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
			nl = i - 1;
		} else if (!this.blockScalarKeep) do {
			let i = nl - 1;
			let ch = this.buffer[i];
			if (ch === "\r") ch = this.buffer[--i];
			const lastChar = i;
			while (ch === " ") ch = this.buffer[--i];
			if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
			else break;
		} while (true);
		yield "";
		yield* this.pushToIndex(nl + 1, true);
		return yield* this.parseLineStart();
	}
	*parsePlainScalar() {
		const inFlow = this.flowLevel > 0;
		let end = this.pos - 1;
		let i = this.pos - 1;
		let ch;
		while (ch = this.buffer[++i]) if (ch === ":") {
			const next = this.buffer[i + 1];
			if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
			end = i;
		} else if (isEmpty(ch)) {
			let next = this.buffer[i + 1];
			if (ch === "\r") {
				if (next === "\n") {
					i += 1;
					ch = "\n";
					next = this.buffer[i + 1];
				} else end = i;
			}
			if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
			if (ch === "\n") {
				const cs = this.continueScalar(i + 1);
				if (cs === -1) break;
				i = Math.max(i, cs - 2);
			}
		} else {
			if (inFlow && flowIndicatorChars.has(ch)) break;
			end = i;
		}
		if (!ch && !this.atEnd) return this.setNext("plain-scalar");
		yield "";
		yield* this.pushToIndex(end + 1, true);
		return inFlow ? "flow" : "doc";
	}
	*pushCount(n) {
		if (n > 0) {
			yield this.buffer.substr(this.pos, n);
			this.pos += n;
			return n;
		}
		return 0;
	}
	*pushToIndex(i, allowEmpty) {
		const s = this.buffer.slice(this.pos, i);
		if (s) {
			yield s;
			this.pos += s.length;
			return s.length;
		} else if (allowEmpty) yield "";
		return 0;
	}
	*pushIndicators() {
		let n = 0;
		loop: while (true) {
			switch (this.charAt(0)) {
				case "!":
					n += yield* this.pushTag();
					n += yield* this.pushSpaces(true);
					continue loop;
				case "&":
					n += yield* this.pushUntil(isNotAnchorChar);
					n += yield* this.pushSpaces(true);
					continue loop;
				case "-":
				case "?":
				case ":": {
					const inFlow = this.flowLevel > 0;
					const ch1 = this.charAt(1);
					if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
						if (!inFlow) this.indentNext = this.indentValue + 1;
						else if (this.flowKey) this.flowKey = false;
						n += yield* this.pushCount(1);
						n += yield* this.pushSpaces(true);
						continue loop;
					}
				}
			}
			break loop;
		}
		return n;
	}
	*pushTag() {
		if (this.charAt(1) === "<") {
			let i = this.pos + 2;
			let ch = this.buffer[i];
			while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
			return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
		} else {
			let i = this.pos + 1;
			let ch = this.buffer[i];
			while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
			else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
			else break;
			return yield* this.pushToIndex(i, false);
		}
	}
	*pushNewline() {
		const ch = this.buffer[this.pos];
		if (ch === "\n") return yield* this.pushCount(1);
		else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
		else return 0;
	}
	*pushSpaces(allowTabs) {
		let i = this.pos - 1;
		let ch;
		do
			ch = this.buffer[++i];
		while (ch === " " || allowTabs && ch === "	");
		const n = i - this.pos;
		if (n > 0) {
			yield this.buffer.substr(this.pos, n);
			this.pos = i;
		}
		return n;
	}
	*pushUntil(test) {
		let i = this.pos;
		let ch = this.buffer[i];
		while (!test(ch)) ch = this.buffer[++i];
		return yield* this.pushToIndex(i, false);
	}
};

// ../../node_modules/yaml/browser/dist/parse/line-counter.js
/**
* Tracks newlines during parsing in order to provide an efficient API for
* determining the one-indexed `{ line, col }` position for any offset
* within the input.
*/
var LineCounter = class {
	constructor() {
		this.lineStarts = [];
		/**
		* Should be called in ascending order. Otherwise, call
		* `lineCounter.lineStarts.sort()` before calling `linePos()`.
		*/
		this.addNewLine = (offset) => this.lineStarts.push(offset);
		/**
		* Performs a binary search and returns the 1-indexed { line, col }
		* position of `offset`. If `line === 0`, `addNewLine` has never been
		* called or `offset` is before the first known newline.
		*/
		this.linePos = (offset) => {
			let low = 0;
			let high = this.lineStarts.length;
			while (low < high) {
				const mid = low + high >> 1;
				if (this.lineStarts[mid] < offset) low = mid + 1;
				else high = mid;
			}
			if (this.lineStarts[low] === offset) return {
				line: low + 1,
				col: 1
			};
			if (low === 0) return {
				line: 0,
				col: offset
			};
			const start = this.lineStarts[low - 1];
			return {
				line: low,
				col: offset - start + 1
			};
		};
	}
};

// ../../node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list, type) {
	for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
	return false;
}
function findNonEmptyIndex(list) {
	for (let i = 0; i < list.length; ++i) switch (list[i].type) {
		case "space":
		case "comment":
		case "newline": break;
		default: return i;
	}
	return -1;
}
function isFlowToken(token) {
	switch (token?.type) {
		case "alias":
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "flow-collection": return true;
		default: return false;
	}
}
function getPrevProps(parent) {
	switch (parent.type) {
		case "document": return parent.start;
		case "block-map": {
			const it = parent.items[parent.items.length - 1];
			return it.sep ?? it.start;
		}
		case "block-seq": return parent.items[parent.items.length - 1].start;
		/* istanbul ignore next should not happen */
		default: return [];
	}
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
	if (prev.length === 0) return [];
	let i = prev.length;
	loop: while (--i >= 0) switch (prev[i].type) {
		case "doc-start":
		case "explicit-key-ind":
		case "map-value-ind":
		case "seq-item-ind":
		case "newline": break loop;
	}
	while (prev[++i]?.type === "space");
	return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
	if (source.length < 1e5) Array.prototype.push.apply(target, source);
	else for (let i = 0; i < source.length; ++i) target.push(source[i]);
}
function fixFlowSeqItems(fc) {
	if (fc.start.type === "flow-seq-start") {
		for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
			if (it.key) it.value = it.key;
			delete it.key;
			if (isFlowToken(it.value)) {
				if (it.value.end) arrayPushArray(it.value.end, it.sep);
				else it.value.end = it.sep;
			} else arrayPushArray(it.start, it.sep);
			delete it.sep;
		}
	}
}
/**
* A YAML concrete syntax tree (CST) parser
*
* ```ts
* const src: string = ...
* for (const token of new Parser().parse(src)) {
*   // token: Token
* }
* ```
*
* To use the parser with a user-provided lexer:
*
* ```ts
* function* parse(source: string, lexer: Lexer) {
*   const parser = new Parser()
*   for (const lexeme of lexer.lex(source))
*     yield* parser.next(lexeme)
*   yield* parser.end()
* }
*
* const src: string = ...
* const lexer = new Lexer()
* for (const token of parse(src, lexer)) {
*   // token: Token
* }
* ```
*/
var Parser = class {
	/**
	* @param onNewLine - If defined, called separately with the start position of
	*   each new line (in `parse()`, including the start of input).
	*/
	constructor(onNewLine) {
		/** If true, space and sequence indicators count as indentation */
		this.atNewLine = true;
		/** If true, next token is a scalar value */
		this.atScalar = false;
		/** Current indentation level */
		this.indent = 0;
		/** Current offset since the start of parsing */
		this.offset = 0;
		/** On the same line with a block map key */
		this.onKeyLine = false;
		/** Top indicates the node that's currently being built */
		this.stack = [];
		/** The source of the current token, set in parse() */
		this.source = "";
		/** The type of the current token, set in parse() */
		this.type = "";
		this.lexer = new Lexer();
		this.onNewLine = onNewLine;
	}
	/**
	* Parse `source` as a YAML stream.
	* If `incomplete`, a part of the last line may be left as a buffer for the next call.
	*
	* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
	*
	* @returns A generator of tokens representing each directive, document, and other structure.
	*/
	*parse(source, incomplete = false) {
		if (this.onNewLine && this.offset === 0) this.onNewLine(0);
		for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
		if (!incomplete) yield* this.end();
	}
	/**
	* Advance the parser by the `source` of one lexical token.
	*/
	*next(source) {
		this.source = source;
		if (this.atScalar) {
			this.atScalar = false;
			yield* this.step();
			this.offset += source.length;
			return;
		}
		const type = tokenType(source);
		if (!type) {
			const message = `Not a YAML token: ${source}`;
			yield* this.pop({
				type: "error",
				offset: this.offset,
				message,
				source
			});
			this.offset += source.length;
		} else if (type === "scalar") {
			this.atNewLine = false;
			this.atScalar = true;
			this.type = "scalar";
		} else {
			this.type = type;
			yield* this.step();
			switch (type) {
				case "newline":
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) this.onNewLine(this.offset + source.length);
					break;
				case "space":
					if (this.atNewLine && source[0] === " ") this.indent += source.length;
					break;
				case "explicit-key-ind":
				case "map-value-ind":
				case "seq-item-ind":
					if (this.atNewLine) this.indent += source.length;
					break;
				case "doc-mode":
				case "flow-error-end": return;
				default: this.atNewLine = false;
			}
			this.offset += source.length;
		}
	}
	/** Call at end of input to push out any remaining constructions */
	*end() {
		while (this.stack.length > 0) yield* this.pop();
	}
	get sourceToken() {
		return {
			type: this.type,
			offset: this.offset,
			indent: this.indent,
			source: this.source
		};
	}
	*step() {
		const top = this.peek(1);
		if (this.type === "doc-end" && top?.type !== "doc-end") {
			while (this.stack.length > 0) yield* this.pop();
			this.stack.push({
				type: "doc-end",
				offset: this.offset,
				source: this.source
			});
			return;
		}
		if (!top) return yield* this.stream();
		switch (top.type) {
			case "document": return yield* this.document(top);
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return yield* this.scalar(top);
			case "block-scalar": return yield* this.blockScalar(top);
			case "block-map": return yield* this.blockMap(top);
			case "block-seq": return yield* this.blockSequence(top);
			case "flow-collection": return yield* this.flowCollection(top);
			case "doc-end": return yield* this.documentEnd(top);
		}
		/* istanbul ignore next should not happen */
		yield* this.pop();
	}
	peek(n) {
		return this.stack[this.stack.length - n];
	}
	*pop(error) {
		const token = error ?? this.stack.pop();
		/* istanbul ignore if should not happen */
		if (!token) yield {
			type: "error",
			offset: this.offset,
			source: "",
			message: "Tried to pop an empty stack"
		};
		else if (this.stack.length === 0) yield token;
		else {
			const top = this.peek(1);
			if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
			else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
			if (token.type === "flow-collection") fixFlowSeqItems(token);
			switch (top.type) {
				case "document":
					top.value = token;
					break;
				case "block-scalar":
					top.props.push(token);
					break;
				case "block-map": {
					const it = top.items[top.items.length - 1];
					if (it.value) {
						top.items.push({
							start: [],
							key: token,
							sep: []
						});
						this.onKeyLine = true;
						return;
					} else if (it.sep) it.value = token;
					else {
						Object.assign(it, {
							key: token,
							sep: []
						});
						this.onKeyLine = !it.explicitKey;
						return;
					}
					break;
				}
				case "block-seq": {
					const it = top.items[top.items.length - 1];
					if (it.value) top.items.push({
						start: [],
						value: token
					});
					else it.value = token;
					break;
				}
				case "flow-collection": {
					const it = top.items[top.items.length - 1];
					if (!it || it.value) top.items.push({
						start: [],
						key: token,
						sep: []
					});
					else if (it.sep) it.value = token;
					else Object.assign(it, {
						key: token,
						sep: []
					});
					return;
				}
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.pop(token);
			}
			if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
				const last = token.items[token.items.length - 1];
				if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
					if (top.type === "document") top.end = last.start;
					else top.items.push({ start: last.start });
					token.items.splice(-1, 1);
				}
			}
		}
	}
	*stream() {
		switch (this.type) {
			case "directive-line":
				yield {
					type: "directive",
					offset: this.offset,
					source: this.source
				};
				return;
			case "byte-order-mark":
			case "space":
			case "comment":
			case "newline":
				yield this.sourceToken;
				return;
			case "doc-mode":
			case "doc-start": {
				const doc = {
					type: "document",
					offset: this.offset,
					start: []
				};
				if (this.type === "doc-start") doc.start.push(this.sourceToken);
				this.stack.push(doc);
				return;
			}
		}
		yield {
			type: "error",
			offset: this.offset,
			message: `Unexpected ${this.type} token in YAML stream`,
			source: this.source
		};
	}
	*document(doc) {
		if (doc.value) return yield* this.lineEnd(doc);
		switch (this.type) {
			case "doc-start":
				if (findNonEmptyIndex(doc.start) !== -1) {
					yield* this.pop();
					yield* this.step();
				} else doc.start.push(this.sourceToken);
				return;
			case "anchor":
			case "tag":
			case "space":
			case "comment":
			case "newline":
				doc.start.push(this.sourceToken);
				return;
		}
		const bv = this.startBlockValue(doc);
		if (bv) this.stack.push(bv);
		else yield {
			type: "error",
			offset: this.offset,
			message: `Unexpected ${this.type} token in YAML document`,
			source: this.source
		};
	}
	*scalar(scalar) {
		if (this.type === "map-value-ind") {
			const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
			let sep;
			if (scalar.end) {
				sep = scalar.end;
				sep.push(this.sourceToken);
				delete scalar.end;
			} else sep = [this.sourceToken];
			const map = {
				type: "block-map",
				offset: scalar.offset,
				indent: scalar.indent,
				items: [{
					start,
					key: scalar,
					sep
				}]
			};
			this.onKeyLine = true;
			this.stack[this.stack.length - 1] = map;
		} else yield* this.lineEnd(scalar);
	}
	*blockScalar(scalar) {
		switch (this.type) {
			case "space":
			case "comment":
			case "newline":
				scalar.props.push(this.sourceToken);
				return;
			case "scalar":
				scalar.source = this.source;
				this.atNewLine = true;
				this.indent = 0;
				if (this.onNewLine) {
					let nl = this.source.indexOf("\n") + 1;
					while (nl !== 0) {
						this.onNewLine(this.offset + nl);
						nl = this.source.indexOf("\n", nl) + 1;
					}
				}
				yield* this.pop();
				break;
			/* istanbul ignore next should not happen */
			default:
				yield* this.pop();
				yield* this.step();
		}
	}
	*blockMap(map) {
		const it = map.items[map.items.length - 1];
		switch (this.type) {
			case "newline":
				this.onKeyLine = false;
				if (it.value) {
					const end = "end" in it.value ? it.value.end : void 0;
					if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
					else map.items.push({ start: [this.sourceToken] });
				} else if (it.sep) it.sep.push(this.sourceToken);
				else it.start.push(this.sourceToken);
				return;
			case "space":
			case "comment":
				if (it.value) map.items.push({ start: [this.sourceToken] });
				else if (it.sep) it.sep.push(this.sourceToken);
				else {
					if (this.atIndentedComment(it.start, map.indent)) {
						const end = map.items[map.items.length - 2]?.value?.end;
						if (Array.isArray(end)) {
							arrayPushArray(end, it.start);
							end.push(this.sourceToken);
							map.items.pop();
							return;
						}
					}
					it.start.push(this.sourceToken);
				}
				return;
		}
		if (this.indent >= map.indent) {
			const atMapIndent = !this.onKeyLine && this.indent === map.indent;
			const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
			let start = [];
			if (atNextItem && it.sep && !it.value) {
				const nl = [];
				for (let i = 0; i < it.sep.length; ++i) {
					const st = it.sep[i];
					switch (st.type) {
						case "newline":
							nl.push(i);
							break;
						case "space": break;
						case "comment":
							if (st.indent > map.indent) nl.length = 0;
							break;
						default: nl.length = 0;
					}
				}
				if (nl.length >= 2) start = it.sep.splice(nl[1]);
			}
			switch (this.type) {
				case "anchor":
				case "tag":
					if (atNextItem || it.value) {
						start.push(this.sourceToken);
						map.items.push({ start });
						this.onKeyLine = true;
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "explicit-key-ind":
					if (!it.sep && !it.explicitKey) {
						it.start.push(this.sourceToken);
						it.explicitKey = true;
					} else if (atNextItem || it.value) {
						start.push(this.sourceToken);
						map.items.push({
							start,
							explicitKey: true
						});
					} else this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: [this.sourceToken],
							explicitKey: true
						}]
					});
					this.onKeyLine = true;
					return;
				case "map-value-ind":
					if (it.explicitKey) {
						if (!it.sep) {
							if (includesToken(it.start, "newline")) Object.assign(it, {
								key: null,
								sep: [this.sourceToken]
							});
							else {
								const start = getFirstKeyStartProps(it.start);
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key: null,
										sep: [this.sourceToken]
									}]
								});
							}
						} else if (it.value) map.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start,
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
							const start = getFirstKeyStartProps(it.start);
							const key = it.key;
							const sep = it.sep;
							sep.push(this.sourceToken);
							delete it.key;
							delete it.sep;
							this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key,
									sep
								}]
							});
						} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
						else it.sep.push(this.sourceToken);
					} else if (!it.sep) Object.assign(it, {
						key: null,
						sep: [this.sourceToken]
					});
					else if (it.value || atNextItem) map.items.push({
						start,
						key: null,
						sep: [this.sourceToken]
					});
					else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: [],
							key: null,
							sep: [this.sourceToken]
						}]
					});
					else it.sep.push(this.sourceToken);
					this.onKeyLine = true;
					return;
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": {
					const fs = this.flowScalar(this.type);
					if (atNextItem || it.value) {
						map.items.push({
							start,
							key: fs,
							sep: []
						});
						this.onKeyLine = true;
					} else if (it.sep) this.stack.push(fs);
					else {
						Object.assign(it, {
							key: fs,
							sep: []
						});
						this.onKeyLine = true;
					}
					return;
				}
				default: {
					const bv = this.startBlockValue(map);
					if (bv) {
						if (bv.type === "block-seq") {
							if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
								yield* this.pop({
									type: "error",
									offset: this.offset,
									message: "Unexpected block-seq-ind on same line with key",
									source: this.source
								});
								return;
							}
						} else if (atMapIndent) map.items.push({ start });
						this.stack.push(bv);
						return;
					}
				}
			}
		}
		yield* this.pop();
		yield* this.step();
	}
	*blockSequence(seq) {
		const it = seq.items[seq.items.length - 1];
		switch (this.type) {
			case "newline":
				if (it.value) {
					const end = "end" in it.value ? it.value.end : void 0;
					if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
					else seq.items.push({ start: [this.sourceToken] });
				} else it.start.push(this.sourceToken);
				return;
			case "space":
			case "comment":
				if (it.value) seq.items.push({ start: [this.sourceToken] });
				else {
					if (this.atIndentedComment(it.start, seq.indent)) {
						const end = seq.items[seq.items.length - 2]?.value?.end;
						if (Array.isArray(end)) {
							arrayPushArray(end, it.start);
							end.push(this.sourceToken);
							seq.items.pop();
							return;
						}
					}
					it.start.push(this.sourceToken);
				}
				return;
			case "anchor":
			case "tag":
				if (it.value || this.indent <= seq.indent) break;
				it.start.push(this.sourceToken);
				return;
			case "seq-item-ind":
				if (this.indent !== seq.indent) break;
				if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
				else it.start.push(this.sourceToken);
				return;
		}
		if (this.indent > seq.indent) {
			const bv = this.startBlockValue(seq);
			if (bv) {
				this.stack.push(bv);
				return;
			}
		}
		yield* this.pop();
		yield* this.step();
	}
	*flowCollection(fc) {
		const it = fc.items[fc.items.length - 1];
		if (this.type === "flow-error-end") {
			let top;
			do {
				yield* this.pop();
				top = this.peek(1);
			} while (top?.type === "flow-collection");
		} else if (fc.end.length === 0) {
			switch (this.type) {
				case "comma":
				case "explicit-key-ind":
					if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
				case "map-value-ind":
					if (!it || it.value) fc.items.push({
						start: [],
						key: null,
						sep: [this.sourceToken]
					});
					else if (it.sep) it.sep.push(this.sourceToken);
					else Object.assign(it, {
						key: null,
						sep: [this.sourceToken]
					});
					return;
				case "space":
				case "comment":
				case "newline":
				case "anchor":
				case "tag":
					if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": {
					const fs = this.flowScalar(this.type);
					if (!it || it.value) fc.items.push({
						start: [],
						key: fs,
						sep: []
					});
					else if (it.sep) this.stack.push(fs);
					else Object.assign(it, {
						key: fs,
						sep: []
					});
					return;
				}
				case "flow-map-end":
				case "flow-seq-end":
					fc.end.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(fc);
			/* istanbul ignore else should not happen */
			if (bv) this.stack.push(bv);
			else {
				yield* this.pop();
				yield* this.step();
			}
		} else {
			const parent = this.peek(2);
			if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
				yield* this.pop();
				yield* this.step();
			} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
				const start = getFirstKeyStartProps(getPrevProps(parent));
				fixFlowSeqItems(fc);
				const sep = fc.end.splice(1, fc.end.length);
				sep.push(this.sourceToken);
				const map = {
					type: "block-map",
					offset: fc.offset,
					indent: fc.indent,
					items: [{
						start,
						key: fc,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(fc);
		}
	}
	flowScalar(type) {
		if (this.onNewLine) {
			let nl = this.source.indexOf("\n") + 1;
			while (nl !== 0) {
				this.onNewLine(this.offset + nl);
				nl = this.source.indexOf("\n", nl) + 1;
			}
		}
		return {
			type,
			offset: this.offset,
			indent: this.indent,
			source: this.source
		};
	}
	startBlockValue(parent) {
		switch (this.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return this.flowScalar(this.type);
			case "block-scalar-header": return {
				type: "block-scalar",
				offset: this.offset,
				indent: this.indent,
				props: [this.sourceToken],
				source: ""
			};
			case "flow-map-start":
			case "flow-seq-start": return {
				type: "flow-collection",
				offset: this.offset,
				indent: this.indent,
				start: this.sourceToken,
				items: [],
				end: []
			};
			case "seq-item-ind": return {
				type: "block-seq",
				offset: this.offset,
				indent: this.indent,
				items: [{ start: [this.sourceToken] }]
			};
			case "explicit-key-ind": {
				this.onKeyLine = true;
				const start = getFirstKeyStartProps(getPrevProps(parent));
				start.push(this.sourceToken);
				return {
					type: "block-map",
					offset: this.offset,
					indent: this.indent,
					items: [{
						start,
						explicitKey: true
					}]
				};
			}
			case "map-value-ind": {
				this.onKeyLine = true;
				const start = getFirstKeyStartProps(getPrevProps(parent));
				return {
					type: "block-map",
					offset: this.offset,
					indent: this.indent,
					items: [{
						start,
						key: null,
						sep: [this.sourceToken]
					}]
				};
			}
		}
		return null;
	}
	atIndentedComment(start, indent) {
		if (this.type !== "comment") return false;
		if (this.indent <= indent) return false;
		return start.every((st) => st.type === "newline" || st.type === "space");
	}
	*documentEnd(docEnd) {
		if (this.type !== "doc-mode") {
			if (docEnd.end) docEnd.end.push(this.sourceToken);
			else docEnd.end = [this.sourceToken];
			if (this.type === "newline") yield* this.pop();
		}
	}
	*lineEnd(token) {
		switch (this.type) {
			case "comma":
			case "doc-start":
			case "doc-end":
			case "flow-seq-end":
			case "flow-map-end":
			case "map-value-ind":
				yield* this.pop();
				yield* this.step();
				break;
			case "newline": this.onKeyLine = false;
			default:
				if (token.end) token.end.push(this.sourceToken);
				else token.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
		}
	}
};

// ../../node_modules/yaml/browser/dist/public-api.js
function parseOptions(options) {
	const prettyErrors = options.prettyErrors !== false;
	return {
		lineCounter: options.lineCounter || prettyErrors && new LineCounter() || null,
		prettyErrors
	};
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
	const { lineCounter, prettyErrors } = parseOptions(options);
	const parser = new Parser(lineCounter?.addNewLine);
	const composer = new Composer(options);
	let doc = null;
	for (const _doc of composer.compose(parser.parse(source), true, source.length)) if (!doc) doc = _doc;
	else if (doc.options.logLevel !== "silent") {
		doc.errors.push(new YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
		break;
	}
	if (prettyErrors && lineCounter) {
		doc.errors.forEach(prettifyError(source, lineCounter));
		doc.warnings.forEach(prettifyError(source, lineCounter));
	}
	return doc;
}

// packages/action/src/yaml-file.js
/**
* Reads a YAML 1.2 file with one document (JSON schema of values: text, numbers, booleans, null, lists, maps).
* `path` may be relative to `workspace`. Throws `Failure('input')` at line and column.
*/
function parseYamlFile(path, workspace = workspaceOf(process.env)) {
	const shown = annotationPath(path, workspace);
	const text = readSource(path, workspace);
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: true,
		stringKeys: true
	});
	const at = (offset) => {
		const { line, col } = lines.linePos(offset);
		return {
			line,
			column: col
		};
	};
	const problem = document.errors[0] ?? document.warnings[0];
	if (problem) throw fileFailure(shown, `is not YAML: ${problem.message}`, "Correct it there.", at(problem.pos[0]));
	let value;
	try {
		value = document.toJS({ maxAliasCount: 100 });
	} catch (thrown) {
		throw fileFailure(shown, "cannot be resolved", "Use fewer or simpler aliases.", void 0, thrown);
	}
	const place = (path) => {
		for (let depth = path.length; depth > 0; depth -= 1) {
			const node = document.getIn(path.slice(0, depth), true);
			if (isNode(node) && node.range) return at(node.range[0]);
		}
		return {
			line: 1,
			column: 1
		};
	};
	return {
		value,
		text,
		place: (path) => ({
			path: shown,
			...place(path)
		})
	};
}

// packages/platforms/src/target-inputs.js
/** The inputs by which every action finds its target. Spread them into a declaration. */
const targetInputs = {
	targets: {
		type: "string",
		description: "The targets file, relative to the repository (schema `release-targets.v1.json`).",
		default: ".github/release.yml",
		maximumLength: 1024
	},
	target: {
		type: "string",
		description: "A target: its name in the targets file, or a word such as `ecs:region/cluster/service` or `railway:project/environment/service`, which needs no file at all.",
		maximumLength: 512,
		pattern: /^[\w.:/-]+$/,
		patternHint: "the name of a target, or `ecs:region/cluster/service`"
	},
	environment: {
		type: "string",
		description: "The environment of the targets file, such as `production`; records are kept by it.",
		maximumLength: 128,
		pattern: /^[\w .-]+$/,
		patternHint: "the name of an environment, such as production"
	},
	"role-to-assume": {
		type: "string",
		description: "ARN of the role to assume with the OIDC token of the job; default: that of the target, else the credentials of the environment.",
		maximumLength: 2048,
		pattern: /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
		patternHint: "the ARN of a role, such as arn:aws:iam::123456789012:role/deploy"
	},
	"allowed-account-ids": {
		type: "lines",
		description: "Account ids that may be touched, one a line; any other one stops the step before anything is read.",
		pattern: /^\d{12}$/,
		patternHint: "twelve digits a line"
	},
	"github-token": {
		type: "string",
		description: "Token for GitHub Deployments, the second place where records are kept (`deployments: write`).",
		default: "${{ github.token }}",
		secret: true
	}
};

// actions/rollback/src/declaration.js
const declaration = declareAction({
	name: "rollback",
	title: "Thea rollback",
	description: "Takes a target back to the last verified release, exactly, and measures it against 90 seconds",
	icon: "rotate-ccw",
	color: "red",
	inputs: {
		...targetInputs,
		to: {
			type: "string",
			description: "A version, digest, release id or platform id on record; default: last verified.",
			maximumLength: 256,
			pattern: /^[\w.:@/+-]+$/,
			patternHint: "a version, a digest, or a platform id such as thea-ia:42"
		},
		undo: {
			type: "choice",
			description: "`this-run` undoes only what this run of the workflow deployed; `newest` undoes the newest release of the target, by hand. Outside GitHub it is always `newest`.",
			choices: ["this-run", "newest"],
			default: "this-run"
		},
		"keep-accepted": {
			type: "boolean",
			description: "Leave the target as it is where its release was accepted or is held.",
			default: "false"
		},
		siblings: {
			type: "choice",
			description: "Which other targets of the release go back with this one, side by side, where this run had accepted or held them already: `none`, those of its `wave`, or `all` up to its wave.",
			choices: [
				"none",
				"wave",
				"all"
			],
			default: "none"
		},
		list: {
			type: "boolean",
			description: "Only list what the target can go back to; changes nothing.",
			default: "false"
		},
		reason: {
			type: "string",
			description: "Why, in one sentence; it is kept in the record.",
			default: "the release failed",
			maximumLength: 1024
		},
		...commonInputs
	},
	outputs: {
		"rolled-back": "`true` where this step took the target back.",
		restored: "`true` where the target runs its goal exactly, whether this step did it or it was so before.",
		goal: "The platform's id of the release that the target went back to.",
		"t2-seconds": "Seconds from the first failing observation (T0) until production traffic reached only restored replicas.",
		"budget-held": "`true` where T2 came within 90 seconds of T0.",
		candidates: "With `list`: a JSON array of releases on record, newest first."
	}
});

// packages/release/src/access.js
/** The missing permissions of one role in one sentence, needed ones first; null where none is missing. Pure. */
function permissionSentence(role, missing) {
	if (missing.length === 0) return null;
	const listed = [...missing].sort((a, b) => Number(b.needed) - Number(a.needed)).map(({ action, why, needed }) => `${action} (${why}${needed ? "" : "; without it that is lost"})`);
	return `${role} does not have the permission${missing.length === 1 ? "" : "s"} ${listed.join(", ")}.`;
}

// packages/release/src/budget.js
/** The promise, in seconds from T0 to T2, and its parts. */
const BUDGET_SECONDS = 90;
const WEAKNESS = [
	"monotonic",
	"platform",
	"wall"
];
/** Measures a rollback against the budget. Pure. */
function measureBudget(times) {
	let basis = "monotonic";
	const since = (instant) => {
		if (times.t0 === null || instant === null) return null;
		const difference = elapsed(times.t0, instant);
		if (WEAKNESS.indexOf(difference.basis) > WEAKNESS.indexOf(basis)) basis = difference.basis;
		return difference.seconds;
	};
	const t1 = since(times.t1);
	const t2 = since(times.t2);
	return {
		t1,
		t2,
		t3: since(times.t3),
		held: t2 !== null && t2 <= 90,
		basis
	};
}

// packages/release/src/choose-goal.js
/** Whether a head's release was found healthy and nothing has withdrawn it since, or is about to: T2 is marked before. */
function isVerified(head) {
	return head.state === "verified" && head.withdrawn === null && head.decision !== "roll-back";
}

// packages/release/src/standing.js
/** Whether the change of a record is what runs, or under way there or back. Pure. */
function isActive(standing) {
	return standing.kind === "in-progress" || standing.kind === "candidate" || standing.kind === "restoring";
}

// packages/release/src/target.js
/** `ecs:eu-west-1/thea-cluster/thea-ia`: how a target is written in one word, on a command line and in logs. */
function describeTarget(target) {
	return `${target.platform}:${Object.values(target.locator).join("/")}`;
}

// packages/release/src/find-record.js
/**
* The heads of a target from both places, newest first. The platform's mark is trusted before the GitHub Deployment;
* where both speak of one release the platform's is kept, and the log says where they disagree.
*/
async function readHistory(platform, environment, tools, limit) {
	const [marks, stored] = await Promise.all([platform.marks.history(limit), environment === null || tools.store === null ? [] : tools.store.find(environment, platform.target)]);
	const known = new Map(marks.map((head) => [head.platformRelease, head]));
	for (const head of stored) {
		if (head.platformRelease === null) continue;
		const mark = known.get(head.platformRelease);
		if (mark !== void 0 && mark.state !== head.state) tools.log.info(`GitHub says ${head.platformRelease} is "${head.state}", the platform's mark says "${mark.state}": the mark is used.`);
		if (mark === void 0) known.set(head.platformRelease, head);
	}
	return [...known.values()].sort((a, b) => a.writtenAt < b.writtenAt ? 1 : a.writtenAt > b.writtenAt ? -1 : 0);
}
/** Whether a head was written by this run (any attempt of it). */
function isOfRun(head, run) {
	return head.run !== null && head.run.repository === run.repository && head.run.id === run.id;
}

// packages/release/src/choose-rollback.js
/**
* The list that `list: true` prints: every release on record, newest first, then the goals of these records that have
* no record of their own (an adopted release ran before the first deploy; a verified one's record may be gone). Pure.
*/
function listCandidates(history) {
	const deployed = history.map((head) => ({
		platformRelease: head.platformRelease ?? "",
		version: head.release.version,
		release: head.release.id,
		writtenAt: head.writtenAt,
		state: head.withdrawn === null ? head.state : "withdrawn",
		allowed: isVerified(head)
	}));
	const known = new Set(deployed.map((candidate) => candidate.platformRelease));
	const onlyGoals = [];
	for (const { goal, writtenAt } of history) {
		if (goal === null || known.has(goal.platformRelease)) continue;
		known.add(goal.platformRelease);
		onlyGoals.push({
			platformRelease: goal.platformRelease,
			version: goal.release.version,
			release: goal.release.id,
			writtenAt,
			state: goal.kind,
			allowed: true
		});
	}
	return [...deployed, ...onlyGoals];
}
/**
* The record to undo. Of a run: only that run's own (null where it deployed nothing here). By hand: the newest whose
* change is live or under way, else the newest of all. Pure.
*/
function chooseRecord(history, run, standingOf) {
	if (run !== null) return history.find((head) => isOfRun(head, run)) ?? null;
	return history.find((head) => isActive(standingOf(head))) ?? history[0] ?? null;
}
/**
* The goal that the input `to` names: a version, a digest, a release id or the platform's own id.
* @throws Failure('input') where nothing on record matches, where several do, or where what matches was withdrawn.
*/
function chooseNamedGoal(to, history, goalOf) {
	const matches = history.filter((head) => head.release.version === to || head.release.id === to || head.platformRelease === to || Object.values(head.release.images).some((digest) => digest === to));
	const adopted = history.map((head) => head.goal).find((goal) => goal !== null && (goal.release.version === to || goal.release.id === to || goal.platformRelease === to || Object.values(goal.release.images).some((digest) => digest === to)));
	const verified = matches.find(isVerified);
	if (verified !== void 0) return goalOf(verified);
	if (adopted != null && matches.length === 0) return adopted;
	const withdrawn = matches.find((head) => head.withdrawn !== null);
	const known = listCandidates(history).filter((candidate) => candidate.allowed).map((candidate) => `${candidate.version} (${candidate.platformRelease})`);
	throw new Failure("input", {
		input: "to",
		message: withdrawn !== void 0 ? `"${to}" was withdrawn at ${withdrawn.withdrawn?.at ?? "an unknown time"}: it is never a goal again.` : matches.length > 0 ? `"${to}" was deployed but never verified, so it is no goal.` : `"${to}" is no version, digest, release or platform id on record.`,
		remedy: known.length > 0 ? `It can go to: ${known.join(", ")}.` : "No verified release is on record; leave \"to\" empty to go where the newest record points."
	});
}

// packages/release/src/release.js
const DIGEST$1 = /^sha256:[0-9a-f]{64}$/;
/** Parses a digest; null where the text is none. OCI image specification, "Digests". */
function parseDigest(text) {
	return DIGEST$1.test(text) ? text : null;
}
/** Canonical JSON: keys sorted by code unit, no white space (RFC 8785 for the values that we use). */
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (value !== null && typeof value === "object") return `{${Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
	return JSON.stringify(value);
}
/** SHA-256 in hex of the canonical JSON of `value`. */
function hashJson(value) {
	return (0, import__native_crypto.createHash)("sha256").update(canonicalJson(value)).digest("hex");
}
/** Makes a release from its three parts; equal parts give an equal id. */
function makeRelease(parts) {
	return {
		id: hashJson({ ...parts }).slice(0, 16),
		...parts
	};
}

// ../../node_modules/@cfworker/json-schema/dist/esm/deep-compare-strict.js
function deepCompareStrict(a, b) {
	const typeofa = typeof a;
	if (typeofa !== typeof b) return false;
	const aIsArray = Array.isArray(a);
	if (aIsArray !== Array.isArray(b)) return false;
	if (aIsArray) {
		const length = a.length;
		if (length !== b.length) return false;
		for (let i = 0; i < length; i++) if (!deepCompareStrict(a[i], b[i])) return false;
		return true;
	}
	if (typeofa === "object") {
		if (!a || !b) return a === b;
		const aKeys = Object.keys(a);
		const bKeys = Object.keys(b);
		if (aKeys.length !== bKeys.length) return false;
		for (const k of aKeys) {
			if (!Object.prototype.hasOwnProperty.call(b, k)) return false;
			if (!deepCompareStrict(a[k], b[k])) return false;
		}
		return true;
	}
	return a === b;
}

// ../../node_modules/@cfworker/json-schema/dist/esm/pointer.js
function encodePointer(p) {
	return encodeURI(escapePointer(p)).replace(/#/g, "%23");
}
function escapePointer(p) {
	return p.replace(/~/g, "~0").replace(/\//g, "~1");
}

// ../../node_modules/@cfworker/json-schema/dist/esm/dereference.js
const uriFragmentCharacter = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]$/;
const uriPercentEncoding = /^%[0-9A-Fa-f]{2}$/;
const uriUnreservedCharacter = /^[A-Za-z0-9._~-]$/;
function normalizeURIFragment(fragment) {
	let normalized = "";
	for (let index = 0; index < fragment.length;) {
		const character = fragment[index];
		const encoded = fragment.slice(index, index + 3);
		if (character === "%" && uriPercentEncoding.test(encoded)) {
			const decoded = String.fromCharCode(parseInt(encoded.slice(1), 16));
			normalized += uriUnreservedCharacter.test(decoded) ? decoded : encoded.toUpperCase();
			index += 3;
			continue;
		}
		const codePoint = String.fromCodePoint(fragment.codePointAt(index));
		normalized += uriFragmentCharacter.test(codePoint) ? codePoint : encodeURIComponent(codePoint);
		index += codePoint.length;
	}
	return normalized;
}
function resolveURI(reference, baseURI) {
	const url = new URL(reference, baseURI.href);
	url.hash = url.hash ? normalizeURIFragment(url.hash.slice(1)) : "";
	return url;
}
const schemaArrayKeyword = {
	prefixItems: true,
	items: true,
	allOf: true,
	anyOf: true,
	oneOf: true
};
const schemaMapKeyword = {
	$defs: true,
	definitions: true,
	properties: true,
	patternProperties: true,
	dependentSchemas: true
};
const ignoredKeyword = {
	id: true,
	$id: true,
	$ref: true,
	$schema: true,
	$anchor: true,
	$vocabulary: true,
	$comment: true,
	default: true,
	enum: true,
	const: true,
	required: true,
	dependentRequired: true,
	type: true,
	maximum: true,
	minimum: true,
	exclusiveMaximum: true,
	exclusiveMinimum: true,
	multipleOf: true,
	maxLength: true,
	minLength: true,
	pattern: true,
	format: true,
	maxItems: true,
	minItems: true,
	uniqueItems: true,
	maxProperties: true,
	minProperties: true
};
let initialBaseURI = typeof self !== "undefined" && self.location && self.location.origin !== "null" ? new URL(self.location.origin + self.location.pathname + location.search) : new URL("https://github.com/cfworker");
function dereference(schema, lookup = Object.create(null), baseURI = initialBaseURI, basePointer = "") {
	if (schema && typeof schema === "object" && !Array.isArray(schema)) {
		const id = schema.$id || schema["id"];
		if (id) {
			const url = resolveURI(id, baseURI);
			if (url.hash.length > 1) lookup[url.href] = schema;
			else {
				url.hash = "";
				if (basePointer === "") baseURI = url;
				else dereference(schema, lookup, baseURI);
			}
		}
	} else if (schema !== true && schema !== false) return lookup;
	const schemaURI = baseURI.href + (basePointer ? "#" + basePointer : "");
	if (lookup[schemaURI] !== void 0 && lookup[schemaURI] !== schema) throw new Error(`Duplicate schema URI "${schemaURI}".`);
	lookup[schemaURI] = schema;
	if (schema === true || schema === false) return lookup;
	if (schema.__absolute_uri__ === void 0) Object.defineProperty(schema, "__absolute_uri__", {
		enumerable: false,
		value: schemaURI
	});
	if (schema.$ref && schema.__absolute_ref__ === void 0) {
		const url = resolveURI(schema.$ref, baseURI);
		Object.defineProperty(schema, "__absolute_ref__", {
			enumerable: false,
			value: url.href
		});
	}
	if (schema.$recursiveRef && schema.__absolute_recursive_ref__ === void 0) {
		const url = resolveURI(schema.$recursiveRef, baseURI);
		Object.defineProperty(schema, "__absolute_recursive_ref__", {
			enumerable: false,
			value: url.href
		});
	}
	if (schema.$anchor) {
		const url = resolveURI("#" + schema.$anchor, baseURI);
		lookup[url.href] = schema;
	}
	for (let key in schema) {
		if (ignoredKeyword[key]) continue;
		const keyBase = `${basePointer}/${encodePointer(key)}`;
		const subSchema = schema[key];
		if (Array.isArray(subSchema)) {
			if (schemaArrayKeyword[key]) {
				const length = subSchema.length;
				for (let i = 0; i < length; i++) dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
			}
		} else if (schemaMapKeyword[key]) for (let subKey in subSchema) dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`);
		else dereference(subSchema, lookup, baseURI, keyBase);
	}
	return lookup;
}

// ../../node_modules/@cfworker/json-schema/dist/esm/format.js
const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
const DAYS = [
	0,
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))?$/i;
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*$/i;
const URIREF = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
const URITEMPLATE = /^(?:(?:[^\x00-\x20\x7f"<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i;
const URL_ = /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?(?:(?!10(?:\.\d{1,3}){3})(?!127(?:\.\d{1,3}){3})(?!169\.254(?:\.\d{1,3}){2})(?!192\.168(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)(?:\.(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const JSON_POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
const JSON_POINTER_URI_FRAGMENT = /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i;
const RELATIVE_JSON_POINTER = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/;
const EMAIL_ADDRESS = /^("(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/i;
const EMAIL = (input) => {
	const matches = input.match(EMAIL_ADDRESS);
	if (!matches) return false;
	const name = matches[1];
	const host = matches[2];
	if (!name || !host || name.length > 64 || host.length > 253) return false;
	if (name[0] !== "\"" && (name[0] === "." || name.endsWith(".") || name.includes(".."))) return false;
	if (host.startsWith("[") && host.endsWith("]")) {
		const address = host.slice(1, -1);
		if (/^ipv6:/i.test(address)) return IPV6.test(address.slice(5));
		return IPV4.test(address);
	}
	return HOSTNAME.test(host);
};
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;
const IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;
const DURATION = (input) => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
function bind(r) {
	return r.test.bind(r);
}
const format = {
	date,
	time: time.bind(void 0, true),
	"date-time": date_time,
	duration: DURATION,
	uri,
	"uri-reference": bind(URIREF),
	"uri-template": bind(URITEMPLATE),
	url: bind(URL_),
	email: EMAIL,
	hostname: bind(HOSTNAME),
	ipv4: bind(IPV4),
	ipv6: bind(IPV6),
	regex,
	uuid: bind(UUID),
	"json-pointer": bind(JSON_POINTER),
	"json-pointer-uri-fragment": bind(JSON_POINTER_URI_FRAGMENT),
	"relative-json-pointer": bind(RELATIVE_JSON_POINTER)
};
function isLeapYear(year) {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function date(str) {
	const matches = str.match(DATE);
	if (!matches) return false;
	const yearPart = matches[1];
	const monthPart = matches[2];
	const dayPart = matches[3];
	if (!yearPart || !monthPart || !dayPart) return false;
	const year = +yearPart;
	const month = +monthPart;
	const day = +dayPart;
	const maxDay = month == 2 && isLeapYear(year) ? 29 : DAYS[month];
	return month >= 1 && month <= 12 && day >= 1 && maxDay !== void 0 && day <= maxDay;
}
function time(full, str) {
	const matches = str.match(TIME);
	if (!matches) return false;
	const hourPart = matches[1];
	const minutePart = matches[2];
	const secondPart = matches[3];
	if (!hourPart || !minutePart || !secondPart) return false;
	const hour = +hourPart;
	const minute = +minutePart;
	const second = +secondPart;
	const timeZone = matches[5];
	const offsetSign = matches[6];
	const offsetHour = +(matches[7] ?? 0);
	const offsetMinute = +(matches[8] ?? 0);
	if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59 || full && timeZone === void 0) return false;
	if (second < 60) return true;
	const offsetDirection = offsetSign === "+" ? 1 : offsetSign === "-" ? -1 : 0;
	return (hour * 60 + minute - offsetDirection * (offsetHour * 60 + offsetMinute) + 1440) % 1440 === 1439;
}
const DATE_TIME_SEPARATOR = /t|\s/i;
function date_time(str) {
	const [datePart, timePart, extra] = str.split(DATE_TIME_SEPARATOR);
	return datePart !== void 0 && timePart !== void 0 && extra === void 0 && date(datePart) && time(true, timePart);
}
const NOT_URI_FRAGMENT = /\/|:/;
const URI_PATTERN = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function uri(str) {
	return NOT_URI_FRAGMENT.test(str) && URI_PATTERN.test(str);
}
const Z_ANCHOR = /[^\\]\\Z/;
function regex(str) {
	if (Z_ANCHOR.test(str)) return false;
	try {
		new RegExp(str, "u");
		return true;
	} catch (e) {
		return false;
	}
}

// ../../node_modules/@cfworker/json-schema/dist/esm/ucs2-length.js
function ucs2length(s) {
	let result = 0;
	let length = s.length;
	let index = 0;
	let charCode;
	while (index < length) {
		result++;
		charCode = s.charCodeAt(index++);
		if (charCode >= 55296 && charCode <= 56319 && index < length) {
			charCode = s.charCodeAt(index);
			if ((charCode & 64512) == 56320) index++;
		}
	}
	return result;
}

// ../../node_modules/@cfworker/json-schema/dist/esm/validate.js
function hasOwnProperty(instance, key) {
	return Object.prototype.hasOwnProperty.call(instance, key);
}
function decimalInteger(value) {
	const coefficientAndExponent = Math.abs(value).toString().split("e");
	const coefficient = coefficientAndExponent[0];
	const exponent = coefficientAndExponent[1] ?? "0";
	const point = coefficient.indexOf(".");
	const fractionLength = point === -1 ? 0 : coefficient.length - point - 1;
	return [BigInt(coefficient.replace(".", "")), Number(exponent) - fractionLength];
}
function isMultipleOf(instance, divisor) {
	if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) return false;
	const [instanceCoefficient, instanceExponent] = decimalInteger(instance);
	const [divisorCoefficient, divisorExponent] = decimalInteger(divisor);
	const exponentDifference = instanceExponent - divisorExponent;
	if (exponentDifference >= 0) return instanceCoefficient * 10n ** BigInt(exponentDifference) % divisorCoefficient === 0n;
	return instanceCoefficient % (divisorCoefficient * 10n ** BigInt(-exponentDifference)) === 0n;
}
function validate(instance, schema, draft = "2019-09", lookup = dereference(schema), shortCircuit = true, recursiveAnchor = null, instanceLocation = "#", schemaLocation = "#", evaluated = Object.create(null)) {
	if (schema === true) return {
		valid: true,
		errors: []
	};
	if (schema === false) return {
		valid: false,
		errors: [{
			instanceLocation,
			keyword: "false",
			keywordLocation: instanceLocation,
			error: "False boolean schema."
		}]
	};
	const rawInstanceType = typeof instance;
	let instanceType;
	switch (rawInstanceType) {
		case "boolean":
		case "number":
		case "string":
			instanceType = rawInstanceType;
			break;
		case "object":
			if (instance === null) instanceType = "null";
			else if (Array.isArray(instance)) instanceType = "array";
			else instanceType = "object";
			break;
		default: throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
	}
	const { $ref, $recursiveRef, $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__, __absolute_recursive_ref__ } = schema;
	const errors = [];
	if ($recursiveAnchor === true && recursiveAnchor === null) recursiveAnchor = schema;
	if ($recursiveRef === "#") {
		const refSchema = recursiveAnchor === null ? lookup[__absolute_recursive_ref__] : recursiveAnchor;
		const keywordLocation = `${schemaLocation}/$recursiveRef`;
		const result = validate(instance, recursiveAnchor === null ? schema : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
		if (!result.valid) errors.push({
			instanceLocation,
			keyword: "$recursiveRef",
			keywordLocation,
			error: "A subschema had errors."
		}, ...result.errors);
	}
	if ($ref !== void 0) {
		const refSchema = lookup[__absolute_ref__ || $ref];
		if (refSchema === void 0) {
			let message = `Unresolved $ref "${$ref}".`;
			if (__absolute_ref__ && __absolute_ref__ !== $ref) message += `  Absolute URI "${__absolute_ref__}".`;
			message += `\nKnown schemas:\n- ${Object.keys(lookup).join("\n- ")}`;
			throw new Error(message);
		}
		const keywordLocation = `${schemaLocation}/$ref`;
		const result = validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
		if (!result.valid) errors.push({
			instanceLocation,
			keyword: "$ref",
			keywordLocation,
			error: "A subschema had errors."
		}, ...result.errors);
		if (draft === "4" || draft === "7") return {
			valid: errors.length === 0,
			errors
		};
	}
	if (Array.isArray($type)) {
		let length = $type.length;
		let valid = false;
		for (let i = 0; i < length; i++) if (instanceType === $type[i] || $type[i] === "integer" && instanceType === "number" && instance % 1 === 0 && instance === instance) {
			valid = true;
			break;
		}
		if (!valid) errors.push({
			instanceLocation,
			keyword: "type",
			keywordLocation: `${schemaLocation}/type`,
			error: `Instance type "${instanceType}" is invalid. Expected "${$type.join("\", \"")}".`
		});
	} else if ($type === "integer") {
		if (instanceType !== "number" || instance % 1 || instance !== instance) errors.push({
			instanceLocation,
			keyword: "type",
			keywordLocation: `${schemaLocation}/type`,
			error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
		});
	} else if ($type !== void 0 && instanceType !== $type) errors.push({
		instanceLocation,
		keyword: "type",
		keywordLocation: `${schemaLocation}/type`,
		error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
	});
	if ($const !== void 0) {
		if (instanceType === "object" || instanceType === "array") {
			if (!deepCompareStrict(instance, $const)) errors.push({
				instanceLocation,
				keyword: "const",
				keywordLocation: `${schemaLocation}/const`,
				error: `Instance does not match ${JSON.stringify($const)}.`
			});
		} else if (instance !== $const) errors.push({
			instanceLocation,
			keyword: "const",
			keywordLocation: `${schemaLocation}/const`,
			error: `Instance does not match ${JSON.stringify($const)}.`
		});
	}
	if ($enum !== void 0) {
		if (instanceType === "object" || instanceType === "array") {
			if (!$enum.some((value) => deepCompareStrict(instance, value))) errors.push({
				instanceLocation,
				keyword: "enum",
				keywordLocation: `${schemaLocation}/enum`,
				error: `Instance does not match any of ${JSON.stringify($enum)}.`
			});
		} else if (!$enum.some((value) => instance === value)) errors.push({
			instanceLocation,
			keyword: "enum",
			keywordLocation: `${schemaLocation}/enum`,
			error: `Instance does not match any of ${JSON.stringify($enum)}.`
		});
	}
	if ($not !== void 0) {
		const keywordLocation = `${schemaLocation}/not`;
		if (validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation).valid) errors.push({
			instanceLocation,
			keyword: "not",
			keywordLocation,
			error: "Instance matched \"not\" schema."
		});
	}
	let subEvaluateds = [];
	if ($anyOf !== void 0) {
		const keywordLocation = `${schemaLocation}/anyOf`;
		const errorsLength = errors.length;
		let anyValid = false;
		for (const [i, subSchema] of $anyOf.entries()) {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			anyValid = anyValid || result.valid;
			if (result.valid) subEvaluateds.push(subEvaluated);
		}
		if (anyValid) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "anyOf",
			keywordLocation,
			error: "Instance does not match any subschemas."
		});
	}
	if ($allOf !== void 0) {
		const keywordLocation = `${schemaLocation}/allOf`;
		const errorsLength = errors.length;
		let allValid = true;
		for (const [i, subSchema] of $allOf.entries()) {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			allValid = allValid && result.valid;
			if (result.valid) subEvaluateds.push(subEvaluated);
		}
		if (allValid) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "allOf",
			keywordLocation,
			error: `Instance does not match every subschema.`
		});
	}
	if ($oneOf !== void 0) {
		const keywordLocation = `${schemaLocation}/oneOf`;
		const errorsLength = errors.length;
		const matches = $oneOf.filter((subSchema, i) => {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			if (result.valid) subEvaluateds.push(subEvaluated);
			return result.valid;
		}).length;
		if (matches === 1) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "oneOf",
			keywordLocation,
			error: `Instance does not match exactly one subschema (${matches} matches).`
		});
	}
	if (instanceType === "object" || instanceType === "array") Object.assign(evaluated, ...subEvaluateds);
	if ($if !== void 0) {
		const keywordLocation = `${schemaLocation}/if`;
		const ifEvaluated = Object.create(null);
		if (validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid) {
			Object.assign(evaluated, ifEvaluated);
			if ($then !== void 0) {
				const thenResult = validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
				if (!thenResult.valid) errors.push({
					instanceLocation,
					keyword: "if",
					keywordLocation,
					error: `Instance does not match "then" schema.`
				}, ...thenResult.errors);
			}
		} else if ($else !== void 0) {
			const elseResult = validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
			if (!elseResult.valid) errors.push({
				instanceLocation,
				keyword: "if",
				keywordLocation,
				error: `Instance does not match "else" schema.`
			}, ...elseResult.errors);
		}
	}
	if (instanceType === "object") {
		if ($required !== void 0) {
			for (const key of $required) if (!hasOwnProperty(instance, key)) errors.push({
				instanceLocation,
				keyword: "required",
				keywordLocation: `${schemaLocation}/required`,
				error: `Instance does not have required property "${key}".`
			});
		}
		const keys = Object.keys(instance);
		if ($minProperties !== void 0 && keys.length < $minProperties) errors.push({
			instanceLocation,
			keyword: "minProperties",
			keywordLocation: `${schemaLocation}/minProperties`,
			error: `Instance does not have at least ${$minProperties} properties.`
		});
		if ($maxProperties !== void 0 && keys.length > $maxProperties) errors.push({
			instanceLocation,
			keyword: "maxProperties",
			keywordLocation: `${schemaLocation}/maxProperties`,
			error: `Instance does not have at least ${$maxProperties} properties.`
		});
		if ($propertyNames !== void 0) {
			const keywordLocation = `${schemaLocation}/propertyNames`;
			for (const key in instance) {
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "propertyNames",
					keywordLocation,
					error: `Property name "${key}" does not match schema.`
				}, ...result.errors);
			}
		}
		if ($dependentRequired !== void 0) {
			const keywordLocation = `${schemaLocation}/dependantRequired`;
			for (const key in $dependentRequired) if (hasOwnProperty(instance, key)) {
				const required = $dependentRequired[key];
				for (const dependantKey of required) if (!hasOwnProperty(instance, dependantKey)) errors.push({
					instanceLocation,
					keyword: "dependentRequired",
					keywordLocation,
					error: `Instance has "${key}" but does not have "${dependantKey}".`
				});
			}
		}
		if ($dependentSchemas !== void 0) for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
			const keywordLocation = `${schemaLocation}/dependentSchemas`;
			if (hasOwnProperty(instance, key)) {
				const result = validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "dependentSchemas",
					keywordLocation,
					error: `Instance has "${key}" but does not match dependant schema.`
				}, ...result.errors);
			}
		}
		if ($dependencies !== void 0) {
			const keywordLocation = `${schemaLocation}/dependencies`;
			for (const key in $dependencies) if (hasOwnProperty(instance, key)) {
				const propsOrSchema = $dependencies[key];
				if (Array.isArray(propsOrSchema)) {
					for (const dependantKey of propsOrSchema) if (!hasOwnProperty(instance, dependantKey)) errors.push({
						instanceLocation,
						keyword: "dependencies",
						keywordLocation,
						error: `Instance has "${key}" but does not have "${dependantKey}".`
					});
				} else {
					const result = validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
					if (!result.valid) errors.push({
						instanceLocation,
						keyword: "dependencies",
						keywordLocation,
						error: `Instance has "${key}" but does not match dependant schema.`
					}, ...result.errors);
				}
			}
		}
		const thisEvaluated = Object.create(null);
		let stop = false;
		if ($properties !== void 0) {
			const keywordLocation = `${schemaLocation}/properties`;
			for (const [key, propertySchema] of Object.entries($properties)) {
				if (!hasOwnProperty(instance, key)) continue;
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
				thisEvaluated[key] = true;
				if (result.valid) evaluated[key] = true;
				else {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "properties",
						keywordLocation,
						error: `Property "${key}" does not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
		}
		if (!stop && $patternProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/patternProperties`;
			for (const [pattern, subSchema] of Object.entries($patternProperties)) {
				const regex = new RegExp(pattern, "u");
				for (const key in instance) {
					if (!regex.test(key)) continue;
					const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
					const result = validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
					thisEvaluated[key] = true;
					if (result.valid) evaluated[key] = true;
					else {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "patternProperties",
							keywordLocation,
							error: `Property "${key}" matches pattern "${pattern}" but does not match associated schema.`
						}, ...result.errors);
					}
				}
			}
		}
		if (!stop && $additionalProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/additionalProperties`;
			for (const key in instance) {
				if (thisEvaluated[key]) continue;
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (result.valid) evaluated[key] = true;
				else {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "additionalProperties",
						keywordLocation,
						error: `Property "${key}" does not match additional properties schema.`
					}, ...result.errors);
				}
			}
		} else if (!stop && $unevaluatedProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/unevaluatedProperties`;
			for (const key in instance) if (!evaluated[key]) {
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (result.valid) evaluated[key] = true;
				else errors.push({
					instanceLocation,
					keyword: "unevaluatedProperties",
					keywordLocation,
					error: `Property "${key}" does not match unevaluated properties schema.`
				}, ...result.errors);
			}
		}
	} else if (instanceType === "array") {
		if ($maxItems !== void 0 && instance.length > $maxItems) errors.push({
			instanceLocation,
			keyword: "maxItems",
			keywordLocation: `${schemaLocation}/maxItems`,
			error: `Array has too many items (${instance.length} > ${$maxItems}).`
		});
		if ($minItems !== void 0 && instance.length < $minItems) errors.push({
			instanceLocation,
			keyword: "minItems",
			keywordLocation: `${schemaLocation}/minItems`,
			error: `Array has too few items (${instance.length} < ${$minItems}).`
		});
		const length = instance.length;
		let i = 0;
		let stop = false;
		if ($prefixItems !== void 0) {
			const keywordLocation = `${schemaLocation}/prefixItems`;
			const length2 = Math.min($prefixItems.length, length);
			for (; i < length2; i++) {
				const result = validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
				evaluated[i] = true;
				if (!result.valid) {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "prefixItems",
						keywordLocation,
						error: `Items did not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
		}
		if ($items !== void 0) {
			const keywordLocation = `${schemaLocation}/items`;
			if (Array.isArray($items)) {
				const length2 = Math.min($items.length, length);
				for (; i < length2; i++) {
					const result = validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
					evaluated[i] = true;
					if (!result.valid) {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "items",
							keywordLocation,
							error: `Items did not match schema.`
						}, ...result.errors);
						if (stop) break;
					}
				}
			} else for (; i < length; i++) {
				const result = validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
				evaluated[i] = true;
				if (!result.valid) {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "items",
						keywordLocation,
						error: `Items did not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
			if (!stop && $additionalItems !== void 0) {
				const keywordLocation = `${schemaLocation}/additionalItems`;
				for (; i < length; i++) {
					const result = validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
					evaluated[i] = true;
					if (!result.valid) {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "additionalItems",
							keywordLocation,
							error: `Items did not match additional items schema.`
						}, ...result.errors);
					}
				}
			}
		}
		if ($contains !== void 0) {
			if (length === 0 && $minContains === void 0) errors.push({
				instanceLocation,
				keyword: "contains",
				keywordLocation: `${schemaLocation}/contains`,
				error: `Array is empty. It must contain at least one item matching the schema.`
			});
			else if ($minContains !== void 0 && length < $minContains) errors.push({
				instanceLocation,
				keyword: "minContains",
				keywordLocation: `${schemaLocation}/minContains`,
				error: `Array has less items (${length}) than minContains (${$minContains}).`
			});
			else {
				const keywordLocation = `${schemaLocation}/contains`;
				const errorsLength = errors.length;
				let contained = 0;
				for (let j = 0; j < length; j++) {
					const result = validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
					if (result.valid) {
						evaluated[j] = true;
						contained++;
					} else errors.push(...result.errors);
				}
				if (contained >= ($minContains || 0)) errors.length = errorsLength;
				if ($minContains === void 0 && contained === 0) errors.splice(errorsLength, 0, {
					instanceLocation,
					keyword: "contains",
					keywordLocation,
					error: `Array does not contain item matching schema.`
				});
				else if ($minContains !== void 0 && contained < $minContains) errors.push({
					instanceLocation,
					keyword: "minContains",
					keywordLocation: `${schemaLocation}/minContains`,
					error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
				});
				else if ($maxContains !== void 0 && contained > $maxContains) errors.push({
					instanceLocation,
					keyword: "maxContains",
					keywordLocation: `${schemaLocation}/maxContains`,
					error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
				});
			}
		}
		if (!stop && $unevaluatedItems !== void 0) {
			const keywordLocation = `${schemaLocation}/unevaluatedItems`;
			for (; i < length; i++) {
				if (evaluated[i]) continue;
				const result = validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
				evaluated[i] = true;
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "unevaluatedItems",
					keywordLocation,
					error: `Items did not match unevaluated items schema.`
				}, ...result.errors);
			}
		}
		if ($uniqueItems) for (let j = 0; j < length; j++) {
			const a = instance[j];
			const ao = typeof a === "object" && a !== null;
			for (let k = 0; k < length; k++) {
				if (j === k) continue;
				const b = instance[k];
				if (a === b || ao && typeof b === "object" && b !== null && deepCompareStrict(a, b)) {
					errors.push({
						instanceLocation,
						keyword: "uniqueItems",
						keywordLocation: `${schemaLocation}/uniqueItems`,
						error: `Duplicate items at indexes ${j} and ${k}.`
					});
					j = Number.MAX_SAFE_INTEGER;
					k = Number.MAX_SAFE_INTEGER;
				}
			}
		}
	} else if (instanceType === "number") {
		if (draft === "4") {
			if ($minimum !== void 0 && ($exclusiveMinimum === true && instance <= $minimum || instance < $minimum)) errors.push({
				instanceLocation,
				keyword: "minimum",
				keywordLocation: `${schemaLocation}/minimum`,
				error: `${instance} is less than ${$exclusiveMinimum ? "or equal to " : ""} ${$minimum}.`
			});
			if ($maximum !== void 0 && ($exclusiveMaximum === true && instance >= $maximum || instance > $maximum)) errors.push({
				instanceLocation,
				keyword: "maximum",
				keywordLocation: `${schemaLocation}/maximum`,
				error: `${instance} is greater than ${$exclusiveMaximum ? "or equal to " : ""} ${$maximum}.`
			});
		} else {
			if ($minimum !== void 0 && instance < $minimum) errors.push({
				instanceLocation,
				keyword: "minimum",
				keywordLocation: `${schemaLocation}/minimum`,
				error: `${instance} is less than ${$minimum}.`
			});
			if ($maximum !== void 0 && instance > $maximum) errors.push({
				instanceLocation,
				keyword: "maximum",
				keywordLocation: `${schemaLocation}/maximum`,
				error: `${instance} is greater than ${$maximum}.`
			});
			if ($exclusiveMinimum !== void 0 && instance <= $exclusiveMinimum) errors.push({
				instanceLocation,
				keyword: "exclusiveMinimum",
				keywordLocation: `${schemaLocation}/exclusiveMinimum`,
				error: `${instance} is less than ${$exclusiveMinimum}.`
			});
			if ($exclusiveMaximum !== void 0 && instance >= $exclusiveMaximum) errors.push({
				instanceLocation,
				keyword: "exclusiveMaximum",
				keywordLocation: `${schemaLocation}/exclusiveMaximum`,
				error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
			});
		}
		if ($multipleOf !== void 0) {
			if (!isMultipleOf(instance, $multipleOf)) errors.push({
				instanceLocation,
				keyword: "multipleOf",
				keywordLocation: `${schemaLocation}/multipleOf`,
				error: `${instance} is not a multiple of ${$multipleOf}.`
			});
		}
	} else if (instanceType === "string") {
		const length = $minLength === void 0 && $maxLength === void 0 ? 0 : ucs2length(instance);
		if ($minLength !== void 0 && length < $minLength) errors.push({
			instanceLocation,
			keyword: "minLength",
			keywordLocation: `${schemaLocation}/minLength`,
			error: `String is too short (${length} < ${$minLength}).`
		});
		if ($maxLength !== void 0 && length > $maxLength) errors.push({
			instanceLocation,
			keyword: "maxLength",
			keywordLocation: `${schemaLocation}/maxLength`,
			error: `String is too long (${length} > ${$maxLength}).`
		});
		if ($pattern !== void 0 && !new RegExp($pattern, "u").test(instance)) errors.push({
			instanceLocation,
			keyword: "pattern",
			keywordLocation: `${schemaLocation}/pattern`,
			error: `String does not match pattern.`
		});
		if ($format !== void 0 && format[$format] && !format[$format](instance)) errors.push({
			instanceLocation,
			keyword: "format",
			keywordLocation: `${schemaLocation}/format`,
			error: `String does not match format "${$format}".`
		});
	}
	return {
		valid: errors.length === 0,
		errors
	};
}

// ../../node_modules/@cfworker/json-schema/dist/esm/validator.js
var Validator = class {
	schema;
	draft;
	shortCircuit;
	lookup;
	constructor(schema, draft = "2019-09", shortCircuit = true) {
		this.schema = schema;
		this.draft = draft;
		this.shortCircuit = shortCircuit;
		this.lookup = dereference(schema);
	}
	validate(instance) {
		return validate(instance, this.schema, this.draft, this.lookup, this.shortCircuit);
	}
	addSchema(schema, id) {
		if (id) schema = {
			...schema,
			$id: id
		};
		dereference(schema, this.lookup);
	}
};

// packages/release/src/record-schema.js
/** The largest record head, in bytes of UTF-8 JSON. */
const HEAD_LIMIT_BYTES = 8192;
const HEX64 = "^[0-9a-f]{64}$";
const DIGEST = "^sha256:[0-9a-f]{64}$";
const text$2 = (maxLength) => ({
	type: "string",
	minLength: 1,
	maxLength
});
const orNull = (schema) => ({ anyOf: [schema, { type: "null" }] });
const closed = (properties, optional = []) => ({
	type: "object",
	properties,
	required: Object.keys(properties).filter((name) => !optional.includes(name)),
	additionalProperties: false
});
const instant = closed({
	wall: {
		type: "number",
		description: "milliseconds since the epoch"
	},
	monotonic: {
		type: "number",
		description: "milliseconds, comparable where boot is equal"
	},
	boot: text$2(64),
	skew: orNull({
		type: "number",
		description: "platform time minus wall, milliseconds"
	})
});
const release = closed({
	id: {
		type: "string",
		pattern: "^[0-9a-f]{16}$"
	},
	version: text$2(256),
	images: {
		type: "object",
		additionalProperties: {
			type: "string",
			pattern: DIGEST
		},
		maxProperties: 20
	},
	configuration: {
		type: "string",
		pattern: HEX64
	}
});
const seconds$2 = {
	type: "number",
	minimum: 0
};
/** The JSON Schema (draft 2020-12) of a record head, published as `schema/record-head.v1.json`. */
const RECORD_HEAD_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://theaia.github.io/actions/schema/record-head.v1.json",
	title: "The head of the record of one release on one target",
	description: "Ids, digests, hashes, phases with times, verdict and decision. Never the value of a variable or secret.",
	...closed({
		schema: { const: "thea.record-head.v1" },
		environment: text$2(128),
		target: closed({
			platform: { enum: [
				"ecs",
				"kubernetes",
				"railway"
			] },
			name: text$2(128),
			locator: {
				type: "object",
				additionalProperties: {
					type: "string",
					maxLength: 256
				},
				maxProperties: 8
			}
		}),
		run: orNull(closed({
			repository: text$2(256),
			id: text$2(32),
			attempt: {
				type: "integer",
				minimum: 1
			}
		})),
		writtenAt: {
			type: "string",
			maxLength: 32
		},
		state: { enum: [
			"planned",
			"applied",
			"serving",
			"held",
			"failed",
			"verified",
			"withdrawn"
		] },
		release,
		platformRelease: orNull(text$2(256)),
		goal: orNull(closed({
			kind: { enum: ["verified", "adopted"] },
			release,
			platformRelease: text$2(256),
			snapshot: true
		})),
		onFirstFailure: { enum: ["leave", "remove"] },
		baseline: true,
		restoreFacts: true,
		rollout: true,
		prediction: orNull(closed({
			inProgress: seconds$2,
			completed: seconds$2,
			terms: {
				type: "array",
				maxItems: 16,
				items: closed({
					name: text$2(64),
					seconds: seconds$2,
					source: text$2(128)
				})
			}
		})),
		reachableBefore: orNull({ type: "boolean" }),
		findings: {
			type: "array",
			maxItems: 40,
			items: closed({
				class: { enum: ["safety", "policy"] },
				rule: text$2(64)
			})
		},
		phases: {
			type: "array",
			maxItems: 24,
			items: closed({
				name: text$2(64),
				startedAt: text$2(32),
				seconds: { type: "number" },
				outcome: { enum: ["done", "failed"] }
			})
		},
		verdict: orNull({ enum: [
			"healthy",
			"unhealthy",
			"inconclusive"
		] }),
		decision: orNull({ enum: [
			"accept",
			"roll-back",
			"hold"
		] }),
		evidence: {
			type: "array",
			maxItems: 8,
			items: text$2(240)
		},
		times: closed({
			t0: orNull(instant),
			t1: orNull(instant),
			t2: orNull(instant),
			t3: orNull(instant)
		}),
		withdrawn: orNull(closed({
			at: text$2(32),
			reason: text$2(240)
		})),
		measured: {
			type: "object",
			description: "seconds that parts of the rollout took",
			additionalProperties: seconds$2,
			maxProperties: 8
		},
		signature: closed({
			policy: orNull({
				type: "string",
				pattern: "^[0-9a-f]{16}$"
			}),
			at: text$2(32),
			images: {
				type: "object",
				additionalProperties: { enum: [
					"signed",
					"pinned",
					"excepted"
				] },
				maxProperties: 20
			}
		})
	}, ["signature", "measured"])
};
let validator;
function isRecordHead(value, validity) {
	return validity.valid && typeof value === "object";
}
/**
* Parses a record head that came from a mark, a GitHub Deployment or a file.
* @throws Failure('platform') naming the first place that does not fit the schema.
*/
function parseRecordHead(value) {
	validator ??= new Validator(RECORD_HEAD_SCHEMA, "2020-12", true);
	const result = validator.validate(value);
	if (isRecordHead(value, result)) return value;
	const deepest = result.errors.at(-1);
	throw new Failure("platform", {
		message: `A record head does not fit its schema: ${deepest?.instanceLocation ?? "#"}: ${deepest?.error ?? "it is not valid."}`,
		remedy: "It was written by another version or by hand; name the goal of the rollback with the input \"to\"."
	});
}
/** The JSON of a head, proved to fit schema and size. Sentences are cut to their limit first. */
function serialiseHead(head) {
	const cut = (sentence) => sentence.length > 240 ? `${sentence.slice(0, 239)}\u2026` : sentence;
	const fitted = {
		...head,
		evidence: head.evidence.slice(0, 8).map(cut),
		phases: head.phases.slice(-24),
		withdrawn: head.withdrawn === null ? null : {
			...head.withdrawn,
			reason: cut(head.withdrawn.reason)
		}
	};
	parseRecordHead(fitted);
	const json = JSON.stringify(fitted);
	if (Buffer.byteLength(json) > 8192) throw new Failure("platform", {
		message: `The record of ${head.target.name} is ${Buffer.byteLength(json)} bytes, more than the ${HEAD_LIMIT_BYTES} that fit.`,
		remedy: "A target can hold at most 20 containers of the release; split it into several targets."
	});
	return json;
}

// packages/release/src/story.js
const NO_TIMES = {
	t0: null,
	t1: null,
	t2: null,
	t3: null
};
/** The wall time of an instant, corrected by the platform's clock where it is known, as ISO 8601. */
function isoTime(instant) {
	return new Date(instant.wall + (instant.skew ?? 0)).toISOString();
}
/** The phases of a log as a record keeps them. */
function phaseRecords(log) {
	return log.phases.map((phase) => ({
		name: phase.name,
		startedAt: isoTime(phase.startedAt),
		seconds: Math.round(phase.seconds * 1e3) / 1e3,
		outcome: phase.outcome
	}));
}
/** Writes a head to the platform and to the store; the platform's mark comes first, because a rollback trusts it first. */
async function keepRecord(platform, tools, head) {
	const kept = {
		...head,
		phases: [...head.phases, ...phaseRecords(tools.log)].slice(-24)
	};
	tools.log.debug(`The record is kept as "${kept.state}".`, { head: JSON.parse(serialiseHead(kept)) });
	await platform.marks.write(kept);
	await tools.store?.write(kept);
	return head;
}

// packages/release/src/hide-values.js
/** Shorter values are words that any line may hold. */
const TELLING_LENGTH = 8;
/**
* A line of a log without the values of the variables that its process was given: a crash often prints its whole
* environment. Pure.
*/
function hideValues(line, variables) {
	return Object.entries(variables).filter(([, value]) => value.length >= TELLING_LENGTH).sort(([, a], [, b]) => b.length - a.length).reduce((shown, [name, value]) => shown.replaceAll(value, `(value of ${name})`), line);
}

// packages/release/src/image-version.js
/** OCI image specification, "Pre-Defined Annotation Keys". */
const LABEL = "org.opencontainers.image.revision";
/** Bytes; a configuration is a few thousand. */
const LARGEST = 1048576;
function isTree(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function at$1(value, ...path) {
	return path.reduce((inner, key) => isTree(inner) ? inner[key] : void 0, value);
}
function parse(bytes) {
	const parsed = parseJsonText(Buffer.from(bytes).toString("utf8"));
	return parsed.ok ? parsed.value : null;
}
function word(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
/**
* What an image says of itself: the revision in its manifest's annotations or its configuration's labels; of an index
* that of its first image that can run. Null where it says nothing or is not there (OCI image specification, "Image
* Manifest", "Image Configuration").
* Throws what the repository throws.
*/
async function imageVersion(repository, digest) {
	const found = await repository.manifest(digest);
	if (found === null) return null;
	const manifest = parse(found.bytes);
	const annotated = word(at$1(manifest, "annotations", LABEL));
	if (annotated !== null) return annotated;
	const children = at$1(manifest, "manifests");
	if (Array.isArray(children)) {
		const inner = word(at$1(children.find((each) => at$1(each, "platform", "architecture") !== "unknown"), "digest"));
		return inner === null ? null : imageVersion(repository, inner);
	}
	const configuration = word(at$1(manifest, "config", "digest"));
	if (configuration === null) return null;
	return word(at$1(parse(await repository.blob(configuration, LARGEST)), "config", "Labels", LABEL));
}

// packages/release/src/look-again.js
/** Milliseconds for which a platform may still show what was before a change (ECS says so of itself: eventual consistency). */
const CONSISTENCY = 2e4;
const WAIT = 2e3;
/** Milliseconds after its record within which a deploy sends its change: its looks, its waits and its one repetition. */
const SENT_WITHIN = 12e4;
/**
* What `look` shows, once it shows the change of a record or can be trusted to show none. A deploy that died right after
* its change has left no word of it in its record; a list that is late reads then as if nothing had happened. So does
* what another rollback has brought back meanwhile, and its record tells.
*/
async function lookForChange(platform, look, tools) {
	const { clock, deadline, log } = tools;
	let seen = await look();
	const began = clock.now();
	while (true) {
		const { chosen: head, facts } = seen;
		if (head?.state !== "planned" || platform.standing(facts, head).kind !== "untouched") return seen;
		const looked = clock.now().monotonic - began.monotonic;
		const age = Date.parse(isoTime(clock.now())) - Date.parse(head.writtenAt);
		if (looked >= CONSISTENCY || age >= SENT_WITHIN) return seen;
		if (looked === 0) log.info(`${head.platformRelease ?? `Release ${head.release.id}`} was staged moments ago and does not show: looking again for a while.`);
		await clock.sleep(WAIT, deadline.signal);
		seen = await look();
	}
}
/** Milliseconds of the deadline that are kept for what follows a comparison: the record. */
const KEPT = 5e3;
/**
* The differences between what is live and the goal, once there are none or a late read cannot be their cause.
* `settled`: whether the platform has nothing left to do.
*/
async function compareWithGoal(platform, goal, tools, settled = true) {
	if (goal === null) return [];
	const { clock, deadline } = tools;
	const began = clock.now().monotonic;
	while (true) {
		const [live, wanted] = await Promise.all([platform.observe(null), platform.recall(goal)]);
		const differences = platform.compare(live, wanted, settled);
		const looked = clock.now().monotonic - began;
		if (differences.length === 0 || looked >= CONSISTENCY || deadline.remaining() < KEPT) return differences;
		await clock.sleep(WAIT, deadline.signal);
	}
}
/**
* The differences once traffic is restored. Where the time of the step ends before they can be read, that is told and
* takes nothing from what was restored: T2 was seen.
*/
async function compareRestored(platform, goal, { t2, t3 }, tools) {
	try {
		return await compareWithGoal(platform, goal, tools, t3 !== null);
	} catch (thrown) {
		if (t2 === null || !(thrown instanceof Failure) || thrown.kind !== "deadline") throw thrown;
		tools.log.warning("Traffic is restored (T2), but the time of this step ended before what runs could be compared with the goal. Give the step more time (\"timeout\") to have it compared.");
		return [];
	}
}

// packages/release/src/take-up.js
/** A record for a target that has none: the platform's own history is then all there is. */
function recordFromHistory(platform, live, goal, at) {
	return {
		schema: "thea.record-head.v1",
		environment: "unknown",
		target: platform.target,
		run: null,
		writtenAt: at,
		state: "serving",
		release: live.release,
		platformRelease: live.platformRelease,
		goal,
		onFirstFailure: "leave",
		baseline: null,
		restoreFacts: null,
		rollout: null,
		prediction: null,
		reachableBefore: null,
		findings: [],
		phases: [],
		verdict: null,
		decision: null,
		evidence: [],
		times: NO_TIMES,
		withdrawn: null
	};
}
/**
* The record to act on: the one that was chosen; by hand, where that one is over or there is none, one made of what is
* live and of the named goal, or of the platform's own history. Null: nothing was deployed here, by that run or by hand.
*/
function takeUp(platform, facts, chosen, named, request, at) {
	if (request.run !== null) return chosen;
	const over = chosen === null || !isActive(platform.standing(facts, chosen));
	if (chosen !== null && (named === null || !over)) return chosen;
	const live = platform.live(facts);
	if (live !== null && !live.serving) throw new Failure("superseded", {
		message: `A change is under way on ${describeTarget(platform.target)} that no record of ours speaks of.`,
		remedy: "Nothing was touched. Wait until it has ended, then run the rollback again."
	});
	const goal = named ?? platform.previous(facts);
	if (live !== null && goal !== null) return recordFromHistory(platform, live, goal, at);
	if (live !== null) return null;
	throw new Failure("input", {
		input: "target",
		message: `${describeTarget(platform.target)} has no record, and nothing is known to serve there.`,
		remedy: "Check the target: without a record there is nothing to return to. Deploy a release that works."
	});
}

// packages/release/src/tell-budget.js
/**
* Says once that traffic is not restored within the budget, when that has passed since T0, and what the way back still
* has: one deadline stands over all that it waits for. `end` it as soon as traffic is restored.
*/
function tellBudget(t0, { clock, deadline, log }) {
	const over = new AbortController();
	const taken = t0 === null ? 0 : elapsed(t0, clock.now()).seconds;
	clock.sleep(Math.max(0, 90 - taken) * 1e3, AbortSignal.any([over.signal, deadline.signal])).then(() => {
		if (over.signal.aborted) return;
		log.warning(`Traffic is not restored within the ${90} s of the budget (T2 is missed). The way back goes on: this step has ${Math.round(deadline.remaining() / 1e3)} s left.`);
	}, () => void 0);
	return { end: () => over.abort() };
}

// packages/release/src/tell-cause.js
/**
* Asks the platform why a rollout went wrong, says what it tells into the log, and gives the cause in one sentence. A
* way back that failed must not end with another error than its own: what cannot be asked is a warning, and null.
*/
async function tellCause(platform, rollout, { log, deadline }) {
	try {
		const { cause, details, logs, place } = await log.phase("diagnose", () => platform.diagnose(rollout));
		for (const detail of details) log.info(detail);
		for (const { replica, lines } of logs) for (const line of lines) log.info(`${replica}: ${line}`);
		if (place !== void 0) log.info(`Look at ${place}`);
		return cause;
	} catch (thrown) {
		if (deadline.signal.aborted) throw thrown;
		log.warning(`Why it went wrong could not be read: ${messageOf(thrown)}`);
		return null;
	}
}

// packages/release/src/until-settled.js
/** Milliseconds that are kept for comparing and marking, of what the deadline leaves when settling begins. */
const RESERVE = 2e4;
/**
* The events of a restore. Settling is not in the promise: once T2 is reached and the time runs short it stops
* waiting, with a warning, instead of failing what has succeeded.
*/
async function* untilSettled(events, tools, restored) {
	const { clock, deadline, log } = tools;
	const iterator = events[Symbol.asyncIterator]();
	const over = new AbortController();
	const short = clock.sleep(Math.max(0, deadline.remaining() - Math.min(RESERVE, deadline.remaining() / 4)), over.signal).then(() => "short", () => "over");
	try {
		while (true) {
			const next = iterator.next();
			const first = restored() ? await Promise.race([next, short]) : await next;
			if (first === "short" || first === "over") {
				log.warning("Not all replicas have settled yet (T3); traffic is restored, the platform goes on by itself. What it has not finished is not compared with the goal.");
				next.catch((thrown) => log.debug(messageOf(thrown)));
				return;
			}
			if (first.done) return;
			yield first.value;
		}
	} finally {
		over.abort();
	}
}

// packages/release/src/rollback.js
/**
* Find the record \u2192 nothing changed? then nothing to do \u2192 fence \u2192 restore \u2192 follow \u2192 compare \u2192 record T1, T2, T3 and
* whether the budget held. Safe to run twice, and when nothing was deployed.
* @throws Failure('superseded') where a change that is not the record's is live, Failure('not-restored') where the
* target did not get to its goal or differs from it, Failure('budget-missed') where it got there too late.
*/
async function rollback(platform, request, tools) {
	const { clock, log } = tools;
	const began = clock.now();
	const look = async () => {
		const [read, observed] = await Promise.all([readHistory(platform, request.environment, tools, 12), platform.observe(null)]);
		return {
			history: read,
			chosen: chooseRecord(read, request.run, (head) => platform.standing(observed, head)),
			facts: observed
		};
	};
	const { history, chosen, facts } = await log.phase("find record", () => lookForChange(platform, look, tools));
	const named = request.to === null ? null : chooseNamedGoal(request.to, history, (head) => platform.goalOf(head));
	const found = takeUp(platform, facts, chosen, named, request, isoTime(began));
	if (found === null) return {
		kind: "nothing-to-do",
		reason: request.run === null ? "no release is on record here, and the platform remembers no earlier one to go back to" : "this run changed nothing on this target",
		head: null,
		...undecided(request)
	};
	const record = named === null ? found : {
		...found,
		goal: named
	};
	const standing = platform.standing(facts, record);
	log.info(`${describeTarget(platform.target)}: release ${record.release.id} (${record.platformRelease ?? "not staged"}) is ${standing.kind}.`);
	if (standing.kind === "untouched") return {
		kind: "nothing-to-do",
		reason: record.withdrawn === null ? "the change never reached the platform" : "it was rolled back before",
		head: record,
		...undecided(request)
	};
	if (standing.kind === "foreign") throw new Failure("superseded", {
		message: `${describeTarget(platform.target)} runs or receives a change that is not release ${record.release.id}: ${standing.by}.`,
		remedy: "Nothing was touched. If that change is bad too, roll it back by its own record (rollback by hand, without a run)."
	});
	const decided = record.decision === "accept" || record.decision === "hold";
	if (request.onlyAccepted === true && !decided) return {
		kind: "nothing-to-do",
		reason: "its own job has not come to a decision yet",
		head: record,
		...undecided(request)
	};
	if (request.keepAccepted && decided) return {
		kind: "nothing-to-do",
		reason: `its own decision was "${record.decision}"`,
		head: record
	};
	const stays = standing.kind === "candidate" || standing.kind === "in-progress" && standing.held !== true;
	if (request.run === null && named === null && isVerified(found) && stays) return {
		kind: "nothing-to-do",
		reason: `${found.release.version} (${found.platformRelease}) is live and is itself last verified; name the input "to" to leave it`,
		head: record
	};
	if (record.goal?.platformRelease === record.platformRelease) return {
		kind: "nothing-to-do",
		reason: `${record.platformRelease} runs already`,
		head: record
	};
	if (record.goal === null && record.onFirstFailure === "leave") return {
		kind: "nothing-to-do",
		reason: "nothing ran here before this release, and \"on-first-failure\" is \"leave\"",
		head: record
	};
	if ((standing.kind === "restored" || standing.kind === "restoring") && record.withdrawn !== null) return {
		kind: "nothing-to-do",
		reason: "it was rolled back before",
		head: record
	};
	if (request.dryRun) return {
		kind: "would-restore",
		goal: record.goal,
		reason: `the target is ${standing.kind}`,
		head: record
	};
	const t0 = record.times.t0 ?? began;
	const { times, overtaken } = await restore(platform, {
		...record,
		times: {
			...NO_TIMES,
			t0
		}
	}, standing, facts, tools);
	const differences = await log.phase("compare", () => overtaken ? Promise.resolve([]) : compareRestored(platform, record.goal, times, tools));
	const reached = times.t2 !== null && differences.length === 0;
	const head = {
		...record,
		goal: found.goal,
		times,
		state: reached ? "withdrawn" : "failed",
		decision: "roll-back",
		withdrawn: reached ? {
			at: isoTime(clock.now()),
			reason: request.reason
		} : null
	};
	await log.phase("mark", () => keepRecord(platform, tools, head));
	return {
		kind: "restored",
		head,
		goal: record.goal,
		budget: measureBudget(times),
		differences
	};
}
const undecided = ({ onlyAccepted }) => onlyAccepted === true ? { undecided: true } : {};
async function restore(platform, record, standing, facts, tools) {
	const { clock, log } = tools;
	let overtaken = false;
	let times = record.times;
	const rollout = await log.phase("restore", () => platform.restore(record, platform.fence(facts)));
	times = {
		...times,
		t1: clock.now()
	};
	log.info(standing.kind === "restoring" ? "The platform is already going back." : "The platform accepted the rollback (T1).");
	const budget = tellBudget(times.t0, tools);
	try {
		await log.phase("confirm", () => confirm());
	} finally {
		budget.end();
		await platform.finish(rollout);
	}
	return {
		times,
		overtaken
	};
	async function confirm() {
		for await (const event of untilSettled(platform.follow(rollout, "settled"), tools, () => times.t2 !== null)) {
			log.info(event.message);
			if (event.kind === "serving" && times.t2 === null) {
				times = {
					...times,
					t2: event.at
				};
				budget.end();
				await keepRecord(platform, tools, {
					...record,
					times,
					decision: "roll-back"
				});
			}
			if (event.kind === "settled") times = {
				...times,
				t3: event.at
			};
			if (event.kind === "overtaken" && times.t2 !== null) {
				log.warning(`${event.message} Traffic had been restored by then (T2); the rest is that release's.`);
				overtaken = true;
				return;
			}
			if (event.kind === "overtaken") throw notRestored("overtaken", event.message);
			if (event.kind === "doomed") throw notRestored("doomed", await tellCause(platform, rollout, tools) ?? event.message);
		}
	}
}
function notRestored(kind, message) {
	return kind === "overtaken" ? new Failure("superseded", {
		message,
		remedy: "A newer change took over while the rollback was under way; it was not touched."
	}) : new Failure("not-restored", {
		message,
		remedy: "The goal itself does not come up: mend what is named, with what its log says above, and run the rollback again; or go to another one with \"to\"."
	});
}
/** Turns an outcome into the error that its step ends with, or null where it ends well. */
function rollbackFailure(outcome) {
	if (outcome.kind !== "restored") return null;
	const { budget, differences } = outcome;
	const first = differences[0];
	if (first !== void 0) return new Failure("not-restored", {
		message: `The target differs from its goal in ${differences.length} place(s), first at ${first.path}.`,
		remedy: "The differences are in the summary; set them back by hand or run the rollback again."
	});
	if (budget.t2 === null) return new Failure("not-restored", {
		message: "The rollback was accepted, but production traffic did not come back to the goal in time.",
		remedy: "Run the rollback again: it goes on where this one stopped."
	});
	if (!budget.held) return new Failure("budget-missed", {
		message: `Restored, but ${budget.t2.toFixed(1)} s after the first failing observation; the budget is ${90} s.`,
		remedy: "The plan of the next deploy names the settings that make the way back shorter."
	});
	return null;
}

// packages/release/src/send-once.js
/**
* Sends a mutation once. An answer that is lost is resolved by looking; only when nothing of it can be seen it is sent
* a second time, and after that never again. One that was throttled was not done: it waits, looks at its fence and is
* sent again, for as long as the platform has patience and the step has time.
* @returns what the answer or the look gives.
* @throws Failure where it was refused, or where its fate stays unknown.
*/
async function sendOnce(mutation, wire, tools) {
	const first = await attempt(mutation, wire, tools);
	if (first !== null) return first.value;
	tools.log.warning(`${mutation.doing} got no answer, and nothing of it can be seen: it is sent once more.`);
	const late = await mutation.fence?.() ?? null;
	if (late !== null) return late;
	const second = await attempt(mutation, wire, tools);
	if (second !== null) return second.value;
	throw new Failure("platform", {
		message: `${mutation.doing} got no answer twice, and nothing of it can be seen.`,
		remedy: "Nothing more was touched. Run the rollback: it reads what is live and takes it from there."
	});
}
async function attempt(mutation, wire, tools) {
	const { clock, deadline, log } = tools;
	for (let tries = 0;; tries += 1) try {
		return { value: await mutation.send() };
	} catch (thrown) {
		const wait = wire.throttled(thrown, tries);
		if (wait !== null) {
			log.info(`${mutation.doing} was throttled; again in ${(wait / 1e3).toFixed(1)} s.`);
			await clock.sleep(wait, deadline.signal);
			const shown = await mutation.fence?.() ?? null;
			if (shown !== null) return { value: shown };
			continue;
		}
		if (wire.answered(thrown)) throw wire.explain(thrown);
		log.warning(`${mutation.doing} got no answer (${messageOf(thrown)}): looking whether it took effect.`);
		const seen = await lookFor(mutation, wire.looks, tools);
		return seen === null ? null : { value: seen };
	}
}
async function lookFor(mutation, looks, tools) {
	for (const wait of looks) {
		await tools.clock.sleep(wait, tools.deadline.signal);
		try {
			const seen = await mutation.look();
			if (seen !== null) return seen;
		} catch (thrown) {
			tools.log.warning(`Looking after ${mutation.doing} failed: ${messageOf(thrown)}`);
		}
	}
	return null;
}

// packages/ledger/src/deployment-status.js
const DESCRIPTION_LIMIT = 140;
/** The task under which the deployments of a target are found again. */
function taskOf(target) {
	return `thea:${target.name}`;
}
function stateOf(state) {
	switch (state) {
		case "planned": return "queued";
		case "applied":
		case "serving":
		case "held": return "in_progress";
		case "verified": return "success";
		case "failed": return "failure";
		case "withdrawn": return "inactive";
	}
}
/**
* The status that says where a record stands. A deployment's payload cannot be changed, so what changes after it was
* written (state, verdict, decision, why it was withdrawn) travels in the description, for `statusInto` to read. Pure.
*/
function statusFor(head) {
	const description = `${[
		head.state,
		head.verdict,
		head.decision
	].filter((word) => word !== null).join(" ")}: ${head.withdrawn?.reason ?? head.evidence.at(-1) ?? `version ${head.release.version}`}`.replace(/\s+/g, " ");
	return {
		state: stateOf(head.state),
		description: description.length > DESCRIPTION_LIMIT ? `${description.slice(0, 139)}\u2026` : description
	};
}
const DESCRIPTION = /^(planned|applied|serving|held|failed|verified|withdrawn)(?: (healthy|unhealthy|inconclusive))?(?: (accept|roll-back|hold))?: (.*)$/s;
const STATES = [
	"planned",
	"applied",
	"serving",
	"held",
	"failed",
	"verified",
	"withdrawn"
];
const VERDICTS = [
	"healthy",
	"unhealthy",
	"inconclusive"
];
const DECISIONS = [
	"accept",
	"roll-back",
	"hold"
];
/**
* A head as its newest status left it. `at` is the time of the status, ISO 8601. A description that is not ours (a
* person's, another tool's) changes nothing. Pure.
*/
function statusInto(head, description, at) {
	const [, state, verdict, decision, sentence = ""] = DESCRIPTION.exec(description) ?? [];
	const known = STATES.find((word) => word === state);
	if (known === void 0) return head;
	return {
		...head,
		state: known,
		verdict: VERDICTS.find((word) => word === verdict) ?? null,
		decision: DECISIONS.find((word) => word === decision) ?? null,
		withdrawn: known === "withdrawn" ? {
			at,
			reason: sentence
		} : null
	};
}

// packages/ledger/src/github-api.js
/** GitHub ends a request of its own after 10 s. */
const CONNECT_MILLISECONDS = 2e3;
const ANSWER_MILLISECONDS = 5e3;
/**
* A client of GitHub's REST API (version 2022-11-28): nothing is retried. Its limits are its own and not the run's
* signal, so that a cancelled run can still leave its record; the deadline only shortens them.
*/
function githubApi(access, deadline) {
	return async (method, path, body) => {
		const left = Math.max(1e3, deadline.remaining());
		const answer = await sendRequest({
			method,
			url: new URL(`${access.url}/repos/${access.repository}${path}`),
			headers: {
				accept: "application/vnd.github+json",
				authorization: `Bearer ${access.token}`,
				"user-agent": "thea-actions",
				"x-github-api-version": "2022-11-28",
				...body === void 0 ? {} : { "content-type": "application/json" }
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) },
			connectWithin: Math.min(CONNECT_MILLISECONDS, left),
			answerWithin: Math.min(ANSWER_MILLISECONDS, left)
		});
		const parsed = parseJsonText(answer.body);
		return {
			status: answer.status,
			body: parsed.ok ? parsed.value : null
		};
	};
}
/** The value of a key of a JSON object; null where there is none. */
function field(value, key) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
	return Object.entries(value).find(([name]) => name === key)?.[1] ?? null;
}
/** What GitHub says went wrong, as a failure that names the missing permission where that is it. `doing` fits "\u2026 was refused". */
function refusal(doing, answer, permission) {
	const said = field(answer.body, "message");
	const message = `${doing} was refused by GitHub with ${answer.status}${typeof said === "string" ? ` (${said})` : ""}.`;
	if (answer.status === 401 || answer.status === 403 || answer.status === 404) return new Failure("access", {
		message,
		remedy: `Grant the job "permissions: ${permission}", and let the caller of a reusable workflow grant it too.`
	});
	return new Failure("platform", {
		message,
		remedy: "Run it again; if it stays, look at githubstatus.com."
	});
}

// packages/ledger/src/github-deployments.js
/** How many deployments of a target are read back. */
const HISTORY = 12;
const PERMISSION = "deployments: write";
/** Two heads of the same release, on the same target, written by the same run. */
function isSame(a, b) {
	return a.release.id === b.release.id && a.platformRelease === b.platformRelease && a.target.name === b.target.name && a.run?.id === b.run?.id && a.run?.attempt === b.run?.attempt;
}
async function list(api, environment, target, log) {
	const answer = await api("GET", `/deployments?${new URLSearchParams({
		environment,
		task: taskOf(target),
		per_page: String(HISTORY)
	})}`);
	if (answer.status !== 200 || !Array.isArray(answer.body)) throw refusal("Reading the deployments", answer, "deployments: read");
	return answer.body.flatMap((item) => {
		const id = field(item, "id");
		const payload = field(item, "payload");
		if (typeof id !== "number") return [];
		try {
			return [{
				id,
				head: parseRecordHead(typeof payload === "string" ? JSON.parse(payload) : payload)
			}];
		} catch (thrown) {
			log.info(`GitHub deployment ${id} holds no record of ours and is passed over: ${messageOf(thrown)}`);
			return [];
		}
	});
}
async function newest(api, stored) {
	const answer = await api("GET", `/deployments/${stored.id}/statuses?per_page=1`);
	if (answer.status !== 200 || !Array.isArray(answer.body)) throw refusal(`Reading the status of deployment ${stored.id}`, answer, "deployments: read");
	const description = field(answer.body[0], "description");
	const at = field(answer.body[0], "created_at");
	if (typeof description !== "string" || typeof at !== "string") return stored.head;
	return statusInto(stored.head, description, at);
}
async function create(api, request, head) {
	const payload = JSON.parse(serialiseHead(head));
	const answer = await api("POST", "/deployments", {
		ref: request.ref,
		task: taskOf(head.target),
		environment: head.environment,
		description: `${head.release.version} on ${head.target.name}`.slice(0, 140),
		payload,
		required_contexts: [],
		auto_merge: false
	});
	const id = field(answer.body, "id");
	if (answer.status !== 201 || typeof id !== "number") throw refusal("Creating a deployment", answer, PERMISSION);
	return id;
}
/**
* Opens the store. It never throws: where GitHub is down or refuses, it warns once, says what is lost, and asks no
* more, because the mark on the platform is enough for every rollback and the budget is short.
*/
function openDeployments(request) {
	const api = githubApi(request, request.deadline);
	const known = [];
	let lost = false;
	const degraded = async (work, without, what) => {
		if (lost) return without;
		try {
			return await work();
		} catch (thrown) {
			lost = true;
			request.log.warning(`${messageOf(thrown)} ${what} The mark on the platform suffices for a rollback; GitHub is not asked again in this step.`);
			return without;
		}
	};
	const idOf = async (head) => {
		const seen = known.find((stored) => isSame(stored.head, head));
		if (seen !== void 0) return seen.id;
		const id = (head.state === "planned" ? [] : await list(api, head.environment, head.target, request.log)).find((candidate) => isSame(candidate.head, head))?.id ?? await create(api, request, head);
		known.push({
			id,
			head
		});
		return id;
	};
	return {
		write: (head) => degraded(async () => {
			const id = await idOf(head);
			const answer = await api("POST", `/deployments/${id}/statuses`, {
				...statusFor(head),
				environment: head.environment,
				auto_inactive: false,
				...request.logUrl === null ? {} : { log_url: request.logUrl }
			});
			if (answer.status !== 201) throw refusal("Setting a deployment status", answer, PERMISSION);
		}, void 0, `GitHub's deployments page does not show that ${head.target.name} is ${head.state}.`),
		find: (environment, target) => degraded(async () => {
			const stored = await list(api, environment, target, request.log);
			known.push(...stored);
			return Promise.all(stored.map((item) => newest(api, item)));
		}, [], `The records that GitHub keeps of ${target.name} were not read.`)
	};
}
/**
* The store of the run that the environment describes, or null outside GitHub and without a token.
* Variables: GitHub, "Default environment variables".
*/
function deploymentsFrom(environment, token, tools) {
	const { GITHUB_REPOSITORY: repository, GITHUB_SHA: ref, GITHUB_RUN_ID: run } = environment;
	if (!token || !repository || !ref) return null;
	const server = environment["GITHUB_SERVER_URL"] || "https://github.com";
	return openDeployments({
		url: (environment["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/, ""),
		repository,
		token,
		ref,
		logUrl: run ? `${server}/${repository}/actions/runs/${run}` : null,
		...tools
	});
}

// packages/platforms/src/early-token.js
/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const STS = "sts.amazonaws.com";
/** Until a connection to an address that is known stands and the request is written. */
const TURNS = 3;
/** The audience that a platform will ask a token for as soon as a role enters it; null where it may never ask. Pure. */
function audienceOf({ platform, locator }) {
	return platform === "ecs" || platform === "kubernetes" && locator["access"] !== "kubeconfig" ? STS : null;
}
/**
* Asks for the token for `audience` at once and hands it to the first who wants it: it travels while the platform's
* client is read, which takes as long. Every later one is asked for anew, because a token of GitHub lives five minutes.
* A refusal reaches whoever wants the token, and nobody else.
*/
function askedEarly(ask, audience) {
	let early = ask(audience);
	early.catch(() => void 0);
	return (wanted) => {
		if (early === null || wanted !== audience) return ask(wanted);
		const token = early;
		early = null;
		return token;
	};
}
/**
* Lets the event loop turn, so that requests that were just begun leave: what is loaded next takes the processor, and
* nothing is sent meanwhile.
*/
async function onItsWay() {
	for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

// packages/ecs/src/image-reference.js
/** The repository of a reference: what stands before tag and digest. */
function repositoryOf$1(reference) {
	const bare = reference.split("@")[0] ?? reference;
	const colon = bare.lastIndexOf(":");
	return colon > bare.lastIndexOf("/") ? bare.slice(0, colon) : bare;
}
/** The digest that a reference pins; null where it names a tag. */
function digestOf$1(reference) {
	const at = reference.indexOf("@");
	return at < 0 ? null : parseDigest(reference.slice(at + 1));
}
/** Account, region and name of a repository of private ECR; null for any other registry. */
function parseEcrRepository(repository) {
	const [, account, region, name] = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\/(.+)$/.exec(repository) ?? [];
	return account === void 0 || region === void 0 || name === void 0 ? null : {
		account,
		region,
		name
	};
}

// packages/ecs/src/raw.js
/** Whether a JSON value is an object (no list, not null). */
function isObject$2(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value as an object; an empty one where it is none. */
function object$1(value) {
	return isObject$2(value) ? value : {};
}
/** The objects of a list; none where it is no list. */
function objects(value) {
	return Array.isArray(value) ? value.filter(isObject$2) : [];
}
/** The value as text; '' where it is none. */
function text$1(value) {
	return typeof value === "string" ? value : "";
}
/** The value as a number; `otherwise` where it is none. */
function number$1(value, otherwise) {
	return typeof value === "number" ? value : otherwise;
}

// packages/ecs/src/standalone-task.js
const strings = (what, pattern) => ({
	type: "array",
	items: {
		type: "string",
		pattern
	},
	minItems: 1,
	maxItems: 16,
	description: what
});
/** The property `run-task` of a target entry (JSON Schema, draft 2020-12). */
const standaloneTaskSchema = {
	type: "object",
	description: "A task of the new task definition that runs once before the service is changed, such as a migration; the release goes on where its containers end with 0.",
	required: ["container-overrides"],
	properties: {
		"container-overrides": {
			type: "array",
			minItems: 1,
			maxItems: 20,
			description: "What it does differently from the service, as RunTask takes it; at least one has a command.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["name"],
				properties: {
					name: {
						type: "string",
						minLength: 1,
						description: "The container."
					},
					command: {
						type: "array",
						items: { type: "string" },
						minItems: 1,
						description: "What it runs instead."
					},
					environment: {
						type: "array",
						description: "Variables to set over its own.",
						items: {
							type: "object",
							additionalProperties: false,
							required: ["name", "value"],
							properties: {
								name: {
									type: "string",
									minLength: 1,
									description: "The name of the variable."
								},
								value: {
									type: "string",
									description: "Its value."
								}
							}
						}
					},
					cpu: {
						type: "integer",
						minimum: 0,
						description: "CPU units."
					},
					memory: {
						type: "integer",
						minimum: 4,
						description: "The hard limit, in MiB."
					},
					memoryReservation: {
						type: "integer",
						minimum: 4,
						description: "The soft limit, in MiB."
					}
				}
			}
		},
		subnets: strings("Its subnets; default: those of the service.", "^subnet-[0-9a-f]{8,17}$"),
		"security-groups": strings("Its security groups; default: those of the service.", "^sg-[0-9a-f]{8,17}$"),
		"assign-public-ip": {
			enum: ["ENABLED", "DISABLED"],
			description: "Whether it gets a public address; default: as the service."
		},
		"launch-type": {
			enum: [
				"EC2",
				"FARGATE",
				"EXTERNAL"
			],
			description: "Where it runs; default: as the service."
		},
		"capacity-provider-strategy": {
			type: "array",
			minItems: 1,
			maxItems: 20,
			description: "As RunTask takes it; default: that of the service.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["capacityProvider"],
				properties: {
					capacityProvider: {
						type: "string",
						minLength: 1,
						description: "The provider."
					},
					weight: {
						type: "integer",
						minimum: 0,
						maximum: 1e3,
						description: "Its share."
					},
					base: {
						type: "integer",
						minimum: 0,
						maximum: 1e5,
						description: "Tasks that it runs first."
					}
				}
			}
		},
		"started-by": {
			type: "string",
			pattern: "^[A-Za-z0-9_/-]{1,128}$",
			description: "Shown as startedBy of the task; default: thea/ and the id of the release."
		},
		tags: {
			type: "array",
			maxItems: 50,
			description: "Tags of the task, as RunTask takes them.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["key", "value"],
				properties: {
					key: {
						type: "string",
						minLength: 1,
						maxLength: 128,
						description: "The key."
					},
					value: {
						type: "string",
						maxLength: 256,
						description: "The value."
					}
				}
			}
		}
	}
};
/**
* Proves that every container that a task overrides is one of the task definition's. Pure.
* @throws Failure('input') naming the one that is not.
*/
function checkOverrides(task, definition) {
	const names = objects(definition["containerDefinitions"]).map((container) => text$1(container["name"]));
	const unknown = task.overrides.map((one) => text$1(one["name"])).find((name) => !names.includes(name));
	if (unknown === void 0) return;
	throw new Failure("input", {
		input: "run-task-container-overrides",
		message: `"${unknown}" is no container of the task definition; it has ${names.join(", ")}.`,
		remedy: "Name one of them in the override."
	});
}

// packages/ecs/src/spec.js
const perContainer = (what) => ({
	type: "object",
	description: what,
	additionalProperties: {
		type: "object",
		additionalProperties: { type: "string" }
	}
});
/** The properties that a target entry of the targets file has for ECS (JSON Schema, draft 2020-12). */
const ecsTargetSchema = {
	type: "object",
	required: [
		"region",
		"cluster",
		"service"
	],
	properties: {
		region: {
			type: "string",
			pattern: "^[a-z]{2}(-[a-z]+)+-[0-9]$",
			description: "The AWS region, such as eu-west-1."
		},
		cluster: {
			type: "string",
			pattern: "^[A-Za-z0-9_-]{1,255}$",
			description: "The name of the cluster."
		},
		service: {
			type: "string",
			pattern: "^[A-Za-z0-9_-]{1,255}$",
			description: "The name of the service."
		},
		"task-definition": {
			type: "string",
			description: "A JSON file with the task definition. Left out: the one that runs now."
		},
		containers: {
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			uniqueItems: true,
			description: "The containers that run the release's image. Left out: the only container of the task definition."
		},
		"role-to-assume": {
			type: "string",
			pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$",
			description: "The role that deploys, assumed with the OIDC token of the job."
		},
		"rollback-role": {
			type: "string",
			pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$",
			description: "The role that rolls back. Left out: the one that deploys."
		},
		"allowed-account-ids": {
			type: "array",
			items: {
				type: "string",
				pattern: "^[0-9]{12}$"
			},
			description: "Nothing is called in any other account."
		},
		"environment-variables": perContainer("Variables to set, by container; the others stay."),
		secrets: perContainer("Secrets to set, by container: name to ARN; the others stay."),
		"desired-count": {
			type: "integer",
			minimum: 0,
			description: "How many replicas. Left out: as it is now (autoscaling keeps what it chose)."
		},
		"run-task": standaloneTaskSchema
	}
};

// packages/kubernetes/src/target-schema.js
const NAME = "^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$";
/** The properties that a target entry of the targets file has for Kubernetes (JSON Schema, draft 2020-12). */
const kubernetesTargetSchema = {
	type: "object",
	required: [
		"access",
		"cluster",
		"namespace",
		"application"
	],
	properties: {
		access: {
			type: "string",
			pattern: "^(kubeconfig|[a-z]{2}(-[a-z]+)+-[0-9])$",
			description: "The AWS region of the EKS cluster, or \"kubeconfig\"."
		},
		cluster: {
			type: "string",
			pattern: "^[A-Za-z0-9][A-Za-z0-9@._:/-]{0,254}$",
			description: "The name of the EKS cluster, or the context of the kubeconfig (\"current\": its current one)."
		},
		namespace: {
			type: "string",
			pattern: NAME,
			description: "The namespace; it must exist."
		},
		application: {
			type: "string",
			pattern: NAME,
			description: "Your word for the set of objects: labels and records carry it."
		},
		manifests: {
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			description: "Files and folders with manifests, relative to the repository."
		},
		render: {
			type: "string",
			minLength: 1,
			maxLength: 2e3,
			description: "Instead of manifests: a command that writes them (kubectl kustomize, helm template), run by bash in the repository, by plan and by deploy."
		},
		containers: {
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			uniqueItems: true,
			description: "The containers that run the release's image. Left out: those whose image is of the same repository."
		},
		"hash-configuration": {
			type: "boolean",
			description: "Give ConfigMaps and Secrets of the release names that follow from what they hold."
		},
		"take-ownership": {
			type: "boolean",
			description: "Take over fields and objects that another tool owns."
		},
		"restore-secrets": {
			enum: [
				"release-owned",
				"all",
				"none"
			],
			description: "What a rollback does to values of Secrets: put back those that the release set and nobody changed since (release-owned, the default), all, or none."
		},
		"role-to-assume": {
			type: "string",
			pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$",
			description: "The role that deploys, assumed with the OIDC token of the job."
		},
		"rollback-role": {
			type: "string",
			pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$",
			description: "The role that rolls back. Left out: the one that deploys."
		},
		"allowed-account-ids": {
			type: "array",
			items: {
				type: "string",
				pattern: "^[0-9]{12}$"
			},
			description: "Nothing is called in any other account."
		}
	}
};

// packages/railway/src/image-reference.js
/** The repository of a reference: what stands before tag and digest. Pure. */
function repositoryOf(reference) {
	const bare = reference.split("@")[0] ?? reference;
	const colon = bare.lastIndexOf(":");
	return colon > bare.lastIndexOf("/") ? bare.slice(0, colon) : bare;
}
/** The digest that a reference pins; null where it names a tag. Pure. */
function digestOf(reference) {
	const at = reference?.indexOf("@") ?? -1;
	return reference === null || at < 0 ? null : parseDigest(reference.slice(at + 1));
}

// packages/railway/src/raw.js
/** Whether a JSON value is an object (no list, not null). Pure. */
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value as an object; an empty one where it is none. Pure. */
function object(value) {
	return isObject$1(value) ? value : {};
}
/** The value as text; null where it is none. Pure. */
function text(value) {
	return typeof value === "string" ? value : null;
}
/** The value as a number; null where it is none. Pure. */
function number(value) {
	return typeof value === "number" ? value : null;
}
/** The texts of a map; what is no text is left out. Pure. */
function texts(value) {
	return Object.fromEntries(Object.entries(object(value)).flatMap(([name, item]) => typeof item === "string" ? [[name, item]] : []));
}
/** The nodes of a connection. Pure. */
function nodes(connection) {
	return connection.edges.map(({ node }) => node);
}

// packages/railway/src/spec.js
const whole = (description, minimum, maximum) => ({
	type: "integer",
	minimum,
	maximum,
	description
});
const nameOrId = (what) => ({
	type: "string",
	pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$",
	description: `The ${what}, by name or id.`
});
/** The properties that a target entry of the targets file has for Railway (JSON Schema, draft 2020-12). */
const railwayTargetSchema = {
	type: "object",
	required: [
		"project",
		"environment",
		"service"
	],
	properties: {
		project: nameOrId("project"),
		environment: nameOrId("project's environment"),
		service: nameOrId("service"),
		repository: {
			type: "string",
			minLength: 1,
			maxLength: 255,
			description: "The repository of the image, such as ghcr.io/theaia/thea-ia. Left out: the one that runs now."
		},
		"start-command": {
			type: "string",
			minLength: 1,
			maxLength: 4096,
			description: "The start command, in exec form: only a shell that it names expands $PORT."
		},
		"pre-deploy-command": {
			type: "string",
			minLength: 1,
			maxLength: 4096,
			description: "Run before each deployment."
		},
		"healthcheck-path": {
			type: "string",
			pattern: "^/",
			description: "Where 200 says that a replica is ready; no traffic goes to it before."
		},
		"healthcheck-timeout": whole("How long a deployment may take to become healthy, in seconds.", 1, 3600),
		replicas: whole("How many replicas, where \"regions\" is not given.", 1, 200),
		regions: {
			type: "object",
			minProperties: 1,
			additionalProperties: {
				type: "integer",
				minimum: 1,
				maximum: 200
			},
			description: "Replicas by region, such as europe-west4-drams3a: 2."
		},
		"overlap-seconds": whole("How long the old deployment still serves beside the new one.", 0, 3600),
		"draining-seconds": whole("Seconds from SIGTERM to SIGKILL of the old replicas.", 0, 3600),
		"restart-policy": {
			enum: [
				"ALWAYS",
				"ON_FAILURE",
				"NEVER"
			],
			description: "When a replica is started again."
		},
		"restart-retries": whole("How often ON_FAILURE starts a replica again.", 0, 100),
		variables: {
			type: "object",
			additionalProperties: { type: "string" },
			description: "Variables to set with the release; the others stay."
		}
	}
};

// packages/platforms/src/registry.js
/**
* Every platform that exists, each with one line: the keys that find a target again (in the order of its one-word
* form), and the platform's part of the targets file's schema. Its adapter has its line in `adapters.ts`: an action for
* one platform carries no other one's client.
*/
const PLATFORMS = {
	ecs: {
		locator: [
			"region",
			"cluster",
			"service"
		],
		schema: ecsTargetSchema
	},
	railway: {
		locator: [
			"project",
			"environment",
			"service"
		],
		schema: railwayTargetSchema
	},
	kubernetes: {
		locator: [
			"access",
			"cluster",
			"namespace",
			"application"
		],
		schema: kubernetesTargetSchema
	}
};
/** The names of the platforms that exist. */
const PLATFORM_WORDS = Object.keys(PLATFORMS);
/** Whether a word names a platform that exists. */
function isPlatformWord(word) {
	return Object.hasOwn(PLATFORMS, word);
}

// packages/platforms/src/locator.js
/** The part of an entry that finds the target on its platform, in the order of the platform's one-word form. Pure. */
function locatorOf(platform, words) {
	return Object.fromEntries(PLATFORMS[platform].locator.map((key) => [key, String(words[key])]));
}
/** `ecs:region/cluster/service`: how a target of this platform is written in one word. */
function patternOf(platform) {
	return `${platform}:${PLATFORMS[platform].locator.join("/")}`;
}
/** Whether a text is meant to be a target in one word, rather than a name of the targets file. Pure. */
function isTargetWord(text) {
	return text.includes(":");
}
/**
* A target from its one-word form, as in `ecs:eu-west-1/thea-cluster/thea-ia`: enough for a rollback without any file.
* Its name is the last part. Throws `Failure('input')` naming the input `target`.
*/
function parseTargetWord(word) {
	const [, platform = "", rest = ""] = /^([^:]*):(.*)$/s.exec(word) ?? [];
	if (!isPlatformWord(platform)) {
		const near = nearest(platform, PLATFORM_WORDS);
		throw new Failure("input", {
			input: "target",
			message: `The target "${word}" names no platform that exists.`,
			remedy: `Write ${near !== null && isPlatformWord(near) ? patternOf(near) : Object.keys(PLATFORMS).filter(isPlatformWord).map(patternOf).join(" or ")}.`
		});
	}
	const keys = PLATFORMS[platform].locator;
	const parts = rest.split("/");
	const bad = parts.find((part) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/.test(part));
	if (parts.length !== keys.length || bad !== void 0) throw new Failure("input", {
		input: "target",
		message: bad === void 0 ? `The target "${word}" has ${parts.length} parts after the colon, not ${keys.length}.` : `The target "${word}" has a part that is no name: "${bad}".`,
		remedy: `Write ${patternOf(platform)}.`
	});
	return {
		platform,
		name: parts.at(-1) ?? word,
		locator: Object.fromEntries(keys.map((key, index) => [key, parts[index] ?? ""]))
	};
}

// packages/platforms/src/schema.js
const seconds$1 = (description, maximum) => ({
	type: "integer",
	minimum: 1,
	maximum,
	description
});
const pointer = (description) => ({
	type: "string",
	pattern: "^(/.*)?$",
	description
});
const command = (description) => ({
	type: "string",
	minLength: 1,
	maxLength: 4096,
	description
});
/** What every target says, whatever its platform. */
const common = {
	name: {
		type: "string",
		pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$",
		description: "Your word for it: letters, digits, dot, dash, underscore."
	},
	wave: {
		type: "integer",
		minimum: 1,
		maximum: 3,
		description: "A wave begins when the one before it ended well; default 1."
	},
	url: {
		type: "string",
		pattern: "^https?://[^/?#]+/?$",
		description: "Where production traffic comes in; default: what the platform knows."
	},
	"on-first-failure": {
		enum: ["leave", "remove"],
		description: "What becomes of a bad release where nothing ran before it; default leave."
	},
	verify: {
		type: "object",
		description: "How the release is judged.",
		additionalProperties: false,
		properties: {
			by: {
				enum: ["address", "replicas"],
				description: "By what answers at its address, or, where nothing asks it (a worker, a scheduler), by whether its replicas stay; default address."
			},
			path: {
				type: "string",
				pattern: "^/",
				description: "What is asked; default /health."
			},
			"version-field": pointer("JSON pointer to the version in the answer; default /version."),
			"release-field": pointer("JSON pointer to the platform's id of the release in the answer; default /release."),
			"replica-field": pointer("JSON pointer to the id of the replica that answered; default /replica."),
			consecutive: {
				type: "integer",
				minimum: 1,
				maximum: 100,
				description: "Whole passes in a row that are healthy; default 5."
			},
			window: seconds$1("How long the judgement may take, in seconds; default 30.", 3600),
			"on-inconclusive": {
				enum: [
					"hold",
					"roll-back",
					"accept"
				],
				description: "What follows where nothing could be observed; default hold."
			}
		}
	}
};
/** Makes the whole schema of one platform's target entry from the part that the platform gives. */
function targetOf(platform, part) {
	return {
		type: "object",
		additionalProperties: false,
		required: [
			"name",
			"platform",
			...part.required
		],
		properties: {
			...common,
			platform: { const: platform },
			...part.properties
		}
	};
}
const environment = {
	type: "object",
	additionalProperties: false,
	required: ["targets"],
	properties: {
		"on-failure": {
			enum: [
				"all",
				"wave",
				"target"
			],
			description: "What goes back when a target is bad: every target, its wave, or that target alone; default all."
		},
		targets: {
			type: "array",
			minItems: 1,
			maxItems: 64,
			items: {
				type: "object",
				required: ["platform"],
				oneOf: Object.entries(PLATFORMS).map(([name, { schema }]) => targetOf(name, schema))
			}
		},
		hooks: {
			type: "object",
			additionalProperties: false,
			description: "Commands of the repository; an input of the workflow replaces them.",
			properties: {
				"before-deploy": command("Once per release, before the first target is touched."),
				"after-verify": command("For each target that was accepted; where it fails, the release goes back.")
			}
		}
	}
};
/** The JSON Schema (draft 2020-12) of the targets file, published as `schema/release-targets.v1.json`. */
const TARGETS_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://theaia.github.io/actions/schema/release-targets.v1.json",
	title: "The targets of a release, by environment",
	description: "Where a release runs and how it is judged there. Default path: .github/release.yml.",
	type: "object",
	additionalProperties: false,
	required: ["version", "environments"],
	properties: {
		version: {
			const: 1,
			description: "The version of this format."
		},
		policy: {
			type: "string",
			minLength: 1,
			maxLength: 1024,
			description: "`thea`, `default`, or the path of a policy file; default: warn about everything, block on safety only."
		},
		"signature-policy": {
			type: "string",
			minLength: 1,
			maxLength: 1024,
			description: "The path of a signature policy (schema `signature-policy.v1.json`): who must have signed what runs. Without one nothing is deployed but by an exception."
		},
		environments: {
			type: "object",
			minProperties: 1,
			additionalProperties: environment
		}
	}
};

// packages/platforms/src/schema-errors.js
const WRAPPERS = [
	"properties",
	"items",
	"prefixItems",
	"additionalProperties",
	"propertyNames",
	"oneOf",
	"anyOf",
	"allOf"
];
/** The path of a JSON pointer in a fragment. RFC 6901: `~1` is a slash, `~0` a tilde; digits are an index. */
function pathOf(pointer) {
	return pointer.split("/").slice(1).map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~")).map((part) => /^\d+$/.test(part) ? Number(part) : part);
}
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
function at(value, path) {
	let here = value;
	for (const key of path) {
		if (here === null || typeof here !== "object") return null;
		here = Object.entries(here).find(([name]) => name === String(key))?.[1] ?? null;
	}
	return here;
}
function schemaAt(schema, path) {
	const found = at(schema, path);
	return isObject(found) ? found : {};
}
/** Whether an error comes from a branch of `oneOf` that was made for another platform than the value's. */
function isOfAnotherPlatform(unit, schema, value) {
	const [, before, branch] = /^(.*)\/oneOf\/(\d+)\//.exec(unit.keywordLocation) ?? [];
	if (before === void 0) return false;
	const wanted = at(schema, [
		...pathOf(`${before}/oneOf/${branch}`),
		"properties",
		"platform",
		"const"
	]);
	const item = pathOf(unit.instanceLocation).slice(0, 4);
	return wanted !== null && wanted !== at(value, [...item, "platform"]);
}
/**
* What is wrong with a value, empty where it fits: unknown keys first, because a key that is spelt wrong makes another
* one missing. The validator interprets the schema: compiling it costs 100 ms at each start, more than all else.
*/
function schemaErrors(schema, value) {
	const plain = JSON.parse(JSON.stringify(schema));
	const { valid, errors } = new Validator({ ...plain }, "2020-12", false).validate(value);
	if (valid) return [];
	const unknown = errors.flatMap(({ keyword, instanceLocation, error }, index) => {
		const around = errors[index - 1];
		if (keyword !== "false" || around?.keyword !== "additionalProperties") return [];
		if (isOfAnotherPlatform(around, plain, value)) return [];
		const schema = schemaAt(plain, pathOf(around.keywordLocation).slice(0, -1));
		return [{
			path: pathOf(instanceLocation),
			keyword: "unknown-key",
			message: error,
			schema
		}];
	});
	const others = errors.filter((unit) => unit.keyword !== "false" && !WRAPPERS.includes(unit.keyword)).filter((unit) => !isOfAnotherPlatform(unit, plain, value)).map(({ instanceLocation, keyword, keywordLocation, error }) => ({
		path: pathOf(instanceLocation),
		keyword,
		message: error.replace(/\.$/, ""),
		schema: schemaAt(plain, pathOf(keywordLocation).slice(0, -1))
	}));
	return [...unknown, ...others];
}

// packages/platforms/src/schema-failure.js
const quoted = (words) => words.map((word) => `"${String(word)}"`).join(", ");
function keysOf(schema) {
	return schema !== null && typeof schema === "object" ? Object.keys(schema) : [];
}
/** What is wrong and what to write instead. Pure. */
function sentenceOf({ path, keyword, message, schema }, value) {
	const last = path.at(-1);
	const here = last === void 0 ? "the file" : typeof last === "number" ? "this entry" : `"${last}"`;
	const described = typeof schema["description"] === "string" ? ` ${schema["description"]}` : "";
	switch (keyword) {
		case "unknown-key": {
			const known = keysOf(schema["properties"]);
			const near = nearest(String(last), known);
			const remedy = near === null ? `The keys here are ${quoted(known)}.` : `Did you mean "${near}"?`;
			return {
				message: `${here} is not a key here`,
				remedy
			};
		}
		case "required": {
			const missing = /"(.+)"/.exec(message)?.[1] ?? "";
			return {
				message: `${here} has no "${missing}"`,
				remedy: `Add the key "${missing}".`
			};
		}
		case "enum":
		case "const": {
			const allowed = Array.isArray(schema["enum"]) ? schema["enum"] : [schema["const"] ?? null];
			return {
				message: `${here} has a value that does not exist`,
				remedy: `Write one of ${quoted(allowed)}.`
			};
		}
		case "type": {
			const remedy = schema["type"] === "string" && ["number", "boolean"].includes(typeof value) ? "Put the value in quotes." : `Write a value of type ${String(schema["type"])}.`;
			return {
				message: `${here} is not a ${String(schema["type"])}`,
				remedy: remedy + described
			};
		}
		default: return {
			message: `${here} does not fit: ${message}`,
			remedy: `Correct it there.${described}`
		};
	}
}
/** A sentence about a place in a file that the input `input` names. */
function placedFailure(place, input, message, remedy) {
	const where = place.line === void 0 ? "" : `:${place.line}:${place.column ?? 1}`;
	return new Failure("input", {
		input,
		place,
		message: `${place.path}${where}: ${message}.`,
		remedy
	});
}
function valueAt(value, path) {
	return path.reduce((here, key) => {
		if (here === null || typeof here !== "object") return null;
		return Object.entries(here).find(([name]) => name === String(key))?.[1] ?? null;
	}, value);
}
/** A target whose platform does not exist fits no branch of the schema; that is said before anything else. */
function platformFailure(file, input) {
	for (const [name, environment] of Object.entries(Object(valueAt(file.value, ["environments"])))) {
		const targets = valueAt(Object(environment), ["targets"]);
		for (const [index, target] of (Array.isArray(targets) ? targets : []).entries()) {
			const platform = valueAt(target, ["platform"]);
			if (typeof platform !== "string" || PLATFORM_WORDS.includes(platform)) continue;
			const place = file.place([
				"environments",
				name,
				"targets",
				index,
				"platform"
			]);
			const remedy = `Write one of ${quoted(PLATFORM_WORDS)}.`;
			return placedFailure(place, input, `"platform" names no platform that exists: "${platform}"`, remedy);
		}
	}
	return null;
}
function schemaFailure(file, input, schema) {
	const foreign = platformFailure(file, input);
	if (foreign !== null) return foreign;
	const first = schemaErrors(schema, file.value)[0];
	if (first === void 0) return null;
	const { message, remedy } = sentenceOf(first, valueAt(file.value, first.path));
	return placedFailure(file.place(first.path), input, message, remedy);
}
/**
* Proves that the value of a file fits a schema of ours, and with it the type that the schema describes.
* Throws `Failure('input')` at file, line and column with the error that says most.
*/
function assertFits(file, input, schema) {
	const failure = schemaFailure(file, input, schema);
	if (failure !== null) throw failure;
}

// packages/platforms/src/target-entry.js
/** Fills in the defaults of an entry that fits the schema. Pure. */
function targetEntry(words, raw) {
	const { verify = {} } = words;
	return {
		ref: {
			platform: words.platform,
			name: words.name,
			locator: locatorOf(words.platform, words)
		},
		wave: words.wave ?? 1,
		url: words.url?.replace(/\/$/, "") ?? null,
		onFirstFailure: words["on-first-failure"] ?? "leave",
		verify: {
			by: verify.by ?? "address",
			path: verify.path ?? "/health",
			versionField: verify["version-field"] ?? "/version",
			releaseField: verify["release-field"] ?? "/release",
			replicaField: verify["replica-field"] ?? "/replica",
			consecutive: verify.consecutive ?? 5,
			window: verify.window ?? 30,
			onInconclusive: verify["on-inconclusive"] ?? "hold"
		},
		words: raw
	};
}

// packages/platforms/src/read-targets.js
function refuseTwins(file, environment, targets) {
	const names = /* @__PURE__ */ new Map();
	for (const [index, { name }] of targets.entries()) {
		const first = names.get(name);
		if (first !== void 0) {
			const at = file.place([
				"environments",
				environment,
				"targets",
				first
			]);
			throw placedFailure(file.place([
				"environments",
				environment,
				"targets",
				index,
				"name"
			]), "targets", `the name "${name}" is used twice in "${environment}"`, `Give this target another name than the one at line ${at.line}.`);
		}
		names.set(name, index);
	}
}
/**
* Reads one environment of a targets file. `path` is relative to `workspace` (absolute path of the checkout).
* Throws `Failure('input')` with file, line and column: for what is not YAML, for a key or value that does not fit the
* schema (with the nearest key that does), for an environment that is not there.
*/
function readTargets(path, environment, workspace) {
	const file = parseYamlFile(path, workspace);
	assertFits(file, "targets", TARGETS_SCHEMA);
	const { policy = "default", environments, "signature-policy": signaturePolicy = null } = file.value;
	const found = Object.hasOwn(environments, environment) ? environments[environment] : void 0;
	if (found === void 0) {
		const near = nearest(environment, Object.keys(environments));
		const known = Object.keys(environments).map((name) => `"${name}"`);
		throw new Failure("input", {
			input: "environment",
			place: file.place(["environments"]),
			message: `The environment "${environment}" is not in ${path}.`,
			remedy: near === null ? `It has ${known.join(", ")}.` : `Did you mean "${near}"?`
		});
	}
	refuseTwins(file, environment, found.targets);
	const index = (target) => found.targets.findIndex(({ name }) => name === target);
	return {
		path,
		environment,
		policy,
		signaturePolicy,
		onFailure: found["on-failure"] ?? "all",
		hooks: {
			beforeDeploy: found.hooks?.["before-deploy"] ?? null,
			afterVerify: found.hooks?.["after-verify"] ?? null
		},
		targets: found.targets.map((words) => targetEntry(words, words)),
		place: (target, ...keys) => file.place([
			"environments",
			environment,
			"targets",
			index(target),
			...keys
		])
	};
}
/** One target of an environment by its name. Throws `Failure('input')` naming the nearest one. */
function findTarget(targets, name) {
	const found = targets.targets.find(({ ref }) => ref.name === name);
	if (found !== void 0) return found;
	const names = targets.targets.map(({ ref }) => ref.name);
	const near = nearest(name, names);
	throw new Failure("input", {
		input: "target",
		message: `The target "${name}" is not in the environment "${targets.environment}" of ${targets.path}.`,
		remedy: near === null ? `It has ${names.map((known) => `"${known}"`).join(", ")}.` : `Did you mean "${near}"?`
	});
}

// packages/platforms/src/open-target.js
/**
* Finds the target that the inputs name, without a call to anybody.
* @throws Failure('input') naming `target`, `targets` or `environment`.
*/
function chooseTarget(choice, workspace) {
	if (choice.target === void 0) throw new Failure("input", {
		input: "target",
		message: "The input \"target\" is not given.",
		remedy: "Name a target of the targets file, or write ecs:region/cluster/service."
	});
	if (isTargetWord(choice.target)) return {
		ref: parseTargetWord(choice.target),
		entry: null,
		file: null
	};
	if (choice.environment === void 0) throw new Failure("input", {
		input: "environment",
		message: `The target "${choice.target}" is a name of the targets file, but no "environment" is given.`,
		remedy: "Give the environment that it is in, such as production, or write the target as ecs:region/cluster/service."
	});
	const file = readTargets(choice.targets, choice.environment, workspace);
	const entry = findTarget(file, choice.target);
	return {
		ref: entry.ref,
		entry,
		file
	};
}
function roleOf(choice, entry, purpose) {
	const own = (purpose === "rollback" ? ["rollback-role", "role-to-assume"] : ["role-to-assume"]).map((name) => entry?.words[name]).find((role) => typeof role === "string");
	return choice["role-to-assume"] ?? own ?? null;
}
function accountsOf(choice, entry) {
	const own = entry?.words["allowed-account-ids"];
	if (choice["allowed-account-ids"].length > 0 || !Array.isArray(own)) return choice["allowed-account-ids"];
	return own.map(String);
}
/** How the platform of a chosen target is entered, by the role that deploys or the one that rolls back. */
function openRequest(chosen, choice, purpose, context) {
	const { environment } = context;
	const fromJob = Boolean(environment["ACTIONS_ID_TOKEN_REQUEST_URL"]);
	return {
		target: chosen.ref,
		roleToAssume: roleOf(choice, chosen.entry, purpose),
		allowedAccountIds: accountsOf(choice, chosen.entry),
		idToken: fromJob ? async (audience) => {
			const token = await oidcToken(environment, audience, context.deadline, context.clock);
			context.mask(token);
			return token;
		} : null,
		sessionName: context.run === null ? "thea" : `thea-${context.run.id}-${context.run.attempt}`,
		tools: {
			...context,
			urgent: purpose === "rollback"
		},
		...chosen.entry === null ? {} : { words: chosen.entry.words }
	};
}
/**
* Where a role enters the platform, asks for the job's token at once, so that it travels while the adapter is loaded, as
* do requests that were begun before. Call it once nothing can be wrong with the inputs any more.
*/
async function askEarly(asked) {
	const audience = asked.roleToAssume === null ? null : audienceOf(asked.target);
	const request = asked.idToken === null || audience === null ? asked : {
		...asked,
		idToken: askedEarly(asked.idToken, audience)
	};
	await onItsWay();
	return request;
}
/**
* Enters the platform of a chosen target by its adapter, bound to this action's clock, deadline and log. What the adapter
* cannot read of images `repositories` reads; who proves no signatures needs none. `askEarly` tells when to call it.
*/
async function openTarget(chosen, choice, purpose, context, adapter, repositories) {
	return openBy(await askEarly(openRequest(chosen, choice, purpose, context)), typeof adapter === "function" ? await adapter() : adapter, context, repositories);
}
/**
* Opens a platform by a request that its permissions were checked with: a platform that can then goes on with the same
* session. Images are read as by `openTarget`.
*/
async function openBy(request, module, context, repositories) {
	const { idToken } = request;
	if (repositories === void 0) return module.open(request);
	const access = {
		...request.roleToAssume === null ? {} : { roleToAssume: request.roleToAssume },
		...idToken === null ? {} : { webIdentityToken: () => idToken("sts.amazonaws.com") },
		sessionName: request.sessionName,
		allowedAccountIds: request.allowedAccountIds
	};
	const images = (name) => repositories(name, access, context);
	const platform = await module.open({
		...request,
		images
	});
	return {
		...platform,
		imageRepository: (name) => platform.imageRepository?.(name) ?? images(name)
	};
}
/** The tools that a story is told with: GitHub Deployments are the second place of its records, where there are any. */
function storyTools(context, token) {
	const { clock, log, deadline, environment } = context;
	return {
		clock,
		log,
		deadline,
		store: token ? deploymentsFrom(environment, token, {
			log,
			deadline
		}) : null
	};
}

// packages/platforms/src/adapters.js
/** The adapter of each platform, loaded only where a target needs it. */
const ADAPTERS = {
	ecs: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(450), __nccwpck_require__.e(93), __nccwpck_require__.e(556)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1268))).ecsModule,
	railway: async () => (await __nccwpck_require__.e(/* import() */ 571).then(__nccwpck_require__.bind(__nccwpck_require__, 2571))).railwayModule,
	kubernetes: async () => (await __nccwpck_require__.e(/* import() */ 300).then(__nccwpck_require__.bind(__nccwpck_require__, 3300))).kubernetesModule
};
function wordOf({ platform }) {
	if (isPlatformWord(platform)) return platform;
	throw new Failure("input", {
		input: "target",
		message: `The platform "${platform}" has no adapter in this version.`,
		remedy: `Use one of: ${Object.keys(PLATFORMS).join(", ")}.`
	});
}
/** Loads the adapter of a target's platform; only then is its code read. */
async function loadPlatform(ref) {
	return ADAPTERS[wordOf(ref)]();
}
/** Enters the platform of a chosen target, whatever it is. */
async function openAnyTarget(chosen, choice, purpose, context) {
	return openTarget(chosen, choice, purpose, context, () => loadPlatform(chosen.ref));
}

// packages/platforms/src/show-head.js
/** Puts what a record says into the summary: what, where, digest, previous, and the command that takes it back. */
function showHead(summary, head) {
	summary.fact("Target", `${head.target.name} (${describeTarget(head.target)})`);
	summary.fact("Release", `${head.release.id}, version ${head.release.version}`);
	if (head.platformRelease !== null) summary.fact("Runs as", head.platformRelease);
	for (const [container, digest] of Object.entries(head.release.images)) summary.fact(`Digest of ${container}`, digest);
	summary.fact("Goal of a rollback", head.goal === null ? "none: nothing ran here before" : `${head.goal.platformRelease}, version ${head.goal.release.version} (${head.goal.kind})`);
	if (head.prediction !== null) {
		const { inProgress, completed } = head.prediction;
		summary.fact("Predicted rollback", `${inProgress} s under way, ${completed} s completed, of ${90} s`);
	}
	if (head.verdict !== null) summary.fact("Verdict", `${head.verdict}, decision ${head.decision ?? "none"}`);
	if (head.withdrawn === null) summary.command("Take it back by hand", `node dist/rollback/index.js --target ${describeTarget(head.target)}`);
}

// packages/platforms/src/early-records.js
/**
* A store whose records of `target` in `environment` are asked for at once and handed to the first who wants them. What
* is wanted later, of another target, or after something was written, is asked for anew.
*/
function findEarly(store, environment, target) {
	let early = store.find(environment, target);
	early.catch(() => void 0);
	return {
		write: (head) => {
			early = null;
			return store.write(head);
		},
		find: (wantedEnvironment, wanted) => {
			const found = early;
			const isAsked = wantedEnvironment === environment && wanted.platform === target.platform && wanted.name === target.name;
			if (found === null || !isAsked) return store.find(wantedEnvironment, wanted);
			early = null;
			return found;
		}
	};
}
/**
* Tools of a story that will read the records of `target`: they are asked for at once, and travel while the platform's
* client is read, which takes as long. Call it right before the platform is opened, once nothing can be wrong with the
* inputs any more. Without a store or an environment nobody is asked.
*/
function recordsEarly(tools, environment, target) {
	const { store } = tools;
	return store === null || environment === null ? tools : {
		...tools,
		store: findEarly(store, environment, target)
	};
}

// actions/rollback/src/show-outcome.js
const seconds = (value) => value === null ? "not reached" : `${value.toFixed(1)} s`;
/** Writes what a rollback did to outputs, log and summary. */
function showOutcome(context, outcome) {
	const { log, summary, setOutput } = context;
	if (outcome.head !== null) showHead(summary, outcome.head);
	switch (outcome.kind) {
		case "nothing-to-do":
			setOutput("restored", outcome.head !== null);
			log.notice(`Nothing to do: ${outcome.reason}.`);
			return;
		case "would-restore":
			log.notice(`Dry run, nothing was changed: ${outcome.reason}; it would go to ${outcome.goal?.platformRelease ?? "nothing (removed)"}.`);
			return;
		case "restored": {
			const { budget, differences, goal } = outcome;
			const { t1, t2, t3, basis } = budget;
			const exact = differences.length === 0 && t2 !== null;
			setOutput("rolled-back", exact);
			setOutput("restored", exact);
			setOutput("goal", goal?.platformRelease ?? "");
			setOutput("budget-held", budget.held);
			if (t2 !== null) setOutput("t2-seconds", Math.round(t2 * 10) / 10);
			summary.fact("Went back to", goal === null ? "nothing: the first release was removed" : goal.platformRelease);
			summary.fact("T1 accepted", seconds(t1));
			summary.fact("T2 traffic restored", `${seconds(t2)} of ${90} s (${budget.held ? "held" : "missed"})`);
			summary.fact("T3 settled", seconds(t3));
			summary.fact("Measured by", basis === "monotonic" ? "the clock of this machine" : `${basis} clocks of two machines`);
			summary.differences(differences);
			log.info(`T1 ${seconds(t1)}, T2 ${seconds(t2)}, T3 ${seconds(t3)} after T0; ${differences.length} differences.`);
		}
	}
}

// actions/rollback/src/siblings.js
/**
* The other targets of the release that go back with this one: those of its wave, or those of earlier waves too. Later
* waves have not begun. Pure.
* @throws Failure('input') where no targets file says who they are.
*/
function siblingsOf({ entry, file }, scope) {
	if (scope === "none") return [];
	if (entry === null || file === null) throw new Failure("input", {
		input: "siblings",
		message: "Input \"siblings\" needs a targets file, and the target is not one of a file.",
		remedy: "Name the target by its name in the targets file, or leave \"siblings\" out."
	});
	return file.targets.filter(({ ref, wave }) => ref.name !== entry.ref.name && (scope === "wave" ? wave === entry.wave : wave <= entry.wave));
}
/** Milliseconds between looks at a sibling whose own job has not come to a decision yet. */
const LOOK_AGAIN = 5e3;
/**
* Takes siblings back side by side once they are accepted or held in this run; one that fails or is cancelled is taken
* back by its own job. GitHub cancels the others when the failed job has ended: until `ownEnds` they are looked at again
* and again, and once more then. What cannot be taken back here is a warning: the rollback job tries it once more.
*/
async function takeBackSiblings(context, chosen, ownEnds) {
	const { inputs, log } = context;
	if (inputs["dry-run"] || inputs.list || context.run === null) return;
	const siblings = siblingsOf(chosen, inputs.siblings);
	await Promise.all(siblings.map((entry) => context.about(entry.ref.name, () => log.phase(`take back ${entry.ref.name}`, () => takeBack(context, {
		...chosen,
		ref: entry.ref,
		entry
	}, ownEnds)))));
}
async function takeBack(context, sibling, ownEnds) {
	const { inputs, log, clock, deadline, summary } = context;
	const { name } = sibling.ref;
	try {
		const platform = await openAnyTarget(sibling, inputs, "rollback", context);
		while (true) {
			const last = ownEnds.aborted;
			const outcome = await rollback(platform, requestOf(context), storyTools(context, inputs["github-token"]));
			if (outcome.kind === "nothing-to-do" && outcome.undecided === true && !last) {
				await clock.sleep(LOOK_AGAIN, AbortSignal.any([deadline.signal, ownEnds])).catch(() => {});
				deadline.signal.throwIfAborted();
				continue;
			}
			if (outcome.kind !== "restored") {
				log.info(`${name}: nothing to do, ${outcome.kind === "nothing-to-do" ? outcome.reason : outcome.kind}.`);
				return;
			}
			const { t2, held } = outcome.budget;
			const time = t2 === null ? "not reached" : `T2 ${t2.toFixed(1)} s of ${90} s`;
			summary.fact(`Went back with it: ${name}`, `${time} (${held ? "held" : "missed"})`);
			const failure = rollbackFailure(outcome);
			if (failure !== null) throw failure;
			return;
		}
	} catch (thrown) {
		if (deadline.signal.aborted) throw thrown;
		log.warning(`${name} could not be taken back beside ${inputs.target}, the rollback job tries it once more: ${messageOf(thrown)}`);
	}
}
function requestOf({ inputs, run }) {
	return {
		environment: inputs.environment ?? null,
		run,
		to: null,
		reason: `another target failed: ${inputs.reason}`,
		dryRun: false,
		keepAccepted: false,
		onlyAccepted: true
	};
}

// actions/rollback/src/main.js
/** Finds the record, restores, follows, compares, and measures it; siblings go back beside it. */
async function main(context) {
	const chosen = chooseTarget(context.inputs, context.workspace);
	siblingsOf(chosen, context.inputs.siblings);
	const ownEnds = new AbortController();
	const [own, beside] = await Promise.allSettled([context.about(chosen.ref.name, () => rollBackTarget(context, chosen)).finally(() => ownEnds.abort()), takeBackSiblings(context, chosen, ownEnds.signal)]);
	if (own.status === "rejected") throw own.reason;
	if (beside.status === "rejected") throw beside.reason;
}
async function rollBackTarget(context, chosen) {
	const { inputs, log, summary } = context;
	const environment = inputs.environment ?? null;
	const tools = recordsEarly(storyTools(context, inputs["github-token"]), environment, chosen.ref);
	const platform = await openAnyTarget(chosen, inputs, "rollback", context);
	summary.setTitle(`${inputs.list ? "Candidates of" : "Roll back"} ${describeTarget(platform.target)}`);
	context.setOutput("rolled-back", false);
	if (inputs.list) {
		const candidates = listCandidates(await readHistory(platform, environment, tools, 20));
		context.setOutput("candidates", JSON.stringify(candidates));
		for (const { platformRelease, version, state, writtenAt, allowed } of candidates) log.info(`${allowed ? "*" : " "} ${platformRelease}  version ${version}  ${state}  ${writtenAt}`);
		log.info(candidates.length === 0 ? "No release is on record here." : "Those with * may be named with \"to\".");
		return;
	}
	let taken;
	try {
		const outcome = await rollback(platform, {
			environment,
			run: inputs.undo === "newest" ? null : context.run,
			to: inputs.to ?? null,
			reason: inputs.reason,
			dryRun: inputs["dry-run"],
			keepAccepted: inputs["keep-accepted"]
		}, tools);
		showOutcome(context, outcome);
		taken = outcome.kind === "restored" ? {
			limit: 90,
			taken: outcome.budget.t2
		} : void 0;
		const failure = rollbackFailure(outcome);
		if (failure !== null) throw failure;
	} finally {
		summary.phases(log.phases, taken);
	}
}



/***/ }),

/***/ 3538:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4135);


// actions/rollback/src/index.js
await (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .declaration */ .HK, _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .iW);


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ __commonJSMin),
/* harmony export */   f: () => (/* binding */ __toESM)
/* harmony export */ });
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") {
		for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
			key = keys[i];
			if (!__hasOwnProp.call(to, key) && key !== except) {
				__defProp(to, key, {
					get: ((k) => from[k]).bind(null, key),
					enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
				});
			}
		}
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));



/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3538);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
