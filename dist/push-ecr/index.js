/******/ var __webpack_modules__ = ({

/***/ 484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ hasOwn),
/* harmony export */   $6: () => (/* binding */ extendedEncodeURIComponent),
/* harmony export */   $c: () => (/* binding */ NodeHttpHandler),
/* harmony export */   Bw: () => (/* binding */ judgeScan),
/* harmony export */   Bz: () => (/* binding */ getProfileName),
/* harmony export */   C1: () => (/* binding */ CredentialsProviderError),
/* harmony export */   C9: () => (/* binding */ getSSOTokenFilepath),
/* harmony export */   CX: () => (/* binding */ require__native_child_process),
/* harmony export */   Co: () => (/* binding */ resolveEndpointConfig),
/* harmony export */   Cs: () => (/* binding */ runAction),
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   Dv: () => (/* binding */ NumericValue),
/* harmony export */   EI: () => (/* binding */ parseRfc3339DateTime),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Fo: () => (/* binding */ toUint8Array),
/* harmony export */   GG: () => (/* binding */ NODE_REGION_CONFIG_OPTIONS),
/* harmony export */   HK: () => (/* binding */ declaration),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   I9: () => (/* binding */ emitWarningIfUnsupportedVersion),
/* harmony export */   IZ: () => (/* binding */ resolveDefaultsModeConfig),
/* harmony export */   JV: () => (/* binding */ dateToUtcString),
/* harmony export */   Jh: () => (/* binding */ TokenProviderError),
/* harmony export */   Kd: () => (/* binding */ HttpRequest),
/* harmony export */   Kj: () => (/* binding */ Client),
/* harmony export */   Ko: () => (/* binding */ NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS),
/* harmony export */   LA: () => (/* binding */ deref),
/* harmony export */   Me: () => (/* binding */ openRegistry),
/* harmony export */   Mp: () => (/* binding */ RpcProtocol),
/* harmony export */   Mw: () => (/* binding */ decorateServiceException),
/* harmony export */   N4: () => (/* binding */ NoOpLogger),
/* harmony export */   Np: () => (/* binding */ require__native_crypto),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   OF: () => (/* binding */ TypeRegistry),
/* harmony export */   PH: () => (/* binding */ enterRegion),
/* harmony export */   Pq: () => (/* binding */ toUtf8$1),
/* harmony export */   Px: () => (/* binding */ collectBody),
/* harmony export */   Qm: () => (/* binding */ booleanSelector),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R3: () => (/* binding */ require_promises),
/* harmony export */   S2: () => (/* binding */ require__native_os),
/* harmony export */   TD: () => (/* binding */ resolveRegionConfig),
/* harmony export */   TE: () => (/* binding */ writeKey),
/* harmony export */   TJ: () => (/* binding */ ServiceException),
/* harmony export */   V_: () => (/* binding */ isArrayBuffer),
/* harmony export */   Vf: () => (/* binding */ SMITHY_CONTEXT_KEY),
/* harmony export */   Vm: () => (/* binding */ determineTimestampFormat),
/* harmony export */   W1: () => (/* binding */ require__native_util),
/* harmony export */   WV: () => (/* binding */ require__native_stream),
/* harmony export */   X8: () => (/* binding */ isValidHostLabel),
/* harmony export */   YU: () => (/* binding */ parseKnownFiles),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   ZY: () => (/* binding */ externalDataInterceptor),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   Zk: () => (/* binding */ require__native_path),
/* harmony export */   _2: () => (/* binding */ HttpInterceptingShapeSerializer),
/* harmony export */   _B: () => (/* binding */ endWithReason),
/* harmony export */   aD: () => (/* binding */ fromHex),
/* harmony export */   ar: () => (/* binding */ fromUtf8$1),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   c9: () => (/* binding */ sdkStreamMixin),
/* harmony export */   cH: () => (/* binding */ decideEndpoint),
/* harmony export */   cJ: () => (/* binding */ loadRestJsonErrorCode),
/* harmony export */   cS: () => (/* binding */ HttpResponse),
/* harmony export */   cV: () => (/* binding */ SelectorType),
/* harmony export */   cy: () => (/* binding */ chain),
/* harmony export */   d5: () => (/* binding */ BinaryDecisionDiagram),
/* harmony export */   e$: () => (/* binding */ NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS),
/* harmony export */   eS: () => (/* binding */ getHttpHandlerExtensionConfiguration),
/* harmony export */   eT: () => (/* binding */ require__native_http),
/* harmony export */   ec: () => (/* binding */ generateIdempotencyToken),
/* harmony export */   iW: () => (/* binding */ main),
/* harmony export */   jp: () => (/* binding */ require__native_fs),
/* harmony export */   jt: () => (/* binding */ resolveHttpHandlerRuntimeConfig),
/* harmony export */   k: () => (/* binding */ FromStringShapeDeserializer),
/* harmony export */   k8: () => (/* binding */ makeBuilder),
/* harmony export */   kS: () => (/* binding */ EndpointCache),
/* harmony export */   kv: () => (/* binding */ streamCollector),
/* harmony export */   l1: () => (/* binding */ NormalizedSchema),
/* harmony export */   lT: () => (/* binding */ loadConfigsForDefaultMode),
/* harmony export */   mZ: () => (/* binding */ ProviderError),
/* harmony export */   mw: () => (/* binding */ customEndpointFunctions),
/* harmony export */   n8: () => (/* binding */ calculateBodyLength),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64$1),
/* harmony export */   o$: () => (/* binding */ escapeUri),
/* harmony export */   oX: () => (/* binding */ isIpAddress),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pl: () => (/* binding */ JsonCodec2),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qw: () => (/* binding */ loadSsoSessionData),
/* harmony export */   rD: () => (/* binding */ getEndpointPlugin),
/* harmony export */   rh: () => (/* binding */ loadJsonRpcErrorCode),
/* harmony export */   rm: () => (/* binding */ getValueFromTextNode),
/* harmony export */   sM: () => (/* binding */ HttpBindingProtocol),
/* harmony export */   te: () => (/* binding */ normalizeProvider),
/* harmony export */   ug: () => (/* binding */ getSmithyContext),
/* harmony export */   uv: () => (/* binding */ resolveDefaultRuntimeConfig),
/* harmony export */   v4: () => (/* binding */ v4),
/* harmony export */   vK: () => (/* binding */ getContentLengthPlugin),
/* harmony export */   vf: () => (/* binding */ getSSOTokenFromFile),
/* harmony export */   wl: () => (/* binding */ parseEcrHost),
/* harmony export */   wq: () => (/* binding */ getSchemaSerdePlugin),
/* harmony export */   xA: () => (/* binding */ getDefaultExtensionConfiguration),
/* harmony export */   xE: () => (/* binding */ parseRfc7231DateTime),
/* harmony export */   xg: () => (/* binding */ resolveParams),
/* harmony export */   zH: () => (/* binding */ NODE_REGION_CONFIG_FILE_OPTIONS),
/* harmony export */   zS: () => (/* binding */ HttpInterceptingShapeDeserializer)
/* harmony export */ });
/* unused harmony exports Command, ENV_PROFILE */
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(719);


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
const ATTEMPTS$3 = 3;
function refused(message, cause) {
	return new Failure("access", {
		message,
		remedy: "Add \"permissions: id-token: write\" to the job, and to the job that calls this workflow.",
		...cause === void 0 ? {} : { cause }
	});
}
async function ask$1(url, bearer, deadline, clock) {
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
			if (answer.status < 500 || attempt === ATTEMPTS$3) return answer;
		} catch (thrown) {
			if (deadline.signal.aborted || attempt === ATTEMPTS$3) throw thrown;
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
	const answer = await ask$1(url, bearer, deadline, clock);
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
	const cmd = new Command$1(command, properties, message);
	process.stdout.write(cmd.toString() + import__native_os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command$1 = class {
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
const { access: access$1, appendFile, writeFile } = import__native_fs.promises;
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
				yield access$1(pathFromEnv, import__native_fs.constants.R_OK | import__native_fs.constants.W_OK);
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
function parseJson$1(name, text) {
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
		case "json": return parseJson$1(name, text);
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

// actions/push-ecr/src/declaration.js
const declaration = declareAction({
	name: "push-ecr",
	title: "Thea push to ECR",
	description: "Brings a signed image to ECR, or to any OCI registry, under the tag of its version, byte for byte",
	icon: "package",
	color: "orange",
	inputs: {
		layout: {
			type: "string",
			description: "The folder of the OCI layout to push: the output `layout` of build-sign.",
			required: true,
			maximumLength: 4096,
			pattern: /^[^\s'"`$;|&<>][^'"`$;|&<>]*$/,
			patternHint: "the path of a folder"
		},
		repository: {
			type: "string",
			description: "Where it goes: a name in ECR, such as `thea-ia`, or `host/name` of any OCI registry.",
			required: true,
			maximumLength: 512,
			pattern: /^[a-zA-Z0-9.-]+(:\d+)?(\/[a-z0-9._/-]+)*$/,
			patternHint: "thea-ia, or ghcr.io/owner/thea-ia"
		},
		version: {
			type: "string",
			description: "The version, which is the tag: the full SHA of the commit. It is never overwritten.",
			default: "${{ github.sha }}",
			maximumLength: 128,
			pattern: /^[a-zA-Z0-9_][a-zA-Z0-9._-]*$/,
			patternHint: "a tag, such as the SHA of a commit"
		},
		digest: {
			type: "string",
			description: "Which image of the layout, where it holds several.",
			pattern: /^sha256:[0-9a-f]{64}$/,
			patternHint: "a digest, sha256:\u2026"
		},
		region: {
			type: "string",
			description: "The region of ECR; default: that of the repository, else `AWS_REGION`.",
			pattern: /^[a-z]{2}(-[a-z]+)+-\d$/,
			patternHint: "a region such as eu-west-1"
		},
		"role-to-assume": {
			type: "string",
			description: "ARN of the role to assume with the OIDC token of the job; default: the credentials of the environment.",
			pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
			patternHint: "the ARN of a role, such as arn:aws:iam::123456789012:role/push"
		},
		"allowed-account-ids": {
			type: "lines",
			description: "Account ids that may be touched, one a line; any other one stops the step before anything is read.",
			pattern: /^\d{12}$/,
			patternHint: "twelve digits a line"
		},
		username: {
			type: "string",
			description: "The user of a registry other than ECR; default: what `docker login` left.",
			maximumLength: 256,
			pattern: /^[\w.@+$<>-]+$/,
			patternHint: "the name of a user"
		},
		password: {
			type: "string",
			description: "Goes with `username`: a password or token.",
			secret: true
		},
		"create-repository": {
			type: "boolean",
			description: "Create the repository in ECR where it is not there: immutable tags, scanned on push, encrypted, and a lifecycle policy that cannot expire a version.",
			default: "false"
		},
		"kms-key": {
			type: "string",
			description: "The KMS key that a created repository is encrypted with; default: the keys of S3.",
			maximumLength: 2048,
			pattern: /^[\w:/-]+$/,
			patternHint: "the ARN, id or alias of a key"
		},
		"expire-untagged-days": {
			type: "integer",
			description: "After how many days a created repository expires what never became a version.",
			default: "14",
			minimum: 1,
			maximum: 3650
		},
		"mount-from": {
			type: "lines",
			description: "Repositories of the same registry whose layers may be mounted instead of sent, one a line. ECR mounts where the account has it switched on.",
			pattern: /^[a-z0-9._/-]+$/,
			patternHint: "the name of a repository a line"
		},
		scan: {
			type: "choice",
			description: "What the result of the scan of ECR does, basic or enhanced: `off` does not ask for it, `warn` tells, `block` fails the step.",
			default: "off",
			choices: [
				"off",
				"warn",
				"block"
			]
		},
		"scan-severity": {
			type: "choice",
			description: "From which severity on a vulnerability counts.",
			default: "critical",
			choices: [
				"critical",
				"high",
				"medium",
				"low"
			]
		},
		"scan-only-fixable": {
			type: "boolean",
			description: "Count only what has a fix.",
			default: "false"
		},
		"scan-allow": {
			type: "lines",
			description: "Vulnerabilities that are accepted, one a line with the reason: `CVE-2026-1234: not reachable`, or `CVE-2026-1234 until 2026-12-31: fix is on its way`.",
			pattern: /^\S+( until \d{4}-\d{2}-\d{2})?: \S.*$/,
			patternHint: "CVE-2026-1234: the reason"
		},
		"wait-for-replication": {
			type: "boolean",
			description: "Wait until the image is in every region that ECR replicates it to.",
			default: "false"
		},
		"wait-timeout": {
			type: "seconds",
			description: "How long to wait for the scan, and for the replication.",
			default: "300",
			minimum: 1,
			maximum: 3600
		},
		...commonInputs
	},
	outputs: {
		digest: "The digest of the image: the release. It is the only output that reaches another job unmasked.",
		image: "`repository@digest`.",
		written: "Whether anything was written; `false` where all of it was there.",
		referrers: "How many signatures and attestations were pushed."
	}
});

// packages/aws/src/end-with-reason.js
/** Ends a call that the deadline or a cancellation aborted with their own reason, not with the client's `AbortError`. */
function endWithReason(signal) {
	return (next) => async (args) => {
		try {
			return await next(args);
		} catch (thrown) {
			throw signal.aborted ? signal.reason : thrown;
		}
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/is-array-buffer/is-array-buffer.js
const isArrayBuffer = (arg) => typeof ArrayBuffer === "function" && arg instanceof ArrayBuffer || Object.prototype.toString.call(arg) === "[object ArrayBuffer]";

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-buffer-from/buffer-from.js
const fromArrayBuffer = (input, offset = 0, length = input.byteLength - offset) => {
	if (!isArrayBuffer(input)) throw new TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof input} (${input})`);
	return Buffer.from(input, offset, length);
};
const fromString = (input, encoding) => {
	if (typeof input !== "string") throw new TypeError(`The "input" argument must be of type string. Received type ${typeof input} (${input})`);
	return encoding ? Buffer.from(input, encoding) : Buffer.from(input);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
const BASE64_REGEX = /^[A-Za-z0-9+/]*={0,2}$/;
const fromBase64 = (input) => {
	if (input.length * 3 % 4 !== 0) throw new TypeError(`Incorrect padding on base64 string.`);
	if (!BASE64_REGEX.exec(input)) throw new TypeError(`Invalid base64 string.`);
	const buffer = fromString(input, "base64");
	return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
const fromUtf8$1 = (input) => {
	const buf = fromString(input, "utf8");
	return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength / Uint8Array.BYTES_PER_ELEMENT);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
const toBase64$1 = (_input) => {
	let input;
	if (typeof _input === "string") input = fromUtf8$1(_input);
	else input = _input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
	return fromArrayBuffer(input.buffer, input.byteOffset, input.byteLength).toString("base64");
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/blob/Uint8ArrayBlobAdapter.js
function bindUint8ArrayBlobAdapter(toUtf8, fromUtf8, toBase64, fromBase64) {
	return class Uint8ArrayBlobAdapter extends Uint8Array {
		static fromString(source, encoding = "utf-8") {
			if (typeof source === "string") {
				if (encoding === "base64") return Uint8ArrayBlobAdapter.mutate(fromBase64(source));
				return Uint8ArrayBlobAdapter.mutate(fromUtf8(source));
			}
			throw new Error(`Unsupported conversion from ${typeof source} to Uint8ArrayBlobAdapter.`);
		}
		static mutate(source) {
			Object.setPrototypeOf(source, Uint8ArrayBlobAdapter.prototype);
			return source;
		}
		transformToString(encoding = "utf-8") {
			if (encoding === "base64") return toBase64(this);
			return toUtf8(this);
		}
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
const toUtf8$1 = (input) => {
	if (typeof input === "string") return input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
	return fromArrayBuffer(input.buffer, input.byteOffset, input.byteLength).toString("utf8");
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/uuid/v4.js
const decimalToHex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bindV4(getRandomValues) {
	if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") return () => crypto.randomUUID();
	return () => {
		const rnds = /* @__PURE__ */ new Uint8Array(16);
		getRandomValues(rnds);
		rnds[6] = rnds[6] & 15 | 64;
		rnds[8] = rnds[8] & 63 | 128;
		return decimalToHex[rnds[0]] + decimalToHex[rnds[1]] + decimalToHex[rnds[2]] + decimalToHex[rnds[3]] + "-" + decimalToHex[rnds[4]] + decimalToHex[rnds[5]] + "-" + decimalToHex[rnds[6]] + decimalToHex[rnds[7]] + "-" + decimalToHex[rnds[8]] + decimalToHex[rnds[9]] + "-" + decimalToHex[rnds[10]] + decimalToHex[rnds[11]] + decimalToHex[rnds[12]] + decimalToHex[rnds[13]] + decimalToHex[rnds[14]] + decimalToHex[rnds[15]];
	};
}

// ../../node_modules/@smithy/types/dist-es/endpoint.js
var EndpointURLScheme;
(function(EndpointURLScheme) {
	EndpointURLScheme["HTTP"] = "http";
	EndpointURLScheme["HTTPS"] = "https";
})(EndpointURLScheme || (EndpointURLScheme = {}));

// ../../node_modules/@smithy/types/dist-es/extensions/checksum.js
var AlgorithmId;
(function(AlgorithmId) {
	AlgorithmId["MD5"] = "md5";
	AlgorithmId["CRC32"] = "crc32";
	AlgorithmId["CRC32C"] = "crc32c";
	AlgorithmId["SHA1"] = "sha1";
	AlgorithmId["SHA256"] = "sha256";
})(AlgorithmId || (AlgorithmId = {}));

// ../../node_modules/@smithy/types/dist-es/middleware.js
const SMITHY_CONTEXT_KEY = "__smithy_context";

// ../../node_modules/@smithy/types/dist-es/profile.js
var IniSectionType;
(function(IniSectionType) {
	IniSectionType["PROFILE"] = "profile";
	IniSectionType["SSO_SESSION"] = "sso-session";
	IniSectionType["SERVICES"] = "services";
})(IniSectionType || (IniSectionType = {}));

// ../../node_modules/@smithy/core/dist-es/submodules/transport/getSmithyContext.js
const getSmithyContext = (context) => context["__smithy_context"] || (context["__smithy_context"] = {});

// ../../node_modules/@smithy/core/dist-es/submodules/transport/hasOwn.js
function hasOwn(o, k) {
	return Object.prototype.hasOwnProperty.call(o, k);
}

// ../../node_modules/@smithy/core/dist-es/submodules/transport/httpRequest.js
var HttpRequest = class HttpRequest {
	method;
	protocol;
	hostname;
	port;
	path;
	query;
	headers;
	username;
	password;
	fragment;
	body;
	constructor(options) {
		this.method = options.method || "GET";
		this.hostname = options.hostname || "localhost";
		this.port = options.port;
		this.query = options.query || {};
		this.headers = options.headers || {};
		this.body = options.body;
		this.protocol = options.protocol ? options.protocol.slice(-1) !== ":" ? `${options.protocol}:` : options.protocol : "https:";
		this.path = options.path ? options.path.charAt(0) !== "/" ? `/${options.path}` : options.path : "/";
		this.username = options.username;
		this.password = options.password;
		this.fragment = options.fragment;
	}
	static clone(request) {
		const cloned = new HttpRequest({
			...request,
			headers: { ...request.headers }
		});
		if (cloned.query) cloned.query = cloneQuery(cloned.query);
		return cloned;
	}
	static isInstance(request) {
		if (!request) return false;
		const req = request;
		return "method" in req && "protocol" in req && "hostname" in req && "path" in req && typeof req["query"] === "object" && typeof req["headers"] === "object";
	}
	clone() {
		return HttpRequest.clone(this);
	}
};
function cloneQuery(query) {
	return Object.keys(query).reduce((carry, paramName) => {
		const param = query[paramName];
		return {
			...carry,
			[paramName]: Array.isArray(param) ? [...param] : param
		};
	}, {});
}

// ../../node_modules/@smithy/core/dist-es/submodules/transport/httpResponse.js
var HttpResponse = class {
	statusCode;
	reason;
	headers;
	body;
	constructor(options) {
		this.statusCode = options.statusCode;
		this.reason = options.reason;
		this.headers = options.headers || {};
		this.body = options.body;
	}
	static isInstance(response) {
		if (!response) return false;
		const resp = response;
		return typeof resp.statusCode === "number" && typeof resp.headers === "object";
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/transport/isValidHostLabel.js
const VALID_HOST_LABEL_REGEX = new RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`);
const isValidHostLabel = (value, allowSubDomains = false) => {
	if (!allowSubDomains) return VALID_HOST_LABEL_REGEX.test(value);
	const labels = value.split(".");
	for (const label of labels) if (!isValidHostLabel(label)) return false;
	return true;
};

// ../../node_modules/@smithy/core/dist-es/submodules/transport/isValidHostname.js
function isValidHostname(hostname) {
	return /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(hostname);
}

// ../../node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
const normalizeProvider = (input) => {
	if (typeof input === "function") return input;
	const promisified = Promise.resolve(input);
	return () => promisified;
};

// ../../node_modules/@smithy/core/dist-es/submodules/transport/parseQueryString.js
function parseQueryString(querystring) {
	const query = {};
	querystring = querystring.replace(/^\?/, "");
	if (querystring) for (const pair of querystring.split("&")) {
		let [key, value = null] = pair.split("=");
		key = decodeURIComponent(key);
		if (value) value = decodeURIComponent(value);
		if (!(key in query)) query[key] = value;
		else if (Array.isArray(query[key])) query[key].push(value);
		else query[key] = [query[key], value];
	}
	return query;
}

// ../../node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js
const parseUrl = (url) => {
	if (typeof url === "string") return parseUrl(new URL(url));
	const { hostname, pathname, port, protocol, search } = url;
	let query;
	if (search) query = parseQueryString(search);
	return {
		hostname,
		port: port ? parseInt(port) : void 0,
		protocol,
		path: pathname,
		query
	};
};

// ../../node_modules/@smithy/core/dist-es/submodules/transport/toEndpointV1.js
const toEndpointV1 = (endpoint) => {
	if (typeof endpoint === "object") {
		if ("url" in endpoint) {
			const v1Endpoint = parseUrl(endpoint.url);
			if (endpoint.headers) {
				v1Endpoint.headers = {};
				for (const name in endpoint.headers) {
					if (!hasOwn(endpoint.headers, name)) continue;
					v1Endpoint.headers[name.toLowerCase()] = endpoint.headers[name].join(", ");
				}
			}
			return v1Endpoint;
		}
		return endpoint;
	}
	return parseUrl(endpoint);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/parse-utils.js
const expectNumber = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value === "string") {
		const parsed = parseFloat(value);
		if (!Number.isNaN(parsed)) {
			if (String(parsed) !== String(value)) logger.warn(stackTraceWarning(`Expected number but observed string: ${value}`));
			return parsed;
		}
	}
	if (typeof value === "number") return value;
	throw new TypeError(`Expected number, got ${typeof value}: ${value}`);
};
const MAX_FLOAT = Math.ceil(2 ** 127 * (2 - 2 ** -23));
const expectFloat32 = (value) => {
	const expected = expectNumber(value);
	if (expected !== void 0 && !Number.isNaN(expected) && expected !== Infinity && expected !== -Infinity) {
		if (Math.abs(expected) > MAX_FLOAT) throw new TypeError(`Expected 32-bit float, got ${value}`);
	}
	return expected;
};
const expectLong = (value) => {
	if (value === null || value === void 0) return;
	if (Number.isInteger(value) && !Number.isNaN(value)) return value;
	throw new TypeError(`Expected integer, got ${typeof value}: ${value}`);
};
const expectShort = (value) => expectSizedInt(value, 16);
const expectByte = (value) => expectSizedInt(value, 8);
const expectSizedInt = (value, size) => {
	const expected = expectLong(value);
	if (expected !== void 0 && castInt(expected, size) !== expected) throw new TypeError(`Expected ${size}-bit integer, got ${value}`);
	return expected;
};
const castInt = (value, size) => {
	switch (size) {
		case 32: return Int32Array.of(value)[0];
		case 16: return Int16Array.of(value)[0];
		case 8: return Int8Array.of(value)[0];
	}
};
const strictParseDouble = (value) => {
	if (typeof value == "string") return expectNumber(parseNumber(value));
	return expectNumber(value);
};
const strictParseFloat32 = (value) => {
	if (typeof value == "string") return expectFloat32(parseNumber(value));
	return expectFloat32(value);
};
const NUMBER_REGEX = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g;
const parseNumber = (value) => {
	const matches = value.match(NUMBER_REGEX);
	if (matches === null || matches[0].length !== value.length) throw new TypeError(`Expected real number, got implicit NaN`);
	return parseFloat(value);
};
const strictParseShort = (value) => {
	if (typeof value === "string") return expectShort(parseNumber(value));
	return expectShort(value);
};
const strictParseByte = (value) => {
	if (typeof value === "string") return expectByte(parseNumber(value));
	return expectByte(value);
};
const stackTraceWarning = (message) => {
	return String(new TypeError(message).stack || message).split("\n").slice(0, 5).filter((s) => !s.includes("stackTraceWarning")).join("\n");
};
const logger = { warn: console.warn };

// ../../node_modules/@smithy/core/dist-es/submodules/serde/date-utils.js
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
function dateToUtcString(date) {
	const year = date.getUTCFullYear();
	const month = date.getUTCMonth();
	const dayOfWeek = date.getUTCDay();
	const dayOfMonthInt = date.getUTCDate();
	const hoursInt = date.getUTCHours();
	const minutesInt = date.getUTCMinutes();
	const secondsInt = date.getUTCSeconds();
	const dayOfMonthString = dayOfMonthInt < 10 ? `0${dayOfMonthInt}` : `${dayOfMonthInt}`;
	const hoursString = hoursInt < 10 ? `0${hoursInt}` : `${hoursInt}`;
	const minutesString = minutesInt < 10 ? `0${minutesInt}` : `${minutesInt}`;
	const secondsString = secondsInt < 10 ? `0${secondsInt}` : `${secondsInt}`;
	return `${DAYS[dayOfWeek]}, ${dayOfMonthString} ${MONTHS[month]} ${year} ${hoursString}:${minutesString}:${secondsString} GMT`;
}
const RFC3339 = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/);
const parseRfc3339DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	return buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
};
const RFC3339_WITH_OFFSET$1 = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/);
const parseRfc3339DateTimeWithOffset = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339_WITH_OFFSET$1.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, offsetStr] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	const date = buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
	if (offsetStr.toUpperCase() != "Z") date.setTime(date.getTime() - parseOffsetToMilliseconds(offsetStr));
	return date;
};
const IMF_FIXDATE$1 = /* @__PURE__ */ new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const RFC_850_DATE$1 = /* @__PURE__ */ new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const ASC_TIME$1 = /* @__PURE__ */ new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/);
const parseRfc7231DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-7231 date-times must be expressed as strings");
	let match = IMF_FIXDATE$1.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	match = RFC_850_DATE$1.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return adjustRfc850Year(buildDate(parseTwoDigitYear(yearStr), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		}));
	}
	match = ASC_TIME$1.exec(value);
	if (match) {
		const [_, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, yearStr] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr.trimLeft(), "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	throw new TypeError("Invalid RFC-7231 date-time value");
};
const parseEpochTimestamp = (value) => {
	if (value === null || value === void 0) return;
	let valueAsDouble;
	if (typeof value === "number") valueAsDouble = value;
	else if (typeof value === "string") valueAsDouble = strictParseDouble(value);
	else if (typeof value === "object" && value.tag === 1) valueAsDouble = value.value;
	else throw new TypeError("Epoch timestamps must be expressed as floating point numbers or their string representation");
	if (Number.isNaN(valueAsDouble) || valueAsDouble === Infinity || valueAsDouble === -Infinity) throw new TypeError("Epoch timestamps must be valid, non-Infinite, non-NaN numerics");
	return new Date(Math.round(valueAsDouble * 1e3));
};
const buildDate = (year, month, day, time) => {
	const adjustedMonth = month - 1;
	validateDayOfMonth(year, adjustedMonth, day);
	return new Date(Date.UTC(year, adjustedMonth, day, parseDateValue(time.hours, "hour", 0, 23), parseDateValue(time.minutes, "minute", 0, 59), parseDateValue(time.seconds, "seconds", 0, 60), parseMilliseconds(time.fractionalMilliseconds)));
};
const parseTwoDigitYear = (value) => {
	const thisYear = (/* @__PURE__ */ new Date()).getUTCFullYear();
	const valueInThisCentury = Math.floor(thisYear / 100) * 100 + strictParseShort(stripLeadingZeroes(value));
	if (valueInThisCentury < thisYear) return valueInThisCentury + 100;
	return valueInThisCentury;
};
const FIFTY_YEARS_IN_MILLIS = 15768e8;
const adjustRfc850Year = (input) => {
	if (input.getTime() - (/* @__PURE__ */ new Date()).getTime() > FIFTY_YEARS_IN_MILLIS) return new Date(Date.UTC(input.getUTCFullYear() - 100, input.getUTCMonth(), input.getUTCDate(), input.getUTCHours(), input.getUTCMinutes(), input.getUTCSeconds(), input.getUTCMilliseconds()));
	return input;
};
const parseMonthByShortName = (value) => {
	const monthIdx = MONTHS.indexOf(value);
	if (monthIdx < 0) throw new TypeError(`Invalid month: ${value}`);
	return monthIdx + 1;
};
const DAYS_IN_MONTH = [
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
const validateDayOfMonth = (year, month, day) => {
	let maxDays = DAYS_IN_MONTH[month];
	if (month === 1 && isLeapYear(year)) maxDays = 29;
	if (day > maxDays) throw new TypeError(`Invalid day for ${MONTHS[month]} in ${year}: ${day}`);
};
const isLeapYear = (year) => {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
};
const parseDateValue = (value, type, lower, upper) => {
	const dateVal = strictParseByte(stripLeadingZeroes(value));
	if (dateVal < lower || dateVal > upper) throw new TypeError(`${type} must be between ${lower} and ${upper}, inclusive`);
	return dateVal;
};
const parseMilliseconds = (value) => {
	if (value === null || value === void 0) return 0;
	return strictParseFloat32("0." + value) * 1e3;
};
const parseOffsetToMilliseconds = (value) => {
	const directionStr = value[0];
	let direction = 1;
	if (directionStr == "+") direction = 1;
	else if (directionStr == "-") direction = -1;
	else throw new TypeError(`Offset direction, ${directionStr}, must be "+" or "-"`);
	const hour = Number(value.substring(1, 3));
	const minute = Number(value.substring(4, 6));
	return direction * (hour * 60 + minute) * 60 * 1e3;
};
const stripLeadingZeroes = (value) => {
	let idx = 0;
	while (idx < value.length - 1 && value.charAt(idx) === "0") idx++;
	if (idx === 0) return value;
	return value.slice(idx);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/lazy-json.js
const LazyJsonString = function LazyJsonString(val) {
	return Object.assign(new String(val), {
		deserializeJSON() {
			return JSON.parse(String(val));
		},
		toString() {
			return String(val);
		},
		toJSON() {
			return String(val);
		}
	});
};
LazyJsonString.from = (object) => {
	if (object && typeof object === "object" && (object instanceof LazyJsonString || "deserializeJSON" in object)) return object;
	else if (typeof object === "string" || Object.getPrototypeOf(object) === String.prototype) return LazyJsonString(String(object));
	return LazyJsonString(JSON.stringify(object));
};
LazyJsonString.fromObject = LazyJsonString.from;

// ../../node_modules/@smithy/core/dist-es/submodules/serde/quote-header.js
function quoteHeader(part) {
	if (part.includes(",") || part.includes("\"")) part = `"${part.replace(/\\/g, "\\\\").replace(/"/g, "\\\"")}"`;
	return part;
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/schema-serde-lib/schema-date-utils.js
const ddd = `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?`;
const mmm = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
const time = `(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?`;
const date = `(\\d?\\d)`;
const year = `(\\d{4})`;
const RFC3339_WITH_OFFSET = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/);
const IMF_FIXDATE_NATIVE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/;
const IMF_FIXDATE = new RegExp(`^${ddd}, ${date} ${mmm} ${year} ${time} GMT$`);
const RFC_850_DATE = new RegExp(`^${ddd}, ${date}-${mmm}-(\\d\\d) ${time} GMT$`);
const ASC_TIME = new RegExp(`^${ddd} ${mmm} ( [1-9]|\\d\\d) ${time} ${year}$`);
const months = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
const _parseEpochTimestamp = (value) => {
	if (value == null) return;
	let num = NaN;
	if (typeof value === "number") num = value;
	else if (typeof value === "string") {
		if (!/^-?\d*\.?\d+$/.test(value)) throw new TypeError(`parseEpochTimestamp - numeric string invalid.`);
		num = Number.parseFloat(value);
	} else if (typeof value === "object" && value.tag === 1) num = value.value;
	if (isNaN(num) || Math.abs(num) === Infinity) throw new TypeError("Epoch timestamps must be valid finite numbers.");
	return new Date(Math.round(num * 1e3));
};
const _parseRfc3339DateTimeWithOffset = (value) => {
	if (value == null) return;
	if (typeof value !== "string") throw new TypeError("RFC3339 timestamps must be strings");
	const matches = RFC3339_WITH_OFFSET.exec(value);
	if (!matches) throw new TypeError(`Invalid RFC3339 timestamp format ${value}`);
	const [, yearStr, monthStr, dayStr, hours, minutes, seconds, , ms, offsetStr] = matches;
	range(monthStr, 1, 12);
	range(dayStr, 1, 31);
	range(hours, 0, 23);
	range(minutes, 0, 59);
	range(seconds, 0, 60);
	const date = new Date(Date.UTC(Number(yearStr), Number(monthStr) - 1, Number(dayStr), Number(hours), Number(minutes), Number(seconds), Number(ms) ? Math.round(parseFloat(`0.${ms}`) * 1e3) : 0));
	date.setUTCFullYear(Number(yearStr));
	if (offsetStr.toUpperCase() != "Z") {
		const [, sign, offsetH, offsetM] = /([+-])(\d\d):(\d\d)/.exec(offsetStr) || [
			void 0,
			"+",
			0,
			0
		];
		const scalar = sign === "-" ? 1 : -1;
		date.setTime(date.getTime() + scalar * (Number(offsetH) * 60 * 60 * 1e3 + Number(offsetM) * 60 * 1e3));
	}
	return date;
};
const _parseRfc7231DateTime = (value) => {
	if (value == null) return;
	if (typeof value !== "string") throw new TypeError("RFC7231 timestamps must be strings.");
	if (IMF_FIXDATE_NATIVE.test(value)) return new Date(value);
	let day;
	let month;
	let year;
	let hour;
	let minute;
	let second;
	let fraction;
	let matches;
	if (matches = IMF_FIXDATE.exec(value)) [, day, month, year, hour, minute, second, fraction] = matches;
	else if (matches = RFC_850_DATE.exec(value)) {
		[, day, month, year, hour, minute, second, fraction] = matches;
		year = (Number(year) + 1900).toString();
	} else if (matches = ASC_TIME.exec(value)) [, month, day, hour, minute, second, fraction, year] = matches;
	if (year && second) {
		const timestamp = Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute), Number(second), fraction ? Math.round(parseFloat(`0.${fraction}`) * 1e3) : 0);
		range(day, 1, 31);
		range(hour, 0, 23);
		range(minute, 0, 59);
		range(second, 0, 60);
		const date = new Date(timestamp);
		date.setUTCFullYear(Number(year));
		return date;
	}
	throw new TypeError(`Invalid RFC7231 date-time value ${value}.`);
};
function range(v, min, max) {
	const _v = Number(v);
	if (_v < min || _v > max) throw new Error(`Value ${_v} out of range [${min}, ${max}]`);
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/split-every.js
function splitEvery(value, delimiter, numDelimiters) {
	if (numDelimiters <= 0 || !Number.isInteger(numDelimiters)) throw new Error("Invalid number of delimiters (" + numDelimiters + ") for splitEvery.");
	const segments = value.split(delimiter);
	if (numDelimiters === 1) return segments;
	const compoundSegments = [];
	let currentSegment = "";
	for (let i = 0; i < segments.length; i++) {
		if (currentSegment === "") currentSegment = segments[i];
		else currentSegment += delimiter + segments[i];
		if ((i + 1) % numDelimiters === 0) {
			compoundSegments.push(currentSegment);
			currentSegment = "";
		}
	}
	if (currentSegment !== "") compoundSegments.push(currentSegment);
	return compoundSegments;
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/split-header.js
const splitHeader = (value) => {
	const z = value.length;
	const values = [];
	let withinQuotes = false;
	let escaped = false;
	let anchor = 0;
	for (let i = 0; i < z; ++i) {
		const char = value[i];
		switch (char) {
			case `"`:
				if (!escaped) withinQuotes = !withinQuotes;
				break;
			case ",": if (!withinQuotes) {
				values.push(value.slice(anchor, i));
				anchor = i + 1;
			}
		}
		escaped = char === "\\" && !escaped;
	}
	values.push(value.slice(anchor));
	return values.map((v) => {
		v = v.trim();
		const z = v.length;
		if (z < 2) return v;
		if (v[0] === `"` && v[z - 1] === `"`) {
			v = v.slice(1, z - 1);
			return v.replace(/\\(["\\])/g, "$1");
		}
		return v.replace(/\\"/g, "\"");
	});
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/value/NumericValue.js
const format = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
var NumericValue = class NumericValue {
	string;
	type;
	constructor(string, type) {
		this.string = string;
		this.type = type;
		if (!format.test(string)) throw new Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${string}"`);
	}
	toString() {
		return this.string;
	}
	static [Symbol.hasInstance](object) {
		if (!object || typeof object !== "object") return false;
		const _nv = object;
		return NumericValue.prototype.isPrototypeOf(object) || _nv.type === "bigDecimal" && format.test(_nv.string);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-hex-encoding/hex-encoding.js
const SHORT_TO_HEX = {};
const HEX_TO_SHORT = {};
for (let i = 0; i < 256; i++) {
	let encodedByte = i.toString(16).toLowerCase();
	if (encodedByte.length === 1) encodedByte = `0${encodedByte}`;
	SHORT_TO_HEX[i] = encodedByte;
	HEX_TO_SHORT[encodedByte] = i;
}
function fromHex(encoded) {
	if (encoded.length % 2 !== 0) throw new Error("Hex encoded strings must have an even number length");
	const out = new Uint8Array(encoded.length / 2);
	for (let i = 0; i < encoded.length; i += 2) {
		const encodedByte = encoded.slice(i, i + 2).toLowerCase();
		if (encodedByte in HEX_TO_SHORT) out[i / 2] = HEX_TO_SHORT[encodedByte];
		else throw new Error(`Cannot decode unrecognized sequence ${encodedByte} as hexadecimal`);
	}
	return out;
}
function toHex(bytes) {
	let out = "";
	for (let i = 0; i < bytes.byteLength; i++) out += SHORT_TO_HEX[bytes[i]];
	return out;
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js
const calculateBodyLength = (body) => {
	if (!body) return 0;
	if (typeof body === "string") return Buffer.byteLength(body);
	else if (typeof body.byteLength === "number") return body.byteLength;
	else if (typeof body.size === "number") return body.size;
	else if (typeof body.start === "number" && typeof body.end === "number") return body.end + 1 - body.start;
	else if (body instanceof import__native_fs.ReadStream) {
		if (body.path != null) return (0, import__native_fs.lstatSync)(body.path).size;
		else if (typeof body.fd === "number") return (0, import__native_fs.fstatSync)(body.fd).size;
	}
	throw new Error(`Body Length computation failed for ${body}`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUint8Array.js
const toUint8Array = (data) => {
	if (data instanceof Uint8Array) return data;
	if (typeof data === "string") return fromUtf8$1(data);
	if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength / Uint8Array.BYTES_PER_ELEMENT);
	return new Uint8Array(data);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/concatBytes.js
function concatBytes(arrays, length) {
	if (length === void 0) {
		length = 0;
		for (const bytes of arrays) length += bytes.byteLength;
	}
	const result = new Uint8Array(length);
	let offset = 0;
	for (const buf of arrays) {
		result.set(buf, offset);
		offset += buf.byteLength;
	}
	return result;
}

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js
var ProviderError = class ProviderError extends Error {
	name = "ProviderError";
	tryNextLink;
	constructor(message, options = true) {
		let logger;
		let tryNextLink = true;
		if (typeof options === "boolean") {
			logger = void 0;
			tryNextLink = options;
		} else if (options != null && typeof options === "object") {
			logger = options.logger;
			tryNextLink = options.tryNextLink ?? true;
		}
		super(message);
		this.tryNextLink = tryNextLink;
		Object.setPrototypeOf(this, ProviderError.prototype);
		logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
	}
	static from(error, options = true) {
		return Object.assign(new this(error.message, options), error);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js
var CredentialsProviderError = class CredentialsProviderError extends ProviderError {
	name = "CredentialsProviderError";
	constructor(message, options = true) {
		super(message, options);
		Object.setPrototypeOf(this, CredentialsProviderError.prototype);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/TokenProviderError.js
var TokenProviderError = class TokenProviderError extends ProviderError {
	name = "TokenProviderError";
	constructor(message, options = true) {
		super(message, options);
		Object.setPrototypeOf(this, TokenProviderError.prototype);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
const chain = (...providers) => async () => {
	if (providers.length === 0) throw new ProviderError("No providers in chain");
	let lastProviderError;
	for (const provider of providers) try {
		return await provider();
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/fromValue.js
const fromValue = (staticValue) => () => Promise.resolve(staticValue);

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/memoize.js
const memoize = (provider, isExpired, requiresRefresh) => {
	let resolved;
	let pending;
	let hasResult;
	let isConstant = false;
	const coalesceProvider = async () => {
		if (!pending) pending = provider();
		try {
			resolved = await pending;
			hasResult = true;
			isConstant = false;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	if (isExpired === void 0) return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
		return resolved;
	};
	return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
		if (isConstant) return resolved;
		if (requiresRefresh && !requiresRefresh(resolved)) {
			isConstant = true;
			return resolved;
		}
		if (isExpired(resolved)) {
			await coalesceProvider();
			return resolved;
		}
		return resolved;
	};
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/booleanSelector.js
const booleanSelector = (obj, key, type) => {
	if (!(key in obj)) return;
	if (obj[key] === "true") return true;
	if (obj[key] === "false") return false;
	throw new Error(`Cannot load ${type} "${key}". Expected "true" or "false", got ${obj[key]}.`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/types.js
var SelectorType;
(function(SelectorType) {
	SelectorType["ENV"] = "env";
	SelectorType["CONFIG"] = "shared config entry";
})(SelectorType || (SelectorType = {}));

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js
const homeDirCache = {};
const getHomeDirCacheKey = () => {
	if (process && process.geteuid) return `${process.geteuid()}`;
	return "DEFAULT";
};
const getHomeDir = () => {
	const { HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${import__native_path.sep}` } = process.env;
	if (HOME) return HOME;
	if (USERPROFILE) return USERPROFILE;
	if (HOMEPATH) return `${HOMEDRIVE}${HOMEPATH}`;
	const homeDirCacheKey = getHomeDirCacheKey();
	if (!homeDirCache[homeDirCacheKey]) homeDirCache[homeDirCacheKey] = (0, import__native_os.homedir)();
	return homeDirCache[homeDirCacheKey];
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getProfileName.js
const ENV_PROFILE = "AWS_PROFILE";
const DEFAULT_PROFILE = "default";
const getProfileName = (init) => init.profile || process.env["AWS_PROFILE"] || "default";

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSSOTokenFilepath.js
const getSSOTokenFilepath = (id) => {
	const cacheName = (0, import__native_crypto.createHash)("sha1").update(id).digest("hex");
	return (0, import__native_path.join)(getHomeDir(), ".aws", "sso", "cache", `${cacheName}.json`);
};

// \0native:fs/promises
var require_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs/promises");
}));

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSSOTokenFromFile.js
var import_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(require_promises());
const tokenIntercept = {};
const getSSOTokenFromFile = async (id) => {
	if (tokenIntercept[id]) return tokenIntercept[id];
	const ssoTokenFilepath = getSSOTokenFilepath(id);
	const ssoTokenText = await (0, import_promises.readFile)(ssoTokenFilepath, "utf8");
	return JSON.parse(ssoTokenText);
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigData.js
const getConfigData = (data) => Object.entries(data).filter(([key]) => {
	const indexOfSeparator = key.indexOf(".");
	if (indexOfSeparator === -1) return false;
	return Object.values(IniSectionType).includes(key.substring(0, indexOfSeparator));
}).reduce((acc, [key, value]) => {
	const indexOfSeparator = key.indexOf(".");
	const updatedKey = key.substring(0, indexOfSeparator) === IniSectionType.PROFILE ? key.substring(indexOfSeparator + 1) : key;
	acc[updatedKey] = value;
	return acc;
}, { ...data.default && { default: data.default } });

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigFilepath.js
const ENV_CONFIG_PATH = "AWS_CONFIG_FILE";
const getConfigFilepath = () => process.env["AWS_CONFIG_FILE"] || (0, import__native_path.join)(getHomeDir(), ".aws", "config");

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getCredentialsFilepath.js
const ENV_CREDENTIALS_PATH = "AWS_SHARED_CREDENTIALS_FILE";
const getCredentialsFilepath = () => process.env["AWS_SHARED_CREDENTIALS_FILE"] || (0, import__native_path.join)(getHomeDir(), ".aws", "credentials");

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni.js
const prefixKeyRegex = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/;
const profileNameBlockList = ["__proto__", "profile __proto__"];
const parseIni = (iniData) => {
	const map = {};
	let currentSection;
	let currentSubSection;
	for (const iniLine of iniData.split(/\r?\n/)) {
		const trimmedLine = iniLine.split(/(^|\s)[;#]/)[0].trim();
		if (trimmedLine[0] === "[" && trimmedLine[trimmedLine.length - 1] === "]") {
			currentSection = void 0;
			currentSubSection = void 0;
			const sectionName = trimmedLine.substring(1, trimmedLine.length - 1);
			const matches = prefixKeyRegex.exec(sectionName);
			if (matches) {
				const [, prefix, , name] = matches;
				if (Object.values(IniSectionType).includes(prefix)) currentSection = [prefix, name].join(".");
			} else currentSection = sectionName;
			if (profileNameBlockList.includes(sectionName)) throw new Error(`Found invalid profile name "${sectionName}"`);
		} else if (currentSection) {
			const indexOfEqualsSign = trimmedLine.indexOf("=");
			if (![0, -1].includes(indexOfEqualsSign)) {
				const [name, value] = [trimmedLine.substring(0, indexOfEqualsSign).trim(), trimmedLine.substring(indexOfEqualsSign + 1).trim()];
				if (value === "") currentSubSection = name;
				else {
					if (currentSubSection && iniLine.trimStart() === iniLine) currentSubSection = void 0;
					map[currentSection] = map[currentSection] || {};
					const key = currentSubSection ? [currentSubSection, name].join(".") : name;
					map[currentSection][key] = value;
				}
			}
		}
	}
	return map;
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js
const filePromises = {};
const fileIntercept = {};
const readFile$2 = (path, options) => {
	if (fileIntercept[path] !== void 0) return fileIntercept[path];
	if (!filePromises[path] || options?.ignoreCache) filePromises[path] = (0, import_promises.readFile)(path, "utf8");
	return filePromises[path];
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js
const swallowError$1 = () => ({});
const loadSharedConfigFiles = async (init = {}) => {
	const { filepath = getCredentialsFilepath(), configFilepath = getConfigFilepath() } = init;
	const homeDir = getHomeDir();
	const relativeHomeDirPrefix = "~/";
	let resolvedFilepath = filepath;
	if (filepath.startsWith(relativeHomeDirPrefix)) resolvedFilepath = (0, import__native_path.join)(homeDir, filepath.slice(2));
	let resolvedConfigFilepath = configFilepath;
	if (configFilepath.startsWith(relativeHomeDirPrefix)) resolvedConfigFilepath = (0, import__native_path.join)(homeDir, configFilepath.slice(2));
	const parsedFiles = await Promise.all([readFile$2(resolvedConfigFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).then(getConfigData).catch(swallowError$1), readFile$2(resolvedFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).catch(swallowError$1)]);
	return {
		configFile: parsedFiles[0],
		credentialsFile: parsedFiles[1]
	};
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSsoSessionData.js
const getSsoSessionData = (data) => Object.entries(data).filter(([key]) => key.startsWith(IniSectionType.SSO_SESSION + ".")).reduce((acc, [key, value]) => ({
	...acc,
	[key.substring(key.indexOf(".") + 1)]: value
}), {});

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSsoSessionData.js
const swallowError = () => ({});
const loadSsoSessionData = async (init = {}) => readFile$2(init.configFilepath ?? getConfigFilepath()).then(parseIni).then(getSsoSessionData).catch(swallowError);

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/mergeConfigFiles.js
const mergeConfigFiles = (...files) => {
	const merged = {};
	for (const file of files) for (const [key, values] of Object.entries(file)) if (merged[key] !== void 0) Object.assign(merged[key], values);
	else merged[key] = values;
	return merged;
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseKnownFiles.js
const parseKnownFiles = async (init) => {
	const parsedFiles = await loadSharedConfigFiles(init);
	return mergeConfigFiles(parsedFiles.configFile, parsedFiles.credentialsFile);
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/externalDataInterceptor.js
const externalDataInterceptor = {
	getFileRecord() {
		return fileIntercept;
	},
	interceptFile(path, contents) {
		fileIntercept[path] = Promise.resolve(contents);
	},
	getTokenRecord() {
		return tokenIntercept;
	},
	interceptToken(id, contents) {
		tokenIntercept[id] = contents;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/getSelectorName.js
function getSelectorName(functionString) {
	try {
		const constants = new Set(Array.from(functionString.match(/([A-Z_]){3,}/g) ?? []));
		constants.delete("CONFIG");
		constants.delete("CONFIG_PREFIX_SEPARATOR");
		constants.delete("ENV");
		return [...constants].join(", ");
	} catch (ignored) {
		return functionString;
	}
}

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromEnv.js
const fromEnv = (envVarSelector, options) => async () => {
	try {
		const config = envVarSelector(process.env, options);
		if (config === void 0) throw new Error();
		return config;
	} catch (e) {
		throw new CredentialsProviderError(e.message || `Not found in ENV: ${getSelectorName(envVarSelector.toString())}`, { logger: options?.logger });
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromSharedConfigFiles.js
const fromSharedConfigFiles = (configSelector, { preferredFile = "config", ...init } = {}) => async () => {
	const profile = getProfileName(init);
	const { configFile, credentialsFile } = await loadSharedConfigFiles(init);
	const profileFromCredentials = credentialsFile[profile] || {};
	const profileFromConfig = configFile[profile] || {};
	const mergedProfile = preferredFile === "config" ? {
		...profileFromCredentials,
		...profileFromConfig
	} : {
		...profileFromConfig,
		...profileFromCredentials
	};
	try {
		const configValue = configSelector(mergedProfile, preferredFile === "config" ? configFile : credentialsFile);
		if (configValue === void 0) throw new Error();
		return configValue;
	} catch (e) {
		throw new CredentialsProviderError(e.message || `Not found in config files w/ profile [${profile}]: ${getSelectorName(configSelector.toString())}`, { logger: init.logger });
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromStatic.js
const isFunction = (func) => typeof func === "function";
const fromStatic = (defaultValue) => isFunction(defaultValue) ? async () => await defaultValue() : fromValue(defaultValue);

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js
const loadConfig = ({ environmentVariableSelector, configFileSelector, default: defaultValue }, configuration = {}) => {
	const { signingName, logger } = configuration;
	return memoize(chain(fromEnv(environmentVariableSelector, {
		signingName,
		logger
	}), fromSharedConfigFiles(configFileSelector, configuration), fromStatic(defaultValue)));
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js
const ENV_USE_DUALSTACK_ENDPOINT = "AWS_USE_DUALSTACK_ENDPOINT";
const CONFIG_USE_DUALSTACK_ENDPOINT = "use_dualstack_endpoint";
const NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_USE_DUALSTACK_ENDPOINT, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_USE_DUALSTACK_ENDPOINT, SelectorType.CONFIG),
	default: false
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js
const ENV_USE_FIPS_ENDPOINT = "AWS_USE_FIPS_ENDPOINT";
const CONFIG_USE_FIPS_ENDPOINT = "use_fips_endpoint";
const NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_USE_FIPS_ENDPOINT, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_USE_FIPS_ENDPOINT, SelectorType.CONFIG),
	default: false
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/middleware-stack/MiddlewareStack.js
const getAllAliases = (name, aliases) => {
	const _aliases = [];
	if (name) _aliases.push(name);
	if (aliases) for (const alias of aliases) _aliases.push(alias);
	return _aliases;
};
const getMiddlewareNameWithAliases = (name, aliases) => {
	return `${name || "anonymous"}${aliases && aliases.length > 0 ? ` (a.k.a. ${aliases.join(",")})` : ""}`;
};
const constructStack = () => {
	let absoluteEntries = [];
	let relativeEntries = [];
	let identifyOnResolve = false;
	const entriesNameSet = /* @__PURE__ */ new Set();
	const sort = (entries) => entries.sort((a, b) => stepWeights[b.step] - stepWeights[a.step] || priorityWeights[b.priority || "normal"] - priorityWeights[a.priority || "normal"]);
	const removeByName = (toRemove) => {
		let isRemoved = false;
		const filterCb = (entry) => {
			const aliases = getAllAliases(entry.name, entry.aliases);
			if (aliases.includes(toRemove)) {
				isRemoved = true;
				for (const alias of aliases) entriesNameSet.delete(alias);
				return false;
			}
			return true;
		};
		absoluteEntries = absoluteEntries.filter(filterCb);
		relativeEntries = relativeEntries.filter(filterCb);
		return isRemoved;
	};
	const removeByReference = (toRemove) => {
		let isRemoved = false;
		const filterCb = (entry) => {
			if (entry.middleware === toRemove) {
				isRemoved = true;
				for (const alias of getAllAliases(entry.name, entry.aliases)) entriesNameSet.delete(alias);
				return false;
			}
			return true;
		};
		absoluteEntries = absoluteEntries.filter(filterCb);
		relativeEntries = relativeEntries.filter(filterCb);
		return isRemoved;
	};
	const cloneTo = (toStack) => {
		absoluteEntries.forEach((entry) => {
			toStack.add(entry.middleware, { ...entry });
		});
		relativeEntries.forEach((entry) => {
			toStack.addRelativeTo(entry.middleware, { ...entry });
		});
		toStack.identifyOnResolve?.(stack.identifyOnResolve());
		return toStack;
	};
	const expandRelativeMiddlewareList = (from) => {
		const expandedMiddlewareList = [];
		from.before.forEach((entry) => {
			if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry);
			else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		});
		expandedMiddlewareList.push(from);
		from.after.reverse().forEach((entry) => {
			if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry);
			else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		});
		return expandedMiddlewareList;
	};
	const getMiddlewareList = (debug = false) => {
		const normalizedAbsoluteEntries = [];
		const normalizedRelativeEntries = [];
		const normalizedEntriesNameMap = {};
		absoluteEntries.forEach((entry) => {
			const normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedAbsoluteEntries.push(normalizedEntry);
		});
		relativeEntries.forEach((entry) => {
			const normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedRelativeEntries.push(normalizedEntry);
		});
		normalizedRelativeEntries.forEach((entry) => {
			if (entry.toMiddleware) {
				const toMiddleware = normalizedEntriesNameMap[entry.toMiddleware];
				if (toMiddleware === void 0) {
					if (debug) return;
					throw new Error(`${entry.toMiddleware} is not found when adding ${getMiddlewareNameWithAliases(entry.name, entry.aliases)} middleware ${entry.relation} ${entry.toMiddleware}`);
				}
				if (entry.relation === "after") toMiddleware.after.push(entry);
				if (entry.relation === "before") toMiddleware.before.push(entry);
			}
		});
		return sort(normalizedAbsoluteEntries).map(expandRelativeMiddlewareList).reduce((wholeList, expandedMiddlewareList) => {
			wholeList.push(...expandedMiddlewareList);
			return wholeList;
		}, []);
	};
	const stack = {
		add: (middleware, options = {}) => {
			const { name, override, aliases: _aliases } = options;
			const entry = {
				step: "initialize",
				priority: "normal",
				middleware,
				...options
			};
			const aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (const alias of aliases) {
						const toOverrideIndex = absoluteEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						const toOverride = absoluteEntries[toOverrideIndex];
						if (toOverride.step !== entry.step || entry.priority !== toOverride.priority) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware with ${toOverride.priority} priority in ${toOverride.step} step cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware with ${entry.priority} priority in ${entry.step} step.`);
						absoluteEntries.splice(toOverrideIndex, 1);
					}
				}
				for (const alias of aliases) entriesNameSet.add(alias);
			}
			absoluteEntries.push(entry);
		},
		addRelativeTo: (middleware, options) => {
			const { name, override, aliases: _aliases } = options;
			const entry = {
				middleware,
				...options
			};
			const aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (const alias of aliases) {
						const toOverrideIndex = relativeEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						const toOverride = relativeEntries[toOverrideIndex];
						if (toOverride.toMiddleware !== entry.toMiddleware || toOverride.relation !== entry.relation) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware ${toOverride.relation} "${toOverride.toMiddleware}" middleware cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware ${entry.relation} "${entry.toMiddleware}" middleware.`);
						relativeEntries.splice(toOverrideIndex, 1);
					}
				}
				for (const alias of aliases) entriesNameSet.add(alias);
			}
			relativeEntries.push(entry);
		},
		clone: () => cloneTo(constructStack()),
		use: (plugin) => {
			plugin.applyToStack(stack);
		},
		remove: (toRemove) => {
			if (typeof toRemove === "string") return removeByName(toRemove);
			else return removeByReference(toRemove);
		},
		removeByTag: (toRemove) => {
			let isRemoved = false;
			const filterCb = (entry) => {
				const { tags, name, aliases: _aliases } = entry;
				if (tags && tags.includes(toRemove)) {
					const aliases = getAllAliases(name, _aliases);
					for (const alias of aliases) entriesNameSet.delete(alias);
					isRemoved = true;
					return false;
				}
				return true;
			};
			absoluteEntries = absoluteEntries.filter(filterCb);
			relativeEntries = relativeEntries.filter(filterCb);
			return isRemoved;
		},
		concat: (from) => {
			const cloned = cloneTo(constructStack());
			cloned.use(from);
			cloned.identifyOnResolve(identifyOnResolve || cloned.identifyOnResolve() || (from.identifyOnResolve?.() ?? false));
			return cloned;
		},
		applyToStack: cloneTo,
		identify: () => {
			return getMiddlewareList(true).map((mw) => {
				const step = mw.step ?? mw.relation + " " + mw.toMiddleware;
				return getMiddlewareNameWithAliases(mw.name, mw.aliases) + " - " + step;
			});
		},
		identifyOnResolve(toggle) {
			if (typeof toggle === "boolean") identifyOnResolve = toggle;
			return identifyOnResolve;
		},
		resolve: (handler, context) => {
			for (const middleware of getMiddlewareList().map((entry) => entry.middleware).reverse()) handler = middleware(handler, context);
			if (identifyOnResolve) console.log(stack.identify());
			return handler;
		}
	};
	return stack;
};
const stepWeights = {
	initialize: 5,
	serialize: 4,
	build: 3,
	finalizeRequest: 2,
	deserialize: 1
};
const priorityWeights = {
	high: 3,
	normal: 2,
	low: 1
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var Client = class {
	config;
	middlewareStack = constructStack();
	initConfig;
	handlers;
	constructor(config) {
		this.config = config;
		const { protocol, protocolSettings } = config;
		if (protocolSettings) {
			if (typeof protocol === "function") config.protocol = new protocol(protocolSettings);
		}
	}
	send(command, optionsOrCb, cb) {
		const options = typeof optionsOrCb !== "function" ? optionsOrCb : void 0;
		const callback = typeof optionsOrCb === "function" ? optionsOrCb : cb;
		const useHandlerCache = options === void 0 && this.config.cacheMiddleware === true;
		let handler;
		if (useHandlerCache) {
			if (!this.handlers) this.handlers = /* @__PURE__ */ new WeakMap();
			const handlers = this.handlers;
			if (handlers.has(command.constructor)) handler = handlers.get(command.constructor);
			else {
				handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
				handlers.set(command.constructor, handler);
			}
		} else {
			delete this.handlers;
			handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
		}
		if (callback) handler(command).then((result) => callback(null, result.output), (err) => callback(err)).catch(() => {});
		else return handler(command).then((result) => result.output);
	}
	destroy() {
		this.config?.requestHandler?.destroy?.();
		delete this.handlers;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/deref.js
const deref = (schemaRef) => {
	if (typeof schemaRef === "function") return schemaRef();
	return schemaRef;
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/schemas/operation.js
const operation = (namespace, name, traits, input, output) => ({
	name,
	namespace,
	traits,
	input,
	output
});

// ../../node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaDeserializationMiddleware.js
const schemaDeserializationMiddleware = (config) => (next, context) => async (args) => {
	const { response } = await next(args);
	const { operationSchema } = getSmithyContext(context);
	const [, ns, n, t, i, o] = operationSchema ?? [];
	try {
		return {
			response,
			output: await config.protocol.deserializeResponse(operation(ns, n, t, i, o), {
				...config,
				...context
			}, response)
		};
	} catch (error) {
		Object.defineProperty(error, "$response", {
			value: response,
			enumerable: false,
			writable: false,
			configurable: false
		});
		if (!("$metadata" in error)) {
			const hint = `Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
			try {
				error.message += "\n  " + hint;
			} catch (ignored) {
				if (!context.logger || context.logger?.constructor?.name === "NoOpLogger") console.warn(hint);
				else context.logger?.warn?.(hint);
			}
			if (typeof error.$responseBodyText !== "undefined") {
				if (error.$response) error.$response.body = error.$responseBodyText;
			}
			try {
				if (HttpResponse.isInstance(response)) {
					const { headers = {}, statusCode } = response;
					const headerEntries = Object.entries(headers);
					error.$metadata = {
						httpStatusCode: statusCode,
						requestId: findHeader(/^x-[\w-]+-request-?id$/, headerEntries),
						extendedRequestId: findHeader(/^x-[\w-]+-id-2$/, headerEntries),
						cfId: findHeader(/^x-[\w-]+-cf-id$/, headerEntries)
					};
				}
			} catch (ignored) {}
		}
		throw error;
	}
};
const findHeader = (pattern, headers) => {
	return (headers.find(([k]) => {
		return k.match(pattern);
	}) || [void 0, void 0])[1];
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaSerializationMiddleware.js
const schemaSerializationMiddleware = (config) => (next, context) => async (args) => {
	const { operationSchema } = getSmithyContext(context);
	const [, ns, n, t, i, o] = operationSchema ?? [];
	const endpoint = context.endpointV2 ? async () => toEndpointV1(context.endpointV2) : config.endpoint;
	const request = await config.protocol.serializeRequest(operation(ns, n, t, i, o), args.input, {
		...config,
		...context,
		endpoint
	});
	return next({
		...args,
		request
	});
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js
const deserializerMiddlewareOption = {
	name: "deserializerMiddleware",
	step: "deserialize",
	tags: ["DESERIALIZER"],
	override: true
};
const serializerMiddlewareOption$1 = {
	name: "serializerMiddleware",
	step: "serialize",
	tags: ["SERIALIZER"],
	override: true
};
function getSchemaSerdePlugin(config) {
	return { applyToStack: (commandStack) => {
		commandStack.add(schemaSerializationMiddleware(config), serializerMiddlewareOption$1);
		commandStack.add(schemaDeserializationMiddleware(config), deserializerMiddlewareOption);
		config.protocol.setSerdeContext(config);
	} };
}

// ../../node_modules/@smithy/core/dist-es/submodules/schema/schemas/translateTraits.js
const traitsCache = [];
function translateTraits(indicator) {
	if (typeof indicator === "object") return indicator;
	indicator = indicator | 0;
	if (traitsCache[indicator]) return traitsCache[indicator];
	const traits = {};
	let i = 0;
	for (const trait of [
		"httpLabel",
		"idempotent",
		"idempotencyToken",
		"sensitive",
		"httpPayload",
		"httpResponseCode",
		"httpQueryParams"
	]) if ((indicator >> i++ & 1) === 1) traits[trait] = 1;
	return traitsCache[indicator] = traits;
}

// ../../node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
const anno = {
	it: Symbol.for("@smithy/nor-struct-it"),
	ns: Symbol.for("@smithy/ns")
};
const simpleSchemaCacheN = [];
const simpleSchemaCacheS = {};
var NormalizedSchema = class NormalizedSchema {
	ref;
	memberName;
	static symbol = Symbol.for("@smithy/nor");
	symbol = NormalizedSchema.symbol;
	name;
	schema;
	_isMemberSchema;
	traits;
	memberTraits;
	normalizedTraits;
	constructor(ref, memberName) {
		this.ref = ref;
		this.memberName = memberName;
		const traitStack = [];
		let _ref = ref;
		let schema = ref;
		this._isMemberSchema = false;
		while (isMemberSchema(_ref)) {
			traitStack.push(_ref[1]);
			_ref = _ref[0];
			schema = deref(_ref);
			this._isMemberSchema = true;
		}
		if (traitStack.length > 0) {
			this.memberTraits = {};
			for (let i = traitStack.length - 1; i >= 0; --i) {
				const traitSet = traitStack[i];
				Object.assign(this.memberTraits, translateTraits(traitSet));
			}
		} else this.memberTraits = 0;
		if (schema instanceof NormalizedSchema) {
			const computedMemberTraits = this.memberTraits;
			Object.assign(this, schema);
			this.memberTraits = Object.assign({}, computedMemberTraits, schema.getMemberTraits(), this.getMemberTraits());
			this.normalizedTraits = void 0;
			this.memberName = memberName ?? schema.memberName;
			return;
		}
		this.schema = deref(schema);
		if (isStaticSchema(this.schema)) {
			this.name = `${this.schema[1]}#${this.schema[2]}`;
			this.traits = this.schema[3];
		} else {
			this.name = this.memberName ?? String(schema);
			this.traits = 0;
		}
		if (this._isMemberSchema && !memberName) throw new Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(true)} missing member name.`);
	}
	static [Symbol.hasInstance](lhs) {
		const isPrototype = this.prototype.isPrototypeOf(lhs);
		if (!isPrototype && typeof lhs === "object" && lhs !== null) return lhs.symbol === this.symbol;
		return isPrototype;
	}
	static of(ref) {
		const keyAble = typeof ref === "function" || typeof ref === "object" && ref !== null;
		if (typeof ref === "number") {
			if (simpleSchemaCacheN[ref]) return simpleSchemaCacheN[ref];
		} else if (typeof ref === "string") {
			if (simpleSchemaCacheS[ref]) return simpleSchemaCacheS[ref];
		} else if (keyAble) {
			if (ref[anno.ns]) return ref[anno.ns];
		}
		const sc = deref(ref);
		if (sc instanceof NormalizedSchema) return sc;
		if (isMemberSchema(sc)) {
			const [ns, traits] = sc;
			if (ns instanceof NormalizedSchema) {
				Object.assign(ns.getMergedTraits(), translateTraits(traits));
				return ns;
			}
			throw new Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(ref, null, 2)}.`);
		}
		const ns = new NormalizedSchema(sc);
		if (keyAble) return ref[anno.ns] = ns;
		if (typeof sc === "string") return simpleSchemaCacheS[sc] = ns;
		if (typeof sc === "number") return simpleSchemaCacheN[sc] = ns;
		return ns;
	}
	getSchema() {
		const sc = this.schema;
		if (Array.isArray(sc) && sc[0] === 0) return sc[4];
		return sc;
	}
	getName(withNamespace = false) {
		const { name } = this;
		return !withNamespace && name && name.includes("#") ? name.split("#")[1] : name || void 0;
	}
	getMemberName() {
		return this.memberName;
	}
	isMemberSchema() {
		return this._isMemberSchema;
	}
	isListSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 64 && sc < 128 : sc[0] === 1;
	}
	isMapSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 128 && sc <= 255 : sc[0] === 2;
	}
	isStructSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		const id = sc[0];
		return id === 3 || id === -3 || id === 4;
	}
	isUnionSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		return sc[0] === 4;
	}
	isBlobSchema() {
		const sc = this.getSchema();
		return sc === 21 || sc === 42;
	}
	isTimestampSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" && sc >= 4 && sc <= 7;
	}
	isUnitSchema() {
		return this.getSchema() === "unit";
	}
	isDocumentSchema() {
		return this.getSchema() === 15;
	}
	isStringSchema() {
		return this.getSchema() === 0;
	}
	isBooleanSchema() {
		return this.getSchema() === 2;
	}
	isNumericSchema() {
		return this.getSchema() === 1;
	}
	isBigIntegerSchema() {
		return this.getSchema() === 17;
	}
	isBigDecimalSchema() {
		return this.getSchema() === 19;
	}
	isStreaming() {
		const { streaming } = this.getMergedTraits();
		return !!streaming || this.getSchema() === 42;
	}
	isIdempotencyToken() {
		return !!this.getMergedTraits().idempotencyToken;
	}
	getMergedTraits() {
		return this.normalizedTraits ?? (this.normalizedTraits = {
			...this.getOwnTraits(),
			...this.getMemberTraits()
		});
	}
	getMemberTraits() {
		return translateTraits(this.memberTraits);
	}
	getOwnTraits() {
		return translateTraits(this.traits);
	}
	getKeySchema() {
		const [isDoc, isMap] = [this.isDocumentSchema(), this.isMapSchema()];
		if (!isDoc && !isMap) throw new Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(true)}`);
		const schema = this.getSchema();
		return member([isDoc ? 15 : schema[4] ?? 0, 0], "key");
	}
	getValueSchema() {
		const sc = this.getSchema();
		const [isDoc, isMap, isList] = [
			this.isDocumentSchema(),
			this.isMapSchema(),
			this.isListSchema()
		];
		const memberSchema = typeof sc === "number" ? 63 & sc : sc && typeof sc === "object" && (isMap || isList) ? sc[3 + sc[0]] : isDoc ? 15 : void 0;
		if (memberSchema != null) return member([memberSchema, 0], isMap ? "value" : "member");
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no value member.`);
	}
	getMemberSchema(memberName) {
		const struct = this.getSchema();
		if (this.isStructSchema() && struct[4].includes(memberName)) {
			const i = struct[4].indexOf(memberName);
			const memberSchema = struct[5][i];
			return member(isMemberSchema(memberSchema) ? memberSchema : [memberSchema, 0], memberName);
		}
		if (this.isDocumentSchema()) return member([15, 0], memberName);
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no member=${memberName}.`);
	}
	getMemberSchemas() {
		const buffer = {};
		try {
			for (const [k, v] of this.structIterator()) buffer[k] = v;
		} catch (ignored) {}
		return buffer;
	}
	getEventStreamMember() {
		if (this.isStructSchema()) {
			for (const [memberName, memberSchema] of this.structIterator()) if (memberSchema.isStreaming() && memberSchema.isStructSchema()) return memberName;
		}
		return "";
	}
	*structIterator() {
		if (this.isUnitSchema()) return;
		if (!this.isStructSchema()) throw new Error("@smithy/core/schema - cannot iterate non-struct schema.");
		const struct = this.getSchema();
		const z = struct[4].length;
		let it = struct[anno.it];
		if (it && z === it.length) {
			yield* it;
			return;
		}
		it = Array(z);
		for (let i = 0; i < z; ++i) {
			const k = struct[4][i];
			const v = member([struct[5][i], 0], k);
			yield it[i] = [k, v];
		}
		struct[anno.it] = it;
	}
};
function member(memberSchema, memberName) {
	if (memberSchema instanceof NormalizedSchema) return Object.assign(memberSchema, {
		memberName,
		_isMemberSchema: true
	});
	return new NormalizedSchema(memberSchema, memberName);
}
const isMemberSchema = (sc) => Array.isArray(sc) && sc.length === 2;
const isStaticSchema = (sc) => Array.isArray(sc) && sc.length >= 5;

// ../../node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = class TypeRegistry {
	namespace;
	schemas;
	exceptions;
	static registries = /* @__PURE__ */ new Map();
	constructor(namespace, schemas = /* @__PURE__ */ new Map(), exceptions = /* @__PURE__ */ new Map()) {
		this.namespace = namespace;
		this.schemas = schemas;
		this.exceptions = exceptions;
		if (!TypeRegistry.registries.has(namespace)) TypeRegistry.registries.set(namespace, this);
	}
	static for(namespace) {
		return TypeRegistry.registries.get(namespace) ?? new TypeRegistry(namespace);
	}
	copyFrom(other) {
		const { schemas, exceptions } = this;
		for (const [k, v] of other.schemas) if (!schemas.has(k)) schemas.set(k, v);
		for (const [k, v] of other.exceptions) if (!exceptions.has(k)) exceptions.set(k, v);
	}
	register(shapeId, schema) {
		const qualifiedName = this.normalizeShapeId(shapeId);
		for (const r of [this, TypeRegistry.for(qualifiedName.split("#")[0])]) if (!r.schemas.has(qualifiedName)) r.schemas.set(qualifiedName, schema);
	}
	getSchema(shapeId) {
		const id = this.normalizeShapeId(shapeId);
		if (!this.schemas.has(id)) {
			if (!shapeId.includes("#")) {
				const suffix = "#" + shapeId;
				const candidates = [];
				for (const [shapeId, schema] of this.schemas.entries()) if (shapeId.endsWith(suffix)) candidates.push(schema);
				if (candidates.length === 1) return candidates[0];
			}
			throw new Error(`@smithy/core/schema - schema not found for ${id}`);
		}
		return this.schemas.get(id);
	}
	registerError(es, ctor) {
		const $error = es;
		const ns = $error[1];
		const qualifiedName = ns + "#" + $error[2];
		if (!ctor.hasOwnProperty?.("shapeId")) ctor.shapeId = qualifiedName;
		for (const r of [this, TypeRegistry.for(ns)]) if (!r.schemas.has(qualifiedName) && !r.exceptions.has($error)) {
			r.schemas.set(qualifiedName, $error);
			r.exceptions.set($error, ctor);
		}
	}
	getErrorCtor(es) {
		const $error = es;
		if (this.exceptions.has($error)) return this.exceptions.get($error);
		return TypeRegistry.for($error[1]).exceptions.get($error);
	}
	getBaseException() {
		for (const exceptionKey of this.exceptions.keys()) if (Array.isArray(exceptionKey)) {
			const [, ns, name] = exceptionKey;
			const id = ns + "#" + name;
			if (id.startsWith("smithy.ts.sdk.synthetic.") && id.endsWith("ServiceException")) return exceptionKey;
		}
	}
	find(predicate) {
		for (const schema of this.schemas.values()) if (predicate(schema)) return schema;
	}
	clear() {
		this.schemas.clear();
		this.exceptions.clear();
	}
	normalizeShapeId(shapeId) {
		if (shapeId.includes("#")) return shapeId;
		return this.namespace + "#" + shapeId;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js
const SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
	if (data == null) return data;
	const ns = NormalizedSchema.of(schema);
	if (ns.getMergedTraits().sensitive) return SENSITIVE_STRING;
	if (ns.isListSchema()) {
		const valueSchema = ns.getValueSchema();
		if (valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (Array.isArray(data)) return data.map((value) => schemaLogFilter(valueSchema, value));
	} else if (ns.isMapSchema()) {
		const valueSchema = ns.getValueSchema();
		if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (typeof data === "object") return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
	} else if (ns.isStructSchema() && typeof data === "object") {
		const object = data;
		const newObject = {};
		for (const [member, memberNs] of ns.structIterator()) if (object[member] != null) newObject[member] = schemaLogFilter(memberNs, object[member]);
		return newObject;
	}
	return data;
}

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js
const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
var Command = class {
	middlewareStack = constructStack();
	schema;
	static classBuilder() {
		return new ClassBuilder();
	}
	resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor }) {
		for (const mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) this.middlewareStack.use(mw);
		const stack = clientStack.concat(this.middlewareStack);
		const { logger } = configuration;
		const additionalSmithyContext = additionalContext[SMITHY_CONTEXT_KEY];
		const handlerExecutionContext = {
			logger,
			clientName,
			commandName,
			inputFilterSensitiveLog,
			outputFilterSensitiveLog,
			...additionalContext,
			[SMITHY_CONTEXT_KEY]: {
				...additionalSmithyContext,
				commandInstance: this,
				...smithyContext,
				...options?.metricsRecorder === void 0 ? {} : { metricsRecorder: options.metricsRecorder },
				...options?.abortSignal === void 0 ? {} : { abortSignal: options.abortSignal }
			}
		};
		const { requestHandler } = configuration;
		let requestOptions = options ?? {};
		if (requestOptions.metricsRecorder) {
			requestOptions = { ...requestOptions };
			delete requestOptions.metricsRecorder;
		}
		let isEventStream;
		const schema = this.schema;
		const marker = schema?.[operationEventStreamMarker];
		if (marker !== void 0) isEventStream = marker;
		else if (schema) {
			if (Array.isArray(schema) && schema[0] === 9) {
				const [, , , , input$, output$] = schema;
				isEventStream = schema[operationEventStreamMarker] = Boolean(NormalizedSchema.of(input$).getEventStreamMember() || NormalizedSchema.of(output$).getEventStreamMember());
			}
		}
		if (isEventStream) requestOptions = {
			isEventStream,
			...requestOptions
		};
		return stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
	}
};
var ClassBuilder = class {
	_init = () => {};
	_ep = {};
	_middlewareFn = () => [];
	_commandName = "";
	_clientName = "";
	_additionalContext = {};
	_smithyContext = {};
	_inputFilterSensitiveLog = void 0;
	_outputFilterSensitiveLog = void 0;
	_serializer = null;
	_deserializer = null;
	_operationSchema;
	init(cb) {
		this._init = cb;
	}
	ep(endpointParameterInstructions) {
		this._ep = endpointParameterInstructions;
		return this;
	}
	m(middlewareSupplier) {
		this._middlewareFn = middlewareSupplier;
		return this;
	}
	s(service, operation, smithyContext = {}) {
		this._smithyContext = {
			service,
			operation,
			...smithyContext
		};
		return this;
	}
	c(additionalContext = {}) {
		this._additionalContext = additionalContext;
		return this;
	}
	n(clientName, commandName) {
		this._clientName = clientName;
		this._commandName = commandName;
		return this;
	}
	f(inputFilter = (_) => _, outputFilter = (_) => _) {
		this._inputFilterSensitiveLog = inputFilter;
		this._outputFilterSensitiveLog = outputFilter;
		return this;
	}
	ser(serializer) {
		this._serializer = serializer;
		return this;
	}
	de(deserializer) {
		this._deserializer = deserializer;
		return this;
	}
	sc(operation) {
		this._operationSchema = operation;
		this._smithyContext.operationSchema = operation;
		return this;
	}
	build() {
		const closure = this;
		let CommandRef;
		return CommandRef = class extends Command {
			input;
			static getEndpointParameterInstructions() {
				return closure._ep;
			}
			constructor(...[input]) {
				super();
				this.input = input ?? {};
				closure._init(this);
				this.schema = closure._operationSchema;
			}
			resolveMiddleware(stack, configuration, options) {
				const op = closure._operationSchema;
				const input = op?.[4] ?? op?.input;
				const output = op?.[5] ?? op?.output;
				return this.resolveMiddlewareWithContext(stack, configuration, options, {
					CommandCtor: CommandRef,
					middlewareFn: closure._middlewareFn,
					clientName: closure._clientName,
					commandName: closure._commandName,
					inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : (_) => _),
					outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : (_) => _),
					smithyContext: closure._smithyContext,
					additionalContext: closure._additionalContext
				});
			}
			serialize = closure._serializer;
			deserialize = closure._deserializer;
		};
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var ServiceException = class ServiceException extends Error {
	static shapeId = "smithy.ts.sdk.synthetic.nonamespace.client#ServiceException";
	$fault;
	$response;
	$retryable;
	$metadata;
	constructor(options) {
		super(options.message);
		Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype);
		this.name = options.name;
		this.$fault = options.$fault;
		this.$metadata = options.$metadata;
	}
	static isInstance(value) {
		if (!value) return false;
		const candidate = value;
		return ServiceException.prototype.isPrototypeOf(candidate) || Boolean(candidate.$fault) && Boolean(candidate.$metadata) && (candidate.$fault === "client" || candidate.$fault === "server");
	}
	static [Symbol.hasInstance](instance) {
		if (!instance) return false;
		const candidate = instance;
		if (this === ServiceException) return ServiceException.isInstance(instance);
		if (ServiceException.isInstance(instance)) {
			if (this.prototype.isPrototypeOf(instance)) return true;
			const targetId = Object.prototype.hasOwnProperty.call(this, "shapeId") ? this.shapeId : void 0;
			let candidateHasShapeId = false;
			if (targetId) {
				let proto = Object.getPrototypeOf(candidate);
				while (proto && proto !== Object.prototype) {
					const ctor = proto.constructor;
					const candidateId = ctor !== ServiceException && Object.prototype.hasOwnProperty.call(ctor, "shapeId") ? ctor?.shapeId : void 0;
					if (candidateId) {
						candidateHasShapeId = true;
						if (candidateId === targetId) return true;
					}
					proto = Object.getPrototypeOf(proto);
				}
			}
			if (targetId && candidateHasShapeId) return false;
			const targetName = this.name;
			if (targetName && targetName.length >= 6) {
				if (candidate.name === targetName) return true;
				let proto = Object.getPrototypeOf(candidate);
				while (proto && proto !== Object.prototype) {
					const ctorName = proto.constructor?.name;
					if (ctorName && ctorName !== "Error" && ctorName === targetName) return true;
					proto = Object.getPrototypeOf(proto);
				}
			}
		}
		return false;
	}
};
const decorateServiceException = (exception, additions = {}) => {
	Object.entries(additions).filter(([, v]) => v !== void 0).forEach(([k, v]) => {
		if (exception[k] == void 0 || exception[k] === "") exception[k] = v;
	});
	exception.message = exception.message || exception.Message || "UnknownError";
	delete exception.Message;
	return exception;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
const loadConfigsForDefaultMode = (mode) => {
	switch (mode) {
		case "standard": return {
			retryMode: "standard",
			connectionTimeout: 3100
		};
		case "in-region": return {
			retryMode: "standard",
			connectionTimeout: 1100
		};
		case "cross-region": return {
			retryMode: "standard",
			connectionTimeout: 3100
		};
		case "mobile": return {
			retryMode: "standard",
			connectionTimeout: 3e4
		};
		default: return {};
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
let warningEmitted = false;
const emitWarningIfUnsupportedVersion = (version) => {
	if (version && !warningEmitted && parseInt(version.substring(1, version.indexOf("."))) < 16) warningEmitted = true;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/checksum.js
const knownAlgorithms = Object.values(AlgorithmId);
const getChecksumConfiguration = (runtimeConfig) => {
	const checksumAlgorithms = [];
	for (const id in AlgorithmId) {
		if (!hasOwn(AlgorithmId, id)) continue;
		const algorithmId = AlgorithmId[id];
		if (runtimeConfig[algorithmId] === void 0) continue;
		checksumAlgorithms.push({
			algorithmId: () => algorithmId,
			checksumConstructor: () => runtimeConfig[algorithmId]
		});
	}
	for (const [id, ChecksumCtor] of Object.entries(runtimeConfig.checksumAlgorithms ?? {})) checksumAlgorithms.push({
		algorithmId: () => id,
		checksumConstructor: () => ChecksumCtor
	});
	return {
		addChecksumAlgorithm(algo) {
			runtimeConfig.checksumAlgorithms = runtimeConfig.checksumAlgorithms ?? {};
			const id = algo.algorithmId();
			const ctor = algo.checksumConstructor();
			if (knownAlgorithms.includes(id)) runtimeConfig.checksumAlgorithms[id.toUpperCase()] = ctor;
			else runtimeConfig.checksumAlgorithms[id] = ctor;
			checksumAlgorithms.push(algo);
		},
		checksumAlgorithms() {
			return checksumAlgorithms;
		}
	};
};
const resolveChecksumRuntimeConfig = (clientConfig) => {
	const runtimeConfig = {};
	clientConfig.checksumAlgorithms().forEach((checksumAlgorithm) => {
		const id = checksumAlgorithm.algorithmId();
		if (knownAlgorithms.includes(id)) runtimeConfig[id] = checksumAlgorithm.checksumConstructor();
	});
	return runtimeConfig;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/retry.js
const getRetryConfiguration = (runtimeConfig) => {
	return {
		setRetryStrategy(retryStrategy) {
			runtimeConfig.retryStrategy = retryStrategy;
		},
		retryStrategy() {
			return runtimeConfig.retryStrategy;
		}
	};
};
const resolveRetryRuntimeConfig = (retryStrategyConfiguration) => {
	const runtimeConfig = {};
	runtimeConfig.retryStrategy = retryStrategyConfiguration.retryStrategy();
	return runtimeConfig;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js
const getDefaultExtensionConfiguration = (runtimeConfig) => {
	return Object.assign(getChecksumConfiguration(runtimeConfig), getRetryConfiguration(runtimeConfig));
};
const resolveDefaultRuntimeConfig = (config) => {
	return Object.assign(resolveChecksumRuntimeConfig(config), resolveRetryRuntimeConfig(config));
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/get-value-from-text-node.js
const getValueFromTextNode = (obj) => {
	const textNodeName = "#text";
	for (const key in obj) {
		if (!hasOwn(obj, key)) continue;
		if (obj[key][textNodeName] !== void 0) obj[key] = obj[key][textNodeName];
		else if (typeof obj[key] === "object" && obj[key] !== null) obj[key] = getValueFromTextNode(obj[key]);
	}
	return obj;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = class {
	trace() {}
	debug() {}
	info() {}
	warn() {}
	error() {}
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js
function makeBuilder(common, service, name, ep) {
	return function makeCommand(added, plugins, op, $, smithyContext = {}) {
		const epMerged = Object.assign({}, common, added);
		return Command.classBuilder().ep(epMerged).m(function(CommandCtor, clientStack, config, options) {
			const list = plugins.call(this, CommandCtor, clientStack, config, options);
			list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions()));
			return list;
		}).s(service, op, smithyContext).n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command").sc($).build();
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/constants.js
const AWS_EXECUTION_ENV = "AWS_EXECUTION_ENV";
const AWS_REGION_ENV = "AWS_REGION";
const AWS_DEFAULT_REGION_ENV = "AWS_DEFAULT_REGION";
const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
const DEFAULTS_MODE_OPTIONS = [
	"in-region",
	"cross-region",
	"mobile",
	"standard",
	"legacy"
];
const IMDS_REGION_PATH = "/latest/meta-data/placement/region";
const IMDS_TOKEN_PATH = "/latest/api/token";
const X_AWS_EC2_METADATA_TOKEN = "x-aws-ec2-metadata-token";
const X_AWS_EC2_METADATA_TOKEN_TTL = "x-aws-ec2-metadata-token-ttl-seconds";

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js
const TIMEOUT_MS = 1e3;
const NEG_CACHE_TTL_MS = 6e4;
let negativeCacheUntil = 0;
const getInstanceMetadataRegion = async () => {
	if (process.env["AWS_EC2_METADATA_DISABLED"]) return;
	if (Date.now() < negativeCacheUntil) return;
	try {
		const endpoint = resolveImdsEndpoint();
		const token = (await imdsRequest({
			...endpoint,
			path: IMDS_TOKEN_PATH,
			method: "PUT",
			headers: { [X_AWS_EC2_METADATA_TOKEN_TTL]: "21600" }
		})).toString();
		return (await imdsRequest({
			...endpoint,
			path: "/latest/meta-data/placement/region",
			method: "GET",
			headers: { ["x-aws-ec2-metadata-token"]: token }
		})).toString().trim() || cacheNegativeAndReturnUndefined();
	} catch {
		return cacheNegativeAndReturnUndefined();
	}
};
const cacheNegativeAndReturnUndefined = () => {
	negativeCacheUntil = Date.now() + NEG_CACHE_TTL_MS;
};
const resolveImdsEndpoint = () => {
	const envEndpoint = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
	if (envEndpoint) {
		const url = new URL(envEndpoint);
		return {
			hostname: url.hostname.replace(/^\[(.+)]$/, "$1"),
			port: url.port ? Number(url.port) : void 0
		};
	}
	if (process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === "IPv6") return { hostname: "fd00:ec2::254" };
	return { hostname: "169.254.169.254" };
};
const imdsRequest = async (options) => {
	const { request } = await Promise.resolve(process.getBuiltinModule("node:http"));
	return new Promise((resolve, reject) => {
		const req = request({
			hostname: options.hostname,
			port: options.port,
			path: options.path,
			method: options.method,
			headers: options.headers,
			timeout: TIMEOUT_MS,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		req.on("error", (err) => {
			reject(err);
			req.destroy();
		});
		req.on("timeout", () => {
			reject(/* @__PURE__ */ new Error("TimeoutError from instance metadata service"));
			req.destroy();
		});
		req.on("response", (res) => {
			const { statusCode = 400 } = res;
			if (statusCode < 200 || statusCode >= 300) {
				reject(Object.assign(/* @__PURE__ */ new Error("Error response received from instance metadata service"), { statusCode }));
				req.destroy();
				return;
			}
			const chunks = [];
			res.on("data", (chunk) => chunks.push(chunk));
			res.on("end", () => {
				resolve(Buffer.concat(chunks));
				req.destroy();
			});
		});
		req.end();
	});
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
const REGION_ENV_NAME = "AWS_REGION";
const REGION_INI_NAME = "region";
const NODE_REGION_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[REGION_ENV_NAME],
	configFileSelector: (profile) => profile[REGION_INI_NAME],
	default: async () => {
		const region = await getInstanceMetadataRegion();
		if (region) return region;
		throw new Error("Region is missing");
	}
};
const NODE_REGION_CONFIG_FILE_OPTIONS = { preferredFile: "credentials" };

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/checkRegion.js
const validRegions = /* @__PURE__ */ new Set();
const checkRegion = (region, check = isValidHostLabel) => {
	if (!validRegions.has(region) && !check(region)) {
		if (region === "*") console.warn(`@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`);
		else throw new Error(`Region not accepted: region="${region}" is not a valid hostname component.`);
	} else validRegions.add(region);
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/isFipsRegion.js
const isFipsRegion = (region) => typeof region === "string" && (region.startsWith("fips-") || region.endsWith("-fips"));

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getRealRegion.js
const getRealRegion = (region) => isFipsRegion(region) ? ["fips-aws-global", "aws-fips"].includes(region) ? "us-east-1" : region.replace(/fips-(dkr-|prod-)?|-fips/, "") : region;

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js
const resolveRegionConfig = (input) => {
	const { region, useFipsEndpoint } = input;
	if (!region) throw new Error("Region is missing");
	return Object.assign(input, {
		region: async () => {
			const providedRegion = typeof region === "function" ? await region() : region;
			const realRegion = getRealRegion(providedRegion);
			checkRegion(realRegion);
			return realRegion;
		},
		useFipsEndpoint: async () => {
			const providedRegion = typeof region === "string" ? region : await region();
			if (isFipsRegion(providedRegion)) return true;
			return typeof useFipsEndpoint !== "function" ? Promise.resolve(!!useFipsEndpoint) : useFipsEndpoint();
		}
	});
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/defaultsModeConfig.js
const AWS_DEFAULTS_MODE_ENV = "AWS_DEFAULTS_MODE";
const AWS_DEFAULTS_MODE_CONFIG = "defaults_mode";
const NODE_DEFAULTS_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => {
		return env[AWS_DEFAULTS_MODE_ENV];
	},
	configFileSelector: (profile) => {
		return profile[AWS_DEFAULTS_MODE_CONFIG];
	},
	default: "legacy"
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js
const resolveDefaultsModeConfig = ({ region = loadConfig(NODE_REGION_CONFIG_OPTIONS), defaultsMode = loadConfig(NODE_DEFAULTS_MODE_CONFIG_OPTIONS) } = {}) => memoize(async () => {
	const mode = typeof defaultsMode === "function" ? await defaultsMode() : defaultsMode;
	switch (mode?.toLowerCase()) {
		case "auto": return resolveNodeDefaultsModeAuto(region);
		case "in-region":
		case "cross-region":
		case "mobile":
		case "standard":
		case "legacy": return Promise.resolve(mode?.toLocaleLowerCase());
		case void 0: return Promise.resolve("legacy");
		default: throw new Error(`Invalid parameter for "defaultsMode", expect ${DEFAULTS_MODE_OPTIONS.join(", ")}, got ${mode}`);
	}
});
const resolveNodeDefaultsModeAuto = async (clientRegion) => {
	if (clientRegion) {
		const resolvedRegion = typeof clientRegion === "function" ? await clientRegion() : clientRegion;
		const inferredRegion = await inferPhysicalRegion();
		if (!inferredRegion) return "standard";
		if (resolvedRegion === inferredRegion) return "in-region";
		else return "cross-region";
	}
	return "standard";
};
const inferPhysicalRegion = async () => {
	if (process.env["AWS_EXECUTION_ENV"] && (process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"])) return process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
	return getInstanceMetadataRegion();
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointUrlConfig.js
const ENV_ENDPOINT_URL = "AWS_ENDPOINT_URL";
const CONFIG_ENDPOINT_URL = "endpoint_url";
const getEndpointUrlConfig = (serviceId) => ({
	environmentVariableSelector: (env) => {
		const serviceSuffixParts = serviceId.split(" ").map((w) => w.toUpperCase());
		const serviceEndpointUrl = env[[ENV_ENDPOINT_URL, ...serviceSuffixParts].join("_")];
		if (serviceEndpointUrl) return serviceEndpointUrl;
		const endpointUrl = env[ENV_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	configFileSelector: (profile, config) => {
		if (profile.services) {
			const servicesSectionKey = ["services", profile.services].join(".");
			if (!config || !config[servicesSectionKey]) throw new Error(`The services section "${profile.services}" specified in the profile is not present in the shared configuration file.`);
			const endpointUrl = config[servicesSectionKey][[serviceId.split(" ").map((w) => w.toLowerCase()).join("_"), CONFIG_ENDPOINT_URL].join(".")];
			if (endpointUrl) return endpointUrl;
		}
		const endpointUrl = profile[CONFIG_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	default: void 0
});

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getIgnoreConfiguredEndpointUrls.js
const ENV_IGNORE_CONFIGURED_ENDPOINT_URLS = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";
const CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS = "ignore_configured_endpoint_urls";
const ignoreConfiguredEndpointUrlsConfigSelectors = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_IGNORE_CONFIGURED_ENDPOINT_URLS, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS, SelectorType.CONFIG),
	default: false
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js
const getEndpointFromConfig = async (serviceId) => {
	if (await loadConfig(ignoreConfiguredEndpointUrlsConfigSelectors)()) return;
	return loadConfig(getEndpointUrlConfig(serviceId ?? ""))();
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/s3.js
const resolveParamsForS3 = async (endpointParams) => {
	const bucket = endpointParams?.Bucket || "";
	if (typeof endpointParams.Bucket === "string") endpointParams.Bucket = bucket.replace(/#/g, encodeURIComponent("#")).replace(/\?/g, encodeURIComponent("?"));
	if (isArnBucketName(bucket)) {
		if (endpointParams.ForcePathStyle === true) throw new Error("Path-style addressing cannot be used with ARN buckets");
	} else if (!isDnsCompatibleBucketName(bucket) || bucket.indexOf(".") !== -1 && !String(endpointParams.Endpoint).startsWith("http:") || bucket.toLowerCase() !== bucket || bucket.length < 3) endpointParams.ForcePathStyle = true;
	if (endpointParams.DisableMultiRegionAccessPoints) {
		endpointParams.disableMultiRegionAccessPoints = true;
		endpointParams.DisableMRAP = true;
	}
	return endpointParams;
};
const DOMAIN_PATTERN = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const IP_ADDRESS_PATTERN = /(\d+\.){3}\d+/;
const DOTS_PATTERN = /\.\./;
const isDnsCompatibleBucketName = (bucketName) => DOMAIN_PATTERN.test(bucketName) && !IP_ADDRESS_PATTERN.test(bucketName) && !DOTS_PATTERN.test(bucketName);
const isArnBucketName = (bucketName) => {
	const [arn, partition, service, , , bucket] = bucketName.split(":");
	const isArn = arn === "arn" && bucketName.split(":").length >= 6;
	const isValidArn = Boolean(isArn && partition && service && bucket);
	if (isArn && !isValidArn) throw new Error(`Invalid ARN: ${bucketName} was an invalid ARN.`);
	return isValidArn;
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/createConfigValueProvider.js
const createConfigValueProvider = (configKey, canonicalEndpointParamKey, config, isClientContextParam = false) => {
	const configProvider = async () => {
		let configValue;
		if (isClientContextParam) configValue = config.clientContextParams?.[configKey] ?? config[configKey] ?? config[canonicalEndpointParamKey];
		else configValue = config[configKey] ?? config[canonicalEndpointParamKey];
		if (typeof configValue === "function") return configValue();
		return configValue;
	};
	if (configKey === "credentialScope" || canonicalEndpointParamKey === "CredentialScope") return async () => {
		const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
		return credentials?.credentialScope ?? credentials?.CredentialScope;
	};
	if (configKey === "accountId" || canonicalEndpointParamKey === "AccountId") return async () => {
		const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
		return credentials?.accountId ?? credentials?.AccountId;
	};
	if (configKey === "endpoint" || canonicalEndpointParamKey === "endpoint") return async () => {
		if (config.isCustomEndpoint === false) return;
		const endpoint = await configProvider();
		if (endpoint && typeof endpoint === "object") {
			if ("url" in endpoint) return endpoint.url.href;
			if ("hostname" in endpoint) {
				const { protocol, hostname, port, path } = endpoint;
				return `${protocol}//${hostname}${port ? ":" + port : ""}${path}`;
			}
		}
		return endpoint;
	};
	return configProvider;
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromInstructions.js
function bindGetEndpointFromInstructions(getEndpointFromConfig) {
	return async (commandInput, instructionsSupplier, clientConfig, context) => {
		if (!clientConfig.isCustomEndpoint && !clientConfig.ignoreConfiguredEndpointUrls) {
			let endpointFromConfig;
			if (clientConfig.serviceConfiguredEndpoint) endpointFromConfig = await clientConfig.serviceConfiguredEndpoint();
			else endpointFromConfig = await getEndpointFromConfig(clientConfig.serviceId);
			if (endpointFromConfig) {
				clientConfig.endpoint = () => Promise.resolve(toEndpointV1(endpointFromConfig));
				clientConfig.isCustomEndpoint = true;
				context?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${endpointFromConfig}`);
			}
		}
		const endpointParams = await resolveParams(commandInput, instructionsSupplier, clientConfig);
		if (typeof clientConfig.endpointProvider !== "function") throw new Error("config.endpointProvider is not set.");
		const endpoint = clientConfig.endpointProvider(endpointParams, context);
		if (clientConfig.isCustomEndpoint && clientConfig.endpoint) {
			const customEndpoint = await clientConfig.endpoint();
			if (customEndpoint?.headers) {
				endpoint.headers ??= {};
				for (const [name, value] of Object.entries(customEndpoint.headers)) endpoint.headers[name] = Array.isArray(value) ? value : [value];
			}
		}
		return endpoint;
	};
}
const resolveParams = async (commandInput, instructionsSupplier, clientConfig) => {
	const endpointParams = {};
	const instructions = instructionsSupplier?.getEndpointParameterInstructions?.() || {};
	for (const [name, instruction] of Object.entries(instructions)) switch (instruction.type) {
		case "staticContextParams":
			endpointParams[name] = instruction.value;
			break;
		case "contextParams":
			endpointParams[name] = commandInput[instruction.name];
			break;
		case "clientContextParams":
		case "builtInParams":
			endpointParams[name] = await createConfigValueProvider(instruction.name, name, clientConfig, instruction.type !== "builtInParams")();
			break;
		case "operationContextParams":
			endpointParams[name] = instruction.get(commandInput);
			break;
		default: throw new Error("Unrecognized endpoint parameter instruction: " + JSON.stringify(instruction));
	}
	if (Object.keys(instructions).length === 0) Object.assign(endpointParams, clientConfig);
	if (String(clientConfig.serviceId).toLowerCase() === "s3") await resolveParamsForS3(endpointParams);
	return endpointParams;
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/endpointMiddleware.js
function setFeature(context, feature, value) {
	if (!context.__smithy_context) context.__smithy_context = { features: {} };
	else if (!context.__smithy_context.features) context.__smithy_context.features = {};
	context.__smithy_context.features[feature] = value;
}
function bindEndpointMiddleware(getEndpointFromConfig) {
	const getEndpointFromInstructions = bindGetEndpointFromInstructions(getEndpointFromConfig);
	return ({ config, instructions }) => {
		return (next, context) => async (args) => {
			if (config.isCustomEndpoint) setFeature(context, "ENDPOINT_OVERRIDE", "N");
			const endpoint = await getEndpointFromInstructions(args.input, { getEndpointParameterInstructions() {
				return instructions;
			} }, { ...config }, context);
			context.endpointV2 = endpoint;
			context.authSchemes = endpoint.properties?.authSchemes;
			const authScheme = context.authSchemes?.[0];
			if (authScheme) {
				context["signing_region"] = authScheme.signingRegion;
				context["signing_service"] = authScheme.signingName;
				const httpAuthOption = getSmithyContext(context)?.selectedHttpAuthScheme?.httpAuthOption;
				if (httpAuthOption) httpAuthOption.signingProperties = Object.assign(httpAuthOption.signingProperties || {}, {
					signing_region: authScheme.signingRegion,
					signingRegion: authScheme.signingRegion,
					signing_service: authScheme.signingName,
					signingName: authScheme.signingName,
					signingRegionSet: authScheme.signingRegionSet
				}, authScheme.properties);
			}
			return next({ ...args });
		};
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/getEndpointPlugin.js
const serializerMiddlewareOption = {
	name: "serializerMiddleware",
	step: "serialize",
	tags: ["SERIALIZER"],
	override: true
};
const endpointMiddlewareOptions = {
	step: "serialize",
	tags: [
		"ENDPOINT_PARAMETERS",
		"ENDPOINT_V2",
		"ENDPOINT"
	],
	name: "endpointV2Middleware",
	override: true,
	relation: "before",
	toMiddleware: serializerMiddlewareOption.name
};
function bindGetEndpointPlugin(getEndpointFromConfig) {
	const endpointMiddleware = bindEndpointMiddleware(getEndpointFromConfig);
	return (config, instructions) => ({ applyToStack: (clientStack) => {
		clientStack.addRelativeTo(endpointMiddleware({
			config,
			instructions
		}), endpointMiddlewareOptions);
	} });
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/resolveEndpointConfig.js
function bindResolveEndpointConfig(getEndpointFromConfig) {
	return (input) => {
		const tls = input.tls ?? true;
		const { endpoint, useDualstackEndpoint, useFipsEndpoint } = input;
		const resolvedConfig = Object.assign(input, {
			endpoint: endpoint != null ? async () => toEndpointV1(await normalizeProvider(endpoint)()) : void 0,
			tls,
			isCustomEndpoint: !!endpoint,
			useDualstackEndpoint: normalizeProvider(useDualstackEndpoint ?? false),
			useFipsEndpoint: normalizeProvider(useFipsEndpoint ?? false),
			ignoreConfiguredEndpointUrls: !!input.ignoreConfiguredEndpointUrls
		});
		let configuredEndpointPromise = void 0;
		resolvedConfig.serviceConfiguredEndpoint = async () => {
			if (input.serviceId && !configuredEndpointPromise) configuredEndpointPromise = getEndpointFromConfig(input.serviceId);
			return configuredEndpointPromise;
		};
		return resolvedConfig;
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js
var BinaryDecisionDiagram = class BinaryDecisionDiagram {
	nodes;
	root;
	conditions;
	results;
	constructor(bdd, root, conditions, results) {
		this.nodes = bdd;
		this.root = root;
		this.conditions = conditions;
		this.results = results;
	}
	static from(bdd, root, conditions, results) {
		return new BinaryDecisionDiagram(bdd, root, conditions, results);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js
var EndpointCache = class {
	capacity;
	data = /* @__PURE__ */ new Map();
	parameters = [];
	constructor({ size, params }) {
		this.capacity = size ?? 50;
		if (params) this.parameters = params;
	}
	get(endpointParams, resolver) {
		const key = this.hash(endpointParams);
		if (key === false) return resolver();
		if (!this.data.has(key)) {
			if (this.data.size > this.capacity + 10) {
				const keys = this.data.keys();
				let i = 0;
				while (true) {
					const { value, done } = keys.next();
					this.data.delete(value);
					if (done || ++i > 10) break;
				}
			}
			this.data.set(key, resolver());
		}
		return this.data.get(key);
	}
	size() {
		return this.data.size;
	}
	hash(endpointParams) {
		let buffer = "";
		const { parameters } = this;
		if (parameters.length === 0) return false;
		for (const param of parameters) {
			const raw = endpointParams[param];
			const val = raw == null ? "\0" : String(raw);
			if (val.includes("|;")) return false;
			buffer += val + "|;";
		}
		return buffer;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/types/EndpointError.js
var EndpointError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "EndpointError";
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/debugId.js
const debugId = "endpoints";

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/toDebugString.js
function toDebugString(input) {
	if (typeof input !== "object" || input == null) return input;
	if ("ref" in input) return `$${toDebugString(input.ref)}`;
	if ("fn" in input) return `${input.fn}(${(input.argv || []).map(toDebugString).join(", ")})`;
	return JSON.stringify(input, null, 2);
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js
const customEndpointFunctions = {};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/booleanEquals.js
const booleanEquals = (value1, value2) => value1 === value2;

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/coalesce.js
function coalesce(...args) {
	for (const arg of args) if (arg != null) return arg;
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttrPathList.js
const getAttrPathList = (path) => {
	const parts = path.split(".");
	const pathList = [];
	for (const part of parts) {
		const squareBracketIndex = part.indexOf("[");
		if (squareBracketIndex !== -1) {
			if (part.indexOf("]") !== part.length - 1) throw new EndpointError(`Path: '${path}' does not end with ']'`);
			const arrayIndex = part.slice(squareBracketIndex + 1, -1);
			if (Number.isNaN(parseInt(arrayIndex))) throw new EndpointError(`Invalid array index: '${arrayIndex}' in path: '${path}'`);
			if (squareBracketIndex !== 0) pathList.push(part.slice(0, squareBracketIndex));
			pathList.push(arrayIndex);
		} else pathList.push(part);
	}
	return pathList;
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttr.js
const getAttr = (value, path) => getAttrPathList(path).reduce((acc, index) => {
	if (typeof acc !== "object") throw new EndpointError(`Index '${index}' in '${path}' not found in '${JSON.stringify(value)}'`);
	else if (Array.isArray(acc)) {
		const i = parseInt(index);
		return acc[i < 0 ? acc.length + i : i];
	}
	return acc[index];
}, value);

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isSet.js
const isSet = (value) => value != null;

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/ite.js
function ite(condition, trueValue, falseValue) {
	return condition ? trueValue : falseValue;
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/not.js
const not = (value) => !value;

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isIpAddress.js
const IP_V4_REGEX = new RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`);
const isIpAddress = (value) => IP_V4_REGEX.test(value) || value.startsWith("[") && value.endsWith("]");

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/parseURL.js
const DEFAULT_PORTS = {
	[EndpointURLScheme.HTTP]: 80,
	[EndpointURLScheme.HTTPS]: 443
};
const parseURL = (value) => {
	const whatwgURL = (() => {
		try {
			if (value instanceof URL) return value;
			if (typeof value === "object" && "hostname" in value) {
				const { hostname, port, protocol = "", path = "", query = {} } = value;
				const url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}${path}`);
				url.search = Object.entries(query).map(([k, v]) => `${k}=${v}`).join("&");
				return url;
			}
			return new URL(value);
		} catch (ignored) {
			return null;
		}
	})();
	if (!whatwgURL) {
		console.error(`Unable to parse ${JSON.stringify(value)} as a whatwg URL.`);
		return null;
	}
	const urlString = whatwgURL.href;
	const { host, hostname, pathname, protocol, search } = whatwgURL;
	if (search) return null;
	const scheme = protocol.slice(0, -1);
	if (!Object.values(EndpointURLScheme).includes(scheme)) return null;
	const isIp = isIpAddress(hostname);
	return {
		scheme,
		authority: `${host}${urlString.includes(`${host}:${DEFAULT_PORTS[scheme]}`) || typeof value === "string" && value.includes(`${host}:${DEFAULT_PORTS[scheme]}`) ? `:${DEFAULT_PORTS[scheme]}` : ``}`,
		path: pathname,
		normalizedPath: pathname.endsWith("/") ? pathname : `${pathname}/`,
		isIp
	};
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/split.js
function split(value, delimiter, limit) {
	if (limit === 1) return [value];
	if (value === "") return [""];
	const parts = value.split(delimiter);
	if (limit === 0) return parts;
	return parts.slice(0, limit - 1).concat(parts.slice(1).join(delimiter));
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/stringEquals.js
const stringEquals = (value1, value2) => value1 === value2;

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/substring.js
const substring = (input, start, stop, reverse) => {
	if (input == null || start >= stop || input.length < stop || /[^\u0000-\u007f]/.test(input)) return null;
	if (!reverse) return input.substring(start, stop);
	return input.substring(input.length - stop, input.length - start);
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/uriEncode.js
const uriEncode = (value) => encodeURIComponent(value).replace(/[!*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/endpointFunctions.js
const endpointFunctions = {
	booleanEquals,
	coalesce,
	getAttr,
	isSet,
	isValidHostLabel,
	ite,
	not,
	parseURL,
	split,
	stringEquals,
	substring,
	uriEncode
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateTemplate.js
const evaluateTemplate = (template, options) => {
	const evaluatedTemplateArr = [];
	const { referenceRecord, endpointParams } = options;
	let currentIndex = 0;
	while (currentIndex < template.length) {
		const openingBraceIndex = template.indexOf("{", currentIndex);
		if (openingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(currentIndex));
			break;
		}
		evaluatedTemplateArr.push(template.slice(currentIndex, openingBraceIndex));
		const closingBraceIndex = template.indexOf("}", openingBraceIndex);
		if (closingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex));
			break;
		}
		if (template[openingBraceIndex + 1] === "{" && template[closingBraceIndex + 1] === "}") {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex + 1, closingBraceIndex));
			currentIndex = closingBraceIndex + 2;
		}
		const parameterName = template.substring(openingBraceIndex + 1, closingBraceIndex);
		if (parameterName.includes("#")) {
			const [refName, attrName] = parameterName.split("#");
			evaluatedTemplateArr.push(getAttr(referenceRecord[refName] ?? endpointParams[refName], attrName));
		} else evaluatedTemplateArr.push(referenceRecord[parameterName] ?? endpointParams[parameterName]);
		currentIndex = closingBraceIndex + 1;
	}
	return evaluatedTemplateArr.join("");
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getReferenceValue.js
const getReferenceValue = ({ ref }, options) => {
	return options.referenceRecord[ref] ?? options.endpointParams[ref];
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateExpression.js
const evaluateExpression = (obj, keyName, options) => {
	if (typeof obj === "string") return evaluateTemplate(obj, options);
	else if (obj["fn"]) return group$1.callFunction(obj, options);
	else if (obj["ref"]) return getReferenceValue(obj, options);
	throw new EndpointError(`'${keyName}': ${String(obj)} is not a string, function or reference.`);
};
const callFunction = ({ fn, argv }, options) => {
	const evaluatedArgs = Array(argv.length);
	for (let i = 0; i < evaluatedArgs.length; ++i) {
		const arg = argv[i];
		if (typeof arg === "boolean" || typeof arg === "number") evaluatedArgs[i] = arg;
		else evaluatedArgs[i] = group$1.evaluateExpression(arg, "arg", options);
	}
	const namespaceSeparatorIndex = fn.indexOf(".");
	if (namespaceSeparatorIndex !== -1) {
		const customFunction = customEndpointFunctions[fn.slice(0, namespaceSeparatorIndex)]?.[fn.slice(namespaceSeparatorIndex + 1)];
		if (typeof customFunction === "function") return customFunction(...evaluatedArgs);
	}
	const callable = endpointFunctions[fn];
	if (typeof callable === "function") return callable(...evaluatedArgs);
	throw new Error(`function ${fn} not loaded in endpointFunctions.`);
};
const group$1 = {
	evaluateExpression,
	callFunction
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateCondition.js
const evaluateCondition = (condition, options) => {
	const { assign } = condition;
	if (assign && assign in options.referenceRecord) throw new EndpointError(`'${assign}' is already defined in Reference Record.`);
	const value = callFunction(condition, options);
	options.logger?.debug?.(`${debugId} evaluateCondition: ${toDebugString(condition)} = ${toDebugString(value)}`);
	const result = value === "" ? true : !!value;
	if (assign != null) return {
		result,
		toAssign: {
			name: assign,
			value
		}
	};
	return { result };
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointHeaders.js
const getEndpointHeaders = (headers, options) => Object.entries(headers ?? {}).reduce((acc, [headerKey, headerVal]) => {
	acc[headerKey] = headerVal.map((headerValEntry) => {
		const processedExpr = evaluateExpression(headerValEntry, "Header value entry", options);
		if (typeof processedExpr !== "string") throw new EndpointError(`Header '${headerKey}' value '${processedExpr}' is not a string`);
		return processedExpr;
	});
	return acc;
}, {});

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointProperties.js
const getEndpointProperties = (properties, options) => Object.entries(properties).reduce((acc, [propertyKey, propertyVal]) => {
	acc[propertyKey] = group.getEndpointProperty(propertyVal, options);
	return acc;
}, {});
const getEndpointProperty = (property, options) => {
	if (Array.isArray(property)) return property.map((propertyEntry) => getEndpointProperty(propertyEntry, options));
	switch (typeof property) {
		case "string": return evaluateTemplate(property, options);
		case "object":
			if (property === null) throw new EndpointError(`Unexpected endpoint property: ${property}`);
			return group.getEndpointProperties(property, options);
		case "boolean": return property;
		default: throw new EndpointError(`Unexpected endpoint property type: ${typeof property}`);
	}
};
const group = {
	getEndpointProperty,
	getEndpointProperties
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointUrl.js
const getEndpointUrl = (endpointUrl, options) => {
	const expression = evaluateExpression(endpointUrl, "Endpoint URL", options);
	if (typeof expression === "string") try {
		return new URL(expression);
	} catch (error) {
		console.error(`Failed to construct URL with ${expression}`, error);
		throw error;
	}
	throw new EndpointError(`Endpoint URL must be a string, got ${typeof expression}`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js
const RESULT = 1e8;
const decideEndpoint = (bdd, options) => {
	const { nodes, root, results, conditions } = bdd;
	let ref = root;
	const referenceRecord = {};
	const closure = {
		referenceRecord,
		endpointParams: options.endpointParams,
		logger: options.logger
	};
	while (ref !== 1 && ref !== -1 && ref < RESULT) {
		const node_i = 3 * (Math.abs(ref) - 1);
		const [condition_i, highRef, lowRef] = [
			nodes[node_i],
			nodes[node_i + 1],
			nodes[node_i + 2]
		];
		const [fn, argv, assign] = conditions[condition_i];
		const evaluation = evaluateCondition({
			fn,
			assign,
			argv
		}, closure);
		if (evaluation.toAssign) {
			const { name, value } = evaluation.toAssign;
			referenceRecord[name] = value;
		}
		ref = ref >= 0 === evaluation.result ? highRef : lowRef;
	}
	if (ref >= RESULT) {
		const result = results[ref - RESULT];
		if (result[0] === -1) {
			const [, errorExpression] = result;
			throw new EndpointError(evaluateExpression(errorExpression, "Error", closure));
		}
		const [url, properties, headers] = result;
		return {
			url: getEndpointUrl(url, closure),
			properties: getEndpointProperties(properties, closure),
			headers: getEndpointHeaders(headers ?? {}, closure)
		};
	}
	throw new EndpointError(`No matching endpoint.`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/index.js
const getEndpointFromInstructions = bindGetEndpointFromInstructions(getEndpointFromConfig);
const resolveEndpointConfig = bindResolveEndpointConfig(getEndpointFromConfig);
const endpointMiddleware = bindEndpointMiddleware(getEndpointFromConfig);
const getEndpointPlugin = bindGetEndpointPlugin(getEndpointFromConfig);

// \0native:stream
var require__native_stream = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:stream");
}));

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js
var import__native_stream = require__native_stream();
const isReadableStream = (stream) => typeof ReadableStream === "function" && (stream?.constructor?.name === ReadableStream.name || stream instanceof ReadableStream);
const isBlob = (blob) => {
	return typeof Blob === "function" && (blob?.constructor?.name === Blob.name || blob instanceof Blob);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.browser.js
const fromUtf8 = (input) => new TextEncoder().encode(input);

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-base64/constants-for-browser.js
const chars = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`;
const alphabetByEncoding = Object.entries(chars).reduce((acc, [i, c]) => {
	acc[c] = Number(i);
	return acc;
}, {});
const alphabetByValue = chars.split("");

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.browser.js
function toBase64(_input) {
	let input;
	if (typeof _input === "string") input = fromUtf8(_input);
	else input = _input;
	const isArrayLike = typeof input === "object" && typeof input.length === "number";
	const isUint8Array = typeof input === "object" && typeof input.byteOffset === "number" && typeof input.byteLength === "number";
	if (!isArrayLike && !isUint8Array) throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
	let str = "";
	for (let i = 0; i < input.length; i += 3) {
		let bits = 0;
		let bitLength = 0;
		for (let j = i, limit = Math.min(i + 3, input.length); j < limit; j++) {
			bits |= input[j] << (limit - j - 1) * 8;
			bitLength += 8;
		}
		const bitClusterCount = Math.ceil(bitLength / 6);
		bits <<= bitClusterCount * 6 - bitLength;
		for (let k = 1; k <= bitClusterCount; k++) {
			const offset = (bitClusterCount - k) * 6;
			str += alphabetByValue[(bits & 63 << offset) >> offset];
		}
		str += "==".slice(0, 4 - bitClusterCount);
	}
	return str;
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.browser.js
const toUtf8 = (input) => {
	if (typeof input === "string") return input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
	return new TextDecoder("utf-8").decode(input);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.browser.js
const streamCollector$1 = async (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	return collectReadableStream(stream);
};
async function collectBlob(blob) {
	return blob.arrayBuffer().then((ab) => new Uint8Array(ab));
}
async function collectReadableStream(stream) {
	const chunks = [];
	const reader = stream.getReader();
	let length = 0;
	while (true) {
		const { done, value } = await reader.read();
		if (value) {
			chunks.push(value);
			length += value.length;
		}
		if (done) break;
	}
	return concatBytes(chunks, length);
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/sdk-stream-mixin.browser.js
const ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1 = "The stream has already been transformed.";
const sdkStreamMixin$1 = (stream) => {
	if (!isBlobInstance(stream) && !isReadableStream(stream)) {
		const name = stream?.__proto__?.constructor?.name || stream;
		throw new Error(`Unexpected stream implementation, expect Blob or ReadableStream, got ${name}`);
	}
	let transformed = false;
	const transformToByteArray = async () => {
		if (transformed) throw new Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1);
		transformed = true;
		return await streamCollector$1(stream);
	};
	const blobToWebStream = (blob) => {
		if (typeof blob.stream !== "function") throw new Error("Cannot transform payload Blob to web stream. Please make sure the Blob.stream() is polyfilled.\nIf you are using React Native, this API is not yet supported, see: https://react-native.canny.io/feature-requests/p/fetch-streaming-body");
		return blob.stream();
	};
	return Object.assign(stream, {
		transformToByteArray,
		transformToString: async (encoding) => {
			const buf = await transformToByteArray();
			if (encoding === "base64") return toBase64(buf);
			else if (encoding === "hex") return toHex(buf);
			else if (encoding === void 0 || encoding === "utf8" || encoding === "utf-8") return toUtf8(buf);
			else if (typeof TextDecoder === "function") return new TextDecoder(encoding).decode(buf);
			else throw new Error("TextDecoder is not available, please make sure polyfill is provided.");
		},
		transformToWebStream: () => {
			if (transformed) throw new Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1);
			transformed = true;
			if (isBlobInstance(stream)) return blobToWebStream(stream);
			else if (isReadableStream(stream)) return stream;
			else throw new Error(`Cannot transform payload to web stream, got ${stream}`);
		}
	});
};
const isBlobInstance = (stream) => typeof Blob === "function" && stream instanceof Blob;

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
const streamCollector = (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	if (isReadableStream(stream)) return collectReadableStream(stream);
	return new Promise((resolve, reject) => {
		const collector = new Collector();
		const nodeStream = stream;
		nodeStream.pipe(collector);
		nodeStream.on("error", (err) => {
			collector.end();
			reject(err);
		});
		collector.on("error", reject);
		collector.on("finish", function() {
			resolve(concatBytes(this.bufferedBytes));
		});
	});
};
var Collector = class extends import__native_stream.Writable {
	bufferedBytes = [];
	_write(chunk, encoding, callback) {
		this.bufferedBytes.push(chunk);
		callback();
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/sdk-stream-mixin.js
const ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED = "The stream has already been transformed.";
const sdkStreamMixin = (stream) => {
	if (!(stream instanceof import__native_stream.Readable)) try {
		return sdkStreamMixin$1(stream);
	} catch (ignored) {
		const name = stream?.__proto__?.constructor?.name || stream;
		throw new Error(`Unexpected stream implementation, expect Stream.Readable instance, got ${name}`);
	}
	let transformed = false;
	const transformToByteArray = async () => {
		if (transformed) throw new Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED);
		transformed = true;
		return await streamCollector(stream);
	};
	return Object.assign(stream, {
		transformToByteArray,
		transformToString: async (encoding) => {
			const buf = await transformToByteArray();
			if (encoding === void 0 || Buffer.isEncoding(encoding)) return fromArrayBuffer(buf.buffer, buf.byteOffset, buf.byteLength).toString(encoding);
			else return new TextDecoder(encoding).decode(buf);
		},
		transformToWebStream: () => {
			if (transformed) throw new Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED);
			if (stream.readableFlowing !== null) throw new Error("The stream has been consumed by other callbacks.");
			if (typeof import__native_stream.Readable.toWeb !== "function") throw new Error("Readable.toWeb() is not supported. Please ensure a polyfill is available.");
			transformed = true;
			return import__native_stream.Readable.toWeb(stream);
		}
	});
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/writeKey.js
function writeKey(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/index.js
var Uint8ArrayBlobAdapter = class extends bindUint8ArrayBlobAdapter(toUtf8$1, fromUtf8$1, toBase64$1, fromBase64) {};
const _getRandomValues = import__native_crypto.getRandomValues;
const v4 = bindV4(_getRandomValues);
const generateIdempotencyToken = v4;

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/collect-stream-body.js
const collectBody = async (streamBody = /* @__PURE__ */ new Uint8Array(), context) => {
	if (streamBody instanceof Uint8Array) return Uint8ArrayBlobAdapter.mutate(streamBody);
	if (!streamBody) return Uint8ArrayBlobAdapter.mutate(/* @__PURE__ */ new Uint8Array());
	const fromContext = context.streamCollector(streamBody);
	return Uint8ArrayBlobAdapter.mutate(await fromContext);
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/extended-encode-uri-component.js
function extendedEncodeURIComponent(str) {
	if (/^[\w.~-]+$/.test(str)) return str;
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/HttpBindingNormalizedSchema.js
const HTTP_BINDINGS = Symbol.for("@smithy/schema-x");
var HttpBindingNormalizedSchema = class HttpBindingNormalizedSchema extends NormalizedSchema {
	static identity = Symbol.for("@smithy/HttpBindingNormalizedSchema");
	identity = HttpBindingNormalizedSchema.identity;
	bindings;
	constructor(schema) {
		super(schema);
	}
	static of(schema) {
		const ns = NormalizedSchema.of(schema);
		if (ns.identity === HttpBindingNormalizedSchema.identity) return ns;
		const schemaCache = ns.isMemberSchema() ? ns : ns.getSchema();
		const cache = typeof schemaCache === "object" && schemaCache !== null ? schemaCache : ns;
		return cache[HTTP_BINDINGS] ??= new HttpBindingNormalizedSchema(ns);
	}
	getHttpBindingLocation(traits) {
		if (traits.httpPayload) return 36;
		if (traits.httpLabel) return 33;
		if (traits.httpHeader) return 38;
		if (typeof traits.httpPrefixHeaders === "string") return 39;
		if (traits.httpQuery) return 34;
		if (traits.httpQueryParams) return 35;
		if (traits.httpResponseCode) return 37;
		return 32;
	}
	getHttpBindingValue(location, traits, nested = false) {
		const raw = this.getSchema();
		const type = typeof raw === "number" ? raw & 255 : this.isListSchema() ? 64 : 255;
		const slot = location & 7;
		const media = traits.mediaType ? traits.mediaType === "application/json" || traits.mediaType.endsWith("+json") ? 2 : 1 : 0;
		const stream = traits.streaming || type === 42 ? this.isStructSchema() ? 2 : 1 : 0;
		const timestamp = type >= 4 && type <= 7 ? slot >= 6 ? 2 : slot > 0 && slot < 4 ? 1 : 0 : 0;
		let flags = type | media << 8 | (traits.idempotencyToken ? 1 : 0) << 10 | stream << 11 | (traits.sparse ? 1 : 0) << 13 | timestamp << 14 | (traits.hostLabel ? 1 : 0) << 17 | (location === 36 && typeof raw !== "object" ? 1 : 0) << 18;
		const category = type & 192;
		const collectionValue = slot & 2 && (category === 64 || !nested && slot & 1) ? this.getHttpBindingCollectionValue(location, traits) : void 0;
		const valueType = (collectionValue?.[1] ?? 0) & 255;
		flags |= (slot >= 6 && (valueType === 4 || valueType === 6) ? 1 : 0) << 16;
		return [
			this,
			flags,
			collectionValue
		];
	}
	getHttpBindingCollectionValue(location, traits = this.getMergedTraits()) {
		const valueSchema = HttpBindingNormalizedSchema.of(this.getValueSchema());
		return valueSchema.getHttpBindingValue(location, {
			...valueSchema.getMergedTraits(),
			...traits
		}, true);
	}
	getHttpBindings() {
		const source = this.getSchema();
		return typeof source !== "object" || source === null ? EMPTY_BINDINGS : this.bindings ??= buildHttpBindings(this);
	}
};
const buildHttpBindings = (schema) => {
	const bodyMemberNames = [];
	const bodyMemberSchemas = [];
	const requestBodyMemberNames = [];
	const requestBodyMemberSchemas = [];
	const memberBindings = [];
	const byName = {};
	const headers = {};
	const prefixHeaders = [];
	const responseBindings = {
		headers,
		prefixHeaders
	};
	const bindings = {
		request: {
			memberBindings,
			byName
		},
		response: {
			bodyMemberNames,
			bindings: responseBindings
		}
	};
	const { request, response } = bindings;
	for (const [name, member] of schema.structIterator()) {
		const bindingSchema = HttpBindingNormalizedSchema.of(member);
		const traits = bindingSchema.getMergedTraits();
		const location = bindingSchema.getHttpBindingLocation(traits);
		const wireName = traits.httpHeader?.toLowerCase() ?? traits.httpPrefixHeaders?.toLowerCase() ?? traits.httpQuery;
		const value = bindingSchema.getHttpBindingValue(location, traits);
		const binding = [
			name,
			value,
			location,
			wireName
		];
		if (name === "__proto__") writeKey(byName);
		byName[name] = binding;
		if (value[1] >> 10 & 1) request.hasIdempotency = true;
		memberBindings.push(binding);
		const slot = location & 7;
		if (slot === 0) {
			requestBodyMemberNames.push(name);
			requestBodyMemberSchemas.push(member);
		}
		if ((slot & 4) === 0) {
			bodyMemberNames.push(name);
			bodyMemberSchemas.push(member);
		} else if ((slot & 6) === 4) {
			if (slot & 1) responseBindings.statusCode = binding;
			else {
				responseBindings.payload = binding;
				const type = value[1] & 255;
				request.contentTypeInstruction = traits.mediaType ?? (type === 0 ? "text/plain" : type === 21 || type === 42 ? "application/octet-stream" : null);
			}
		} else if (slot & 1) {
			request.hasPrefixHeaders = true;
			prefixHeaders.push(binding);
		} else {
			if (wireName === "__proto__") writeKey(headers);
			headers[wireName] = binding;
		}
	}
	if (request.contentTypeInstruction === void 0 && requestBodyMemberNames.length) request.contentTypeInstruction = null;
	request.syntheticBodySchema = createBodySchema(schema, requestBodyMemberNames, requestBodyMemberSchemas);
	response.syntheticBodySchema = createBodySchema(schema, bodyMemberNames, bodyMemberSchemas);
	return bindings;
};
const buildPathSegments = (path) => {
	const segments = [];
	let offset = 0;
	for (const match of path.matchAll(/\{([^{}+]+)(\+)?\}/g)) {
		if (match.index > offset) segments.push([path.slice(offset, match.index), 0]);
		segments.push([match[1], match[2] ? 2 : 1]);
		offset = match.index + match[0].length;
	}
	if (segments.length && offset < path.length) segments.push([path.slice(offset), 0]);
	return segments.length ? segments : void 0;
};
const buildHttpOperationBindings = (schema) => {
	const { http, endpoint } = translateTraits(schema.traits ?? {});
	const [path, search] = http?.[1].split("?") ?? [];
	return [
		http?.[0],
		path,
		search ? [...new URLSearchParams(search)] : [],
		path ? buildPathSegments(path) : void 0,
		endpoint?.[0]
	];
};
const EMPTY_BINDINGS = {
	request: {
		memberBindings: [],
		byName: {}
	},
	response: {
		bodyMemberNames: [],
		bindings: {
			headers: {},
			prefixHeaders: []
		}
	}
};
const getHttpOperationBindings = (schema) => schema[HTTP_BINDINGS] ??= buildHttpOperationBindings(schema);
const createBodySchema = (schema, memberNames, memberSchemas) => {
	if (!memberNames.length) return;
	const source = schema.getSchema();
	const body = [
		3,
		source[1],
		source[2],
		schema.getMergedTraits(),
		memberNames,
		memberSchemas
	];
	const required = source[6];
	const bodyRequired = required && memberNames.reduce((count, name) => count + (source[4].indexOf(name) < required ? 1 : 0), 0);
	if (bodyRequired) body[6] = bodyRequired;
	return body;
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/SerdeContext.js
var SerdeContext = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/HttpProtocol.js
var HttpProtocol = class extends SerdeContext {
	options;
	compositeErrorRegistry;
	constructor(options) {
		super();
		this.options = options;
		this.compositeErrorRegistry = new TypeRegistry(options.defaultNamespace);
		for (const etr of options.errorTypeRegistries ?? []) this.compositeErrorRegistry.copyFrom(etr);
	}
	getRequestType() {
		return HttpRequest;
	}
	getResponseType() {
		return HttpResponse;
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
		this.serializer.setSerdeContext(serdeContext);
		this.deserializer.setSerdeContext(serdeContext);
		if (this.getPayloadCodec()) this.getPayloadCodec().setSerdeContext(serdeContext);
	}
	updateServiceEndpoint(request, endpoint) {
		if ("url" in endpoint) {
			request.protocol = endpoint.url.protocol;
			request.hostname = endpoint.url.hostname;
			request.port = endpoint.url.port ? Number(endpoint.url.port) : void 0;
			request.path = endpoint.url.pathname;
			request.fragment = endpoint.url.hash || void 0;
			request.username = endpoint.url.username || void 0;
			request.password = endpoint.url.password || void 0;
			if (!request.query) request.query = {};
			for (const [k, v] of endpoint.url.searchParams.entries()) request.query[k] = v;
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!hasOwn(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name].join(", ");
			}
			return request;
		} else {
			request.protocol = endpoint.protocol;
			request.hostname = endpoint.hostname;
			request.port = endpoint.port ? Number(endpoint.port) : void 0;
			request.path = endpoint.path;
			request.query = { ...endpoint.query };
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!hasOwn(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name];
			}
			return request;
		}
	}
	setHostPrefix(request, operationSchema, input, operation = getHttpOperationBindings(operationSchema)) {
		if (this.serdeContext?.disableHostPrefix) return;
		const hostPrefix = operation[4];
		if (typeof hostPrefix !== "string") return;
		let resolvedHostPrefix = hostPrefix;
		for (const [name, [, flags]] of HttpBindingNormalizedSchema.of(operationSchema.input).getHttpBindings().request.memberBindings) {
			if (!(flags >> 17 & 1)) continue;
			const replacement = input[name];
			if (typeof replacement !== "string") throw new Error(`@smithy/core/schema - ${name} in input must be a string as hostLabel.`);
			resolvedHostPrefix = resolvedHostPrefix.replace(`{${name}}`, replacement);
		}
		request.hostname = resolvedHostPrefix + request.hostname;
		if (!isValidHostname(request.hostname)) throw new Error(`[${request.hostname}] is not a valid hostname.`);
	}
	deserializeMetadata(output) {
		return {
			httpStatusCode: output.statusCode,
			requestId: output.headers["x-amzn-requestid"] ?? output.headers["x-amzn-request-id"] ?? output.headers["x-amz-request-id"],
			extendedRequestId: output.headers["x-amz-id-2"],
			cfId: output.headers["x-amz-cf-id"]
		};
	}
	resolveError(name, namespaces, registries) {
		const defaultErrorSchema = [
			-3,
			"",
			"Error",
			0,
			[],
			[],
			0
		];
		let schema;
		for (const registry of registries) for (const ns of namespaces) try {
			if (ns === "*") schema = registry.getSchema(name);
			else schema = registry.getSchema(ns + "#" + name);
			const errorCtor = registry.getErrorCtor(schema);
			if (errorCtor) return [
				schema,
				errorCtor,
				"modeled"
			];
			else {
				const syntheticErrorSchema = registry.getBaseException();
				if (syntheticErrorSchema) {
					const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
					if (syntheticErrorCtor) return [
						schema,
						syntheticErrorCtor,
						"synthetic"
					];
				}
			}
		} catch (ignored) {}
		for (const registry of registries) {
			const syntheticErrorSchema = registry.getBaseException();
			if (syntheticErrorSchema) {
				const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
				if (syntheticErrorCtor) return [
					syntheticErrorSchema,
					syntheticErrorCtor,
					"synthetic"
				];
			}
		}
		return [
			defaultErrorSchema,
			Error,
			"native"
		];
	}
	async serializeEventStream({ eventStream, requestSchema, initialRequest }) {
		return (await this.loadEventStreamCapability()).serializeEventStream({
			eventStream,
			requestSchema,
			initialRequest
		});
	}
	async deserializeEventStream({ response, responseSchema, initialResponseContainer }) {
		return (await this.loadEventStreamCapability()).deserializeEventStream({
			response,
			responseSchema,
			initialResponseContainer
		});
	}
	async loadEventStreamCapability() {
		const { EventStreamSerde, eventStreamSerdeProvider } = await __nccwpck_require__.e(/* import() */ 909).then(__nccwpck_require__.bind(__nccwpck_require__, 909));
		return new EventStreamSerde({
			marshaller: this.resolveEventStreamMarshaller(eventStreamSerdeProvider),
			serializer: this.serializer,
			deserializer: this.deserializer,
			serdeContext: this.serdeContext,
			defaultContentType: this.getDefaultContentType(),
			compositeErrorRegistry: this.compositeErrorRegistry
		});
	}
	getDefaultContentType() {
		throw new Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`);
	}
	async deserializeHttpMessage(schema, context, response, arg4, arg5) {
		return [];
	}
	getEventStreamMarshaller() {
		const context = this.serdeContext;
		if (!context.eventStreamMarshaller) throw new Error("@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.");
		return context.eventStreamMarshaller;
	}
	resolveEventStreamMarshaller(importedProvider) {
		const context = this.serdeContext;
		if (context.eventStreamMarshaller) return context.eventStreamMarshaller;
		return importedProvider(this.serdeContext);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/HttpBindingProtocol.js
var HttpBindingProtocol = class extends HttpProtocol {
	async serializeRequest(operationSchema, _input, context) {
		const input = _input && typeof _input === "object" ? _input : {};
		const query = {};
		const headers = {};
		const endpoint = await context.endpoint();
		const ns = HttpBindingNormalizedSchema.of(operationSchema?.input);
		const bindings = ns.getHttpBindings().request;
		const operation = getHttpOperationBindings(operationSchema);
		const request = new HttpRequest({
			query,
			headers
		});
		if (endpoint) {
			this.updateServiceEndpoint(request, endpoint);
			this.setHostPrefix(request, operationSchema, input, operation);
			const [method, path, staticQuery] = operation;
			if (method) {
				request.method = method;
				request.path = request.path === "/" ? path : request.path + path;
				for (const [key, value] of staticQuery) query[key] = value;
			}
		}
		request.query = query;
		const eventStream = this.serializeHttpBindings(input, request, bindings, operation);
		if (eventStream) request.body = await this.serializeEventStream({
			eventStream,
			requestSchema: ns
		});
		return request;
	}
	serializeHttpBindings(input, request, bindings, operation) {
		const serializer = this.serializer;
		const directSerializer = typeof serializer.writeCodec === "function" ? serializer : void 0;
		const query = request.query;
		const headers = request.headers;
		const bodySchema = bindings.syntheticBodySchema;
		let hasBodyValue = false;
		let payload;
		let eventStream;
		let labels;
		const names = Object.getOwnPropertyNames(input);
		const prototype = Object.getPrototypeOf(input);
		const sparse = (prototype === Object.prototype || prototype === null) && !bindings.hasIdempotency && !bindings.hasPrefixHeaders && names.length * 2 < bindings.memberBindings.length;
		const length = sparse ? names.length : bindings.memberBindings.length;
		for (let i = 0; i < length; ++i) {
			const binding = sparse ? hasOwn(bindings.byName, names[i]) ? bindings.byName[names[i]] : void 0 : bindings.memberBindings[i];
			if (!binding) continue;
			const value = binding[1];
			const memberName = binding[0];
			const memberNs = value[0];
			const flags = value[1];
			const collectionValue = value[2];
			const location = binding[2];
			const wireName = binding[3];
			const inputMemberValue = input[memberName];
			if (inputMemberValue == null && !(flags >> 10 & 1)) continue;
			if (location === 36) {
				const stream = flags >> 11 & 3;
				if (stream) {
					if (stream === 2) eventStream = inputMemberValue || void 0;
					else payload = inputMemberValue;
				} else {
					if (directSerializer) directSerializer.writeCodec(memberNs, inputMemberValue);
					else serializer.write(memberNs, inputMemberValue);
					payload = serializer.flush();
				}
			} else if (location === 33 || location === 38) {
				const serialized = this.serializeHttpValue(value, inputMemberValue, location, directSerializer);
				if (location === 33) (labels ??= Object.create(null))[memberName] = serialized;
				else headers[wireName] = serialized;
			} else if (location === 39) for (const key in inputMemberValue) {
				if (!hasOwn(inputMemberValue, key)) continue;
				const amalgam = wireName + key;
				headers[amalgam.toLowerCase()] = this.serializeHttpValue(collectionValue, inputMemberValue[key], 38, directSerializer, directSerializer ? collectionValue[0] : [collectionValue[0], { httpHeader: amalgam }]);
			}
			else if ((location & 62) === 34) this.serializeQuery(value, inputMemberValue, wireName, query, directSerializer);
			else hasBodyValue = true;
		}
		const operationPath = operation[1];
		const pathSegments = operation[3];
		if (operationPath && pathSegments && request.path.endsWith(operationPath)) request.path = request.path.slice(0, -operationPath.length) + this.serializePath(pathSegments, labels, bindings);
		if (hasBodyValue && bodySchema) {
			if (directSerializer) directSerializer.writeCodec(bodySchema, input);
			else serializer.write(bodySchema, input);
			payload = serializer.flush();
		}
		request.body = payload;
		return eventStream;
	}
	serializeQuery(value, data, wireName, query, directSerializer) {
		const [ns, flags, collectionValue] = value;
		const traits = directSerializer ? void 0 : ns.getMergedTraits();
		if (wireName === void 0) {
			for (const key in data) {
				if (!hasOwn(data, key) || key in query) continue;
				if (!directSerializer) Object.assign(collectionValue[0].getMergedTraits(), {
					...traits,
					httpQuery: key,
					httpQueryParams: void 0
				});
				this.serializeQuery(collectionValue, data[key], key, query, directSerializer);
			}
			return;
		}
		if ((flags & 192) === 64) {
			const buffer = [];
			for (const item of data) {
				const serialized = this.serializeHttpValue(collectionValue, item, 34, directSerializer, directSerializer ? collectionValue[0] : [collectionValue[0], traits]);
				if (flags >> 13 & 1 || serialized !== void 0) buffer.push(serialized);
			}
			query[wireName] = buffer;
		} else query[wireName] = this.serializeHttpValue(value, data, 34, directSerializer, directSerializer ? ns : [ns, traits]);
	}
	serializeHttpValue(value, data, location, directSerializer, schema = value[0]) {
		const flags = value[1];
		const type = flags & 255;
		if (directSerializer && !(flags & 1792) && (type <= 2 || type === 17 || type === 19)) return String(data);
		if (directSerializer) directSerializer.writeHttpBinding(value, data, location);
		else this.serializer.write(schema, data);
		return this.serializer.flush();
	}
	serializePath(segments, labels, bindings) {
		let path = "";
		for (const [value, kind] of segments) {
			if (kind === 0) {
				path += value;
				continue;
			}
			const replacement = labels?.[value];
			if (replacement === void 0) {
				if (hasOwn(bindings.byName, value) && bindings.byName[value][2] === 33) throw new Error(`No value provided for input HTTP label: ${value}.`);
				path += `{${value}${kind === 2 ? "+" : ""}}`;
			} else path += kind === 2 ? replacement.split("/").map(extendedEncodeURIComponent).join("/") : extendedEncodeURIComponent(replacement);
		}
		return path;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const directDeserializer = typeof deserializer.readCodec === "function" ? deserializer : void 0;
		const ns = HttpBindingNormalizedSchema.of(operationSchema.output);
		const responseBindings = ns.getHttpBindings().response;
		const dataObject = {};
		if (response.statusCode >= 300) {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
			throw new Error("@smithy/core/protocols - HTTP Protocol error handler failed to throw.");
		}
		const nonHttpBindingMembers = await this.deserializeHttpMessage(ns, context, response, dataObject);
		if (nonHttpBindingMembers.length) {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) {
				const dataFromBody = await (directDeserializer ? directDeserializer.readCodec(responseBindings.syntheticBodySchema, bytes) : deserializer.read(responseBindings.syntheticBodySchema, bytes));
				for (const member of nonHttpBindingMembers) if (dataFromBody[member] != null) dataObject[member] = dataFromBody[member];
			}
		} else if (!responseBindings.bindings.payload) await collectBody(response.body, context);
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	async deserializeHttpMessage(schema, context, response, arg4, arg5) {
		const dataObject = arg4 instanceof Set ? arg5 : arg4;
		const deserializer = this.deserializer;
		const directDeserializer = typeof deserializer.readCodec === "function" ? deserializer : void 0;
		const ns = HttpBindingNormalizedSchema.of(schema);
		const { bodyMemberNames, bindings: { payload, statusCode, headers: responseHeaders, prefixHeaders } } = ns.getHttpBindings().response;
		const headers = response.headers;
		if (payload) {
			const [memberName, value] = payload;
			const [memberSchema, flags] = value;
			const stream = flags >> 11 & 3;
			if (stream) {
				if (stream === 2) dataObject[memberName] = await this.deserializeEventStream({
					response,
					responseSchema: ns
				});
				else dataObject[memberName] = sdkStreamMixin(response.body);
			} else if (response.body) {
				const bytes = await collectBody(response.body, context);
				if (bytes.byteLength > 0) dataObject[memberName] = await (directDeserializer ? directDeserializer.readPayload(value, bytes) : deserializer.read(memberSchema, bytes));
			}
		}
		for (const header in headers) {
			if (!hasOwn(headers, header)) continue;
			const lower = header.toLowerCase();
			const headerValue = headers[header];
			if (lower !== header) {
				delete headers[header];
				headers[lower] = headerValue;
			}
			const binding = hasOwn(responseHeaders, lower) ? responseHeaders[lower] : void 0;
			if (!binding) continue;
			const [memberName, [memberSchema, flags, collectionValue], , wireName] = binding;
			if (collectionValue) {
				const sections = flags >> 16 & 1 ? splitEvery(headerValue, ",", 2) : splitHeader(headerValue);
				const list = [];
				for (const section of sections) list.push(directDeserializer ? directDeserializer.readHttpBinding(collectionValue, section.trim(), 38) : await deserializer.read([collectionValue[0], { httpHeader: wireName }], section.trim()));
				dataObject[memberName] = list;
			} else dataObject[memberName] = directDeserializer ? directDeserializer.readHttpBinding(binding[1], headerValue, 38) : await deserializer.read(memberSchema, headerValue);
		}
		for (const [memberName, [, , collectionValue], , wireName] of prefixHeaders) {
			dataObject[memberName] = {};
			for (const header in headers) {
				if (!hasOwn(headers, header)) continue;
				if (!header.startsWith(wireName)) continue;
				const headerValue = headers[header];
				dataObject[memberName][header.slice(wireName.length)] = directDeserializer ? directDeserializer.readHttpBinding(collectionValue, headerValue, 38) : await deserializer.read([collectionValue[0], { httpHeader: header }], headerValue);
			}
		}
		if (statusCode) dataObject[statusCode[0]] = response.statusCode;
		return bodyMemberNames;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/RpcProtocol.js
var RpcProtocol = class extends HttpProtocol {
	async serializeRequest(operationSchema, _input, context) {
		const serializer = this.serializer;
		const query = {};
		const headers = {};
		const endpoint = await context.endpoint();
		const ns = NormalizedSchema.of(operationSchema?.input);
		const schema = ns.getSchema();
		let payload;
		const input = _input && typeof _input === "object" ? _input : {};
		const request = new HttpRequest({
			protocol: "",
			hostname: "",
			port: void 0,
			path: "/",
			fragment: void 0,
			query,
			headers,
			body: void 0
		});
		if (endpoint) {
			this.updateServiceEndpoint(request, endpoint);
			this.setHostPrefix(request, operationSchema, input);
		}
		if (input) {
			const eventStreamMember = ns.getEventStreamMember();
			if (eventStreamMember) {
				if (input[eventStreamMember]) {
					const initialRequest = {};
					for (const [memberName] of ns.structIterator()) if (memberName !== eventStreamMember && input[memberName] != null) initialRequest[memberName] = input[memberName];
					payload = await this.serializeEventStream({
						eventStream: input[eventStreamMember],
						requestSchema: ns,
						initialRequest
					});
				}
			} else {
				serializer.write(schema, input);
				payload = serializer.flush();
			}
		}
		request.headers = Object.assign(request.headers, headers);
		request.query = query;
		request.body = payload;
		request.method = "POST";
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const ns = NormalizedSchema.of(operationSchema.output);
		const dataObject = {};
		if (this.isErrorResponse(response.statusCode)) {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
			throw new Error("@smithy/core/protocols - RPC Protocol error handler failed to throw.");
		}
		for (const header in response.headers) {
			if (!hasOwn(response.headers, header)) continue;
			const value = response.headers[header];
			delete response.headers[header];
			response.headers[header.toLowerCase()] = value;
		}
		const eventStreamMember = ns.getEventStreamMember();
		if (eventStreamMember) dataObject[eventStreamMember] = await this.deserializeEventStream({
			response,
			responseSchema: ns,
			initialResponseContainer: dataObject
		});
		else {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes));
		}
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	isErrorResponse(statusCode) {
		return statusCode >= 300;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/serde/FromStringShapeDeserializer.js
var FromStringShapeDeserializer = class extends SerdeContext {
	settings;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	read(_schema, data) {
		const ns = HttpBindingNormalizedSchema.of(_schema);
		const traits = ns.getMergedTraits();
		const location = ns.getHttpBindingLocation(traits);
		return this.readHttpBinding(ns.getHttpBindingValue(location, traits), data, location);
	}
	readHttpBinding([ns, flags, collectionValue], data, location) {
		const schema = flags & 255;
		if ((schema & 192) === 64) {
			collectionValue ??= ns.getHttpBindingCollectionValue(location);
			return splitHeader(data).map((item) => this.readHttpBinding(collectionValue, item, location));
		}
		switch (schema) {
			case 21:
			case 42: return (this.serdeContext?.base64Decoder ?? fromBase64)(data);
			case 4:
			case 5:
			case 6:
			case 7: {
				const bindingFormat = this.settings.httpBindings ? flags >> 14 & 3 : 0;
				switch (this.settings.timestampFormat.useTrait && schema > 4 ? schema : bindingFormat ? bindingFormat + 4 : this.settings.timestampFormat.default) {
					case 5: return _parseRfc3339DateTimeWithOffset(data);
					case 6: return _parseRfc7231DateTime(data);
					case 7: return _parseEpochTimestamp(data);
					default:
						console.warn("Missing timestamp format, parsing value with Date constructor:", data);
						return new Date(data);
				}
			}
			case 0: {
				const media = flags >> 8 & 3;
				if (!media) return data;
				let intermediateValue = data;
				if ((location & 6) === 6) intermediateValue = (this.serdeContext?.utf8Encoder ?? toUtf8$1)((this.serdeContext?.base64Decoder ?? fromBase64)(intermediateValue));
				return media === 2 ? LazyJsonString.from(intermediateValue) : intermediateValue;
			}
			case 1: return Number(data);
			case 2: return data.toLowerCase() === "true";
			case 17: return BigInt(data);
			case 19: return new NumericValue(data, "bigDecimal");
			default: return data;
		}
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/serde/HttpInterceptingShapeDeserializer.js
var HttpInterceptingShapeDeserializer = class extends SerdeContext {
	codecDeserializer;
	stringDeserializer;
	constructor(codecDeserializer, codecSettings) {
		super();
		this.codecDeserializer = codecDeserializer;
		this.stringDeserializer = new FromStringShapeDeserializer(codecSettings);
	}
	setSerdeContext(serdeContext) {
		this.stringDeserializer.setSerdeContext(serdeContext);
		this.codecDeserializer.setSerdeContext(serdeContext);
		this.serdeContext = serdeContext;
	}
	read(schema, data) {
		const ns = HttpBindingNormalizedSchema.of(schema);
		const traits = ns.getMergedTraits();
		if (traits.httpHeader || traits.httpResponseCode) {
			const value = ns.getHttpBindingValue(38, traits);
			return this.readHttpBinding(value, data, 38);
		}
		if (traits.httpPayload) return this.readPayload(ns.getHttpBindingValue(36, traits), data);
		return this.readCodec(ns, data);
	}
	readHttpBinding(binding, data, location) {
		const value = typeof data === "string" ? data : (this.serdeContext?.utf8Encoder ?? toUtf8$1)(data);
		return this.stringDeserializer.readHttpBinding(binding, value, location);
	}
	readPayload([schema, flags], data) {
		const type = flags & 255;
		if (type === 21 || type === 42) return typeof data === "string" ? (this.serdeContext?.utf8Decoder ?? fromUtf8$1)(data) : data;
		if (type === 0) return typeof data === "string" ? data : (this.serdeContext?.utf8Encoder ?? toUtf8$1)(data);
		return this.readCodec(schema, data);
	}
	readCodec(schema, data) {
		return this.codecDeserializer.read(schema, data);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/serde/ToStringShapeSerializer.js
var ToStringShapeSerializer = class extends SerdeContext {
	settings;
	stringBuffer = "";
	constructor(settings) {
		super();
		this.settings = settings;
	}
	write(schema, value) {
		const ns = HttpBindingNormalizedSchema.of(schema);
		const traits = ns.getMergedTraits();
		const location = ns.getHttpBindingLocation(traits);
		this.writeHttpBinding(ns.getHttpBindingValue(location, traits), value, location);
	}
	writeHttpBinding([ns, flags, collectionValue], value, location) {
		const schema = flags & 255;
		switch (typeof value) {
			case "object":
				if (value === null) {
					this.stringBuffer = "null";
					return;
				}
				if (schema >= 4 && schema <= 7) {
					if (!(value instanceof Date)) throw new Error(`@smithy/core/protocols - received non-Date value ${value} when schema expected Date in ${ns.getName(true)}`);
					const bindingFormat = this.settings.httpBindings ? flags >> 14 & 3 : 0;
					switch (this.settings.timestampFormat.useTrait && schema > 4 ? schema : bindingFormat ? bindingFormat + 4 : this.settings.timestampFormat.default) {
						case 5:
							this.stringBuffer = value.toISOString().replace(".000Z", "Z");
							break;
						case 6:
							this.stringBuffer = dateToUtcString(value);
							break;
						case 7:
							this.stringBuffer = String(value.getTime() / 1e3);
							break;
						default:
							console.warn("Missing timestamp format, using epoch seconds", value);
							this.stringBuffer = String(value.getTime() / 1e3);
					}
					return;
				}
				if ((schema === 21 || schema === 42) && "byteLength" in value) {
					this.stringBuffer = (this.serdeContext?.base64Encoder ?? toBase64$1)(value);
					return;
				}
				if ((schema & 192) === 64 && Array.isArray(value)) {
					collectionValue ??= ns.getHttpBindingCollectionValue(location);
					const valueSchemaType = collectionValue[1] & 255;
					const isTimestamp = valueSchemaType >= 4 && valueSchemaType <= 7;
					let buffer = "";
					for (const item of value) {
						this.writeHttpBinding(collectionValue, item, location);
						const headerItem = this.flush();
						if (buffer) buffer += ", ";
						buffer += isTimestamp ? headerItem : quoteHeader(headerItem);
					}
					this.stringBuffer = buffer;
					return;
				}
				this.stringBuffer = JSON.stringify(value, null, 2);
				break;
			case "string":
				const media = flags >> 8 & 3;
				let intermediateValue = value;
				if (media === 2) intermediateValue = LazyJsonString.from(intermediateValue);
				if (media && (location & 6) === 6) {
					this.stringBuffer = (this.serdeContext?.base64Encoder ?? toBase64$1)(intermediateValue.toString());
					return;
				}
				this.stringBuffer = value;
				break;
			default: this.stringBuffer = flags >> 10 & 1 ? generateIdempotencyToken() : String(value);
		}
	}
	flush() {
		const buffer = this.stringBuffer;
		this.stringBuffer = "";
		return buffer;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/serde/HttpInterceptingShapeSerializer.js
var HttpInterceptingShapeSerializer = class {
	codecSerializer;
	stringSerializer;
	buffer;
	constructor(codecSerializer, codecSettings, stringSerializer = new ToStringShapeSerializer(codecSettings)) {
		this.codecSerializer = codecSerializer;
		this.stringSerializer = stringSerializer;
	}
	setSerdeContext(serdeContext) {
		this.codecSerializer.setSerdeContext(serdeContext);
		this.stringSerializer.setSerdeContext(serdeContext);
	}
	write(schema, value) {
		const ns = HttpBindingNormalizedSchema.of(schema);
		const traits = ns.getMergedTraits();
		if (traits.httpHeader || traits.httpLabel || traits.httpQuery) {
			const location = ns.getHttpBindingLocation(traits);
			this.writeHttpBinding(ns.getHttpBindingValue(location, traits), value, location);
			return;
		}
		this.writeCodec(ns, value);
	}
	writeHttpBinding(binding, value, location) {
		this.stringSerializer.writeHttpBinding(binding, value, location);
		this.buffer = this.stringSerializer.flush();
	}
	writeCodec(schema, value) {
		this.codecSerializer.write(schema, value);
	}
	flush() {
		if (this.buffer !== void 0) {
			const buffer = this.buffer;
			this.buffer = void 0;
			return buffer;
		}
		return this.codecSerializer.flush();
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/serde/determineTimestampFormat.js
function determineTimestampFormat(ns, settings) {
	if (settings.timestampFormat.useTrait) {
		const schema = ns.getSchema();
		if (schema === 5 || schema === 6 || schema === 7) return schema;
	}
	const { httpLabel, httpPrefixHeaders, httpHeader, httpQuery } = ns.getMergedTraits();
	return (settings.httpBindings ? typeof httpPrefixHeaders === "string" || Boolean(httpHeader) ? 6 : Boolean(httpQuery) || Boolean(httpLabel) ? 5 : void 0 : void 0) ?? settings.timestampFormat.default;
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js
const getHttpHandlerExtensionConfiguration = (runtimeConfig) => {
	if (runtimeConfig.logger && runtimeConfig.logger.constructor?.name !== "NoOpLogger") runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("logger"), runtimeConfig.logger);
	if (runtimeConfig.defaultSocketTimeout) runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("@smithy/defaultSocketTimeout"), runtimeConfig.defaultSocketTimeout);
	return {
		setHttpHandler(handler) {
			runtimeConfig.requestHandler = handler;
		},
		httpHandler() {
			return runtimeConfig.requestHandler;
		},
		updateHttpClientConfig(key, value) {
			runtimeConfig.requestHandler?.updateHttpClientConfig(key, value);
		},
		httpHandlerConfigs() {
			return runtimeConfig.requestHandler.httpHandlerConfigs();
		}
	};
};
const resolveHttpHandlerRuntimeConfig = (httpHandlerExtensionConfiguration) => {
	return { requestHandler: httpHandlerExtensionConfiguration.httpHandler() };
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js
const CONTENT_LENGTH_HEADER = "content-length";
function contentLengthMiddleware(bodyLengthChecker) {
	return (next) => async (args) => {
		const request = args.request;
		if (HttpRequest.isInstance(request)) {
			const { body, headers } = request;
			if (body && Object.keys(headers).map((str) => str.toLowerCase()).indexOf(CONTENT_LENGTH_HEADER) === -1) try {
				const length = bodyLengthChecker(body);
				if (length != null) request.headers = {
					...request.headers,
					[CONTENT_LENGTH_HEADER]: String(length)
				};
			} catch (ignored) {}
		}
		return next({
			...args,
			request
		});
	};
}
const contentLengthMiddlewareOptions = {
	step: "build",
	tags: ["SET_CONTENT_LENGTH", "CONTENT_LENGTH"],
	name: "contentLengthMiddleware",
	override: true
};
const getContentLengthPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(contentLengthMiddleware(options.bodyLengthChecker), contentLengthMiddlewareOptions);
} });

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/util-uri-escape/escape-uri.js
const escapeUri = (uri) => encodeURIComponent(uri).replace(/[!'()*]/g, hexEncode);
const hexEncode = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/querystring-builder/buildQueryString.js
function buildQueryString(query) {
	const parts = [];
	for (let key of Object.keys(query).sort()) {
		const value = query[key];
		key = escapeUri(key);
		if (Array.isArray(value)) for (let i = 0, iLen = value.length; i < iLen; i++) parts.push(`${key}=${escapeUri(value[i])}`);
		else {
			let qsEntry = key;
			if (value || typeof value === "string") qsEntry += `=${escapeUri(value)}`;
			parts.push(qsEntry);
		}
	}
	return parts.join("&");
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/ConfigurableSerdeContext.js
var SerdeContextConfig = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/UnionSerde.js
var UnionSerde = class {
	from;
	to;
	keys;
	constructor(from, to) {
		this.from = from;
		this.to = to;
		const keys = Object.keys(this.from);
		const set = new Set(keys);
		set.delete("__type");
		this.keys = set;
	}
	mark(key) {
		this.keys.delete(key);
	}
	hasUnknown() {
		return this.keys.size === 1 && Object.keys(this.to).length === 0;
	}
	writeUnknown() {
		if (this.hasUnknown()) {
			const k = this.keys.values().next().value;
			const v = this.from[k];
			this.to.$unknown = [k, v];
		}
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/detectBufferParsing.js
let canParseBuffer;
function detectBufferParsing() {
	if (canParseBuffer === void 0) try {
		if (typeof Buffer !== "function") canParseBuffer = false;
		else {
			const result = JSON.parse(Buffer.from([123, 125]));
			canParseBuffer = result !== null && typeof result === "object";
		}
	} catch {
		canParseBuffer = false;
	}
	return canParseBuffer;
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/jsonReviver.js
function jsonReviver(key, value, context) {
	if (context?.source) {
		const numericString = context.source;
		if (typeof value === "number") {
			if (value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER) {
				if (isRepresentable(numericString, value)) return value;
				return new NumericValue(numericString, "bigDecimal");
			} else {
				if (isFractionalBigNumeric(numericString)) return new NumericValue(numericString, "bigDecimal");
				if (/[eE]/.test(numericString)) return expandExponentToBigInt(numericString);
				return BigInt(numericString);
			}
		}
	}
	return value;
}
function isFractionalBigNumeric(s) {
	const dotIndex = s.indexOf(".");
	if (dotIndex === -1) return false;
	const eIndex = s.search(/[eE]/);
	if (eIndex === -1) return true;
	const fracDigits = eIndex - dotIndex - 1;
	return parseInt(s.slice(eIndex + 1), 10) < fracDigits;
}
function isRepresentable(numericString, value) {
	if (numericString === String(value)) return true;
	if (Object.is(value, -0)) return true;
	if (/[eE]/.test(numericString)) return expandToDecimal(numericString) === expandToDecimal(String(value));
	const normalized = numericString.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
	const canonical = String(value);
	if (normalized === canonical) return true;
	if (/[eE]/.test(canonical)) return normalized === expandToDecimal(canonical);
	return false;
}
function expandToDecimal(s) {
	const negative = s.startsWith("-");
	const abs = negative ? s.slice(1) : s;
	const eIndex = abs.search(/[eE]/);
	let result;
	if (eIndex === -1) result = abs;
	else {
		const exp = parseInt(abs.slice(eIndex + 1), 10);
		const mantissa = abs.slice(0, eIndex);
		const dotIndex = mantissa.indexOf(".");
		let digits;
		let intLen;
		if (dotIndex === -1) {
			digits = mantissa;
			intLen = mantissa.length;
		} else {
			digits = mantissa.slice(0, dotIndex) + mantissa.slice(dotIndex + 1);
			intLen = dotIndex;
		}
		digits = digits.replace(/0+$/, "") || "0";
		const newDotPos = intLen + exp;
		if (digits === "0") result = "0";
		else if (newDotPos <= 0) result = "0." + "0".repeat(-newDotPos) + digits;
		else if (newDotPos >= digits.length) result = digits + "0".repeat(newDotPos - digits.length);
		else result = digits.slice(0, newDotPos) + "." + digits.slice(newDotPos);
	}
	if (result.includes(".")) result = result.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
	return (negative ? "-" : "") + result;
}
function expandExponentToBigInt(s) {
	const eIndex = s.search(/[eE]/);
	const exp = parseInt(s.slice(eIndex + 1), 10);
	const negative = s.startsWith("-");
	const mantissa = s.slice(negative ? 1 : 0, eIndex);
	const dotIndex = mantissa.indexOf(".");
	let digits;
	let shift;
	if (dotIndex === -1) {
		digits = mantissa;
		shift = exp;
	} else {
		digits = mantissa.slice(0, dotIndex) + mantissa.slice(dotIndex + 1);
		shift = exp - (mantissa.length - dotIndex - 1);
	}
	digits = digits.replace(/0+$/, "") || "0";
	const result = BigInt(digits) * 10n ** BigInt(shift + (mantissa.replace(".", "").length - digits.length));
	return negative ? -result : result;
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/needsReviver.js
const REVIVER_SYMBOL = Symbol.for("@aws-sdk/reviver");
function needsReviver(schema) {
	const ns = NormalizedSchema.of(schema);
	const raw = ns.getSchema();
	if (Array.isArray(raw) && ns.isStructSchema()) {
		if (REVIVER_SYMBOL in raw) return raw[REVIVER_SYMBOL];
		const result = _check(ns, /* @__PURE__ */ new Set());
		raw[REVIVER_SYMBOL] = result;
		return result;
	}
	return _check(ns, /* @__PURE__ */ new Set());
}
function _check(ns, seen) {
	const raw = ns.getSchema();
	if (seen.has(raw)) return false;
	seen.add(raw);
	if (ns.isBigIntegerSchema() || ns.isBigDecimalSchema()) return true;
	if (ns.isStructSchema()) {
		for (const [, memberSchema] of ns.structIterator()) if (_check(memberSchema, seen)) return true;
	} else if (ns.isListSchema() || ns.isMapSchema()) {
		if (_check(ns.getValueSchema(), seen)) return true;
	} else if (ns.isDocumentSchema()) return true;
	return false;
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/common.js
const collectBodyString = (streamBody, context) => collectBody(streamBody, context).then((body) => (context?.utf8Encoder ?? toUtf8$1)(body));

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/parseJsonBody.js
async function parseJsonBody(streamBody, context, schema) {
	let parsingInput;
	if (detectBufferParsing() && typeof streamBody?.[Symbol.asyncIterator] === "function") {
		const buffer = await collectBody(streamBody, context);
		if (typeof Buffer === "function") {
			if (Buffer.isBuffer(buffer)) parsingInput = buffer;
			else parsingInput = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		}
	}
	if (!parsingInput) parsingInput = await collectBodyString(streamBody, context);
	if (parsingInput.length === 0) return {};
	const reviver = schema && needsReviver(schema) ? jsonReviver : void 0;
	try {
		return JSON.parse(parsingInput, reviver);
	} catch (e) {
		if (e?.name === "SyntaxError") Object.defineProperty(e, "$responseBodyText", { value: typeof parsingInput === "string" ? parsingInput : parsingInput.toString("utf8") });
		throw e;
	}
}
const findKey = (object, key) => Object.keys(object).find((k) => k.toLowerCase() === key.toLowerCase());
const sanitizeErrorCode = (rawValue) => {
	let cleanValue = rawValue;
	if (typeof cleanValue === "number") cleanValue = cleanValue.toString();
	if (cleanValue.indexOf(",") >= 0) cleanValue = cleanValue.split(",")[0];
	if (cleanValue.indexOf(":") >= 0) cleanValue = cleanValue.split(":")[0];
	if (cleanValue.indexOf("#") >= 0) cleanValue = cleanValue.split("#")[1];
	return cleanValue;
};
const loadRestJsonErrorCode = (output, data) => {
	return loadErrorCode(output, data, [
		"header",
		"code",
		"type"
	]);
};
const loadJsonRpcErrorCode = (output, data, queryCompat = false) => {
	return loadErrorCode(output, data, queryCompat ? [
		"code",
		"header",
		"type"
	] : [
		"type",
		"code",
		"header"
	]);
};
const loadErrorCode = ({ headers }, data, order) => {
	while (order.length > 0) switch (order.shift()) {
		case "header":
			const headerKey = findKey(headers ?? {}, "x-amzn-errortype");
			if (headerKey !== void 0) return sanitizeErrorCode(headers[headerKey]);
			break;
		case "code":
			const codeKey = findKey(data ?? {}, "code");
			if (codeKey && data[codeKey] !== void 0) return sanitizeErrorCode(data[codeKey]);
			break;
		case "type": if (data?.__type !== void 0) return sanitizeErrorCode(data.__type);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonShapeDeserializer2.js
var JsonShapeDeserializer2 = class extends SerdeContextConfig {
	settings;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	async read(schema, data) {
		const reviver = needsReviver(schema) ? jsonReviver : void 0;
		let parsed;
		if (typeof data === "string") {
			if (data.length === 0) return {};
			parsed = JSON.parse(data, reviver);
		} else if (data instanceof Uint8Array && detectBufferParsing()) {
			if (data.byteLength === 0) return {};
			const buf = Buffer.isBuffer(data) ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
			parsed = JSON.parse(buf, reviver);
		} else parsed = await parseJsonBody(data, this.serdeContext, schema);
		return this._read(schema, parsed);
	}
	readObject(schema, data) {
		return this._read(schema, data);
	}
	_read(schema, value) {
		const isObject = value !== null && typeof value === "object";
		const ns = NormalizedSchema.of(schema);
		if (isObject) {
			if (ns.isStructSchema()) return this._readStruct(ns, value);
			if (Array.isArray(value) && ns.isListSchema()) {
				const listMember = ns.getValueSchema();
				if (this.needsTransform(listMember)) for (let i = 0; i < value.length; ++i) value[i] = this._read(listMember, value[i]);
				return value;
			}
			if (ns.isMapSchema()) {
				const mapMember = ns.getValueSchema();
				const map = value;
				if (this.needsTransform(mapMember)) for (const k in map) {
					if (!hasOwn(map, k)) continue;
					if (k === "__proto__") writeKey(map);
					map[k] = this._read(mapMember, map[k]);
				}
				return map;
			}
		}
		if (ns.isBlobSchema() && typeof value === "string") return fromBase64(value);
		const mediaType = ns.getMergedTraits().mediaType;
		if (ns.isStringSchema() && typeof value === "string" && mediaType) {
			if (mediaType === "application/json" || mediaType.endsWith("+json")) return LazyJsonString.from(value);
			return value;
		}
		if (ns.isTimestampSchema() && value != null) switch (determineTimestampFormat(ns, this.settings)) {
			case 5: return parseRfc3339DateTimeWithOffset(value);
			case 6: return parseRfc7231DateTime(value);
			case 7: return parseEpochTimestamp(value);
			default:
				console.warn("Missing timestamp format, parsing value with Date constructor:", value);
				return new Date(value);
		}
		if (ns.isBigIntegerSchema() && (typeof value === "number" || typeof value === "string")) return BigInt(value);
		if (ns.isBigDecimalSchema() && value != void 0) {
			if (value instanceof NumericValue) return value;
			const untyped = value;
			if (untyped.type === "bigDecimal" && "string" in untyped) return new NumericValue(untyped.string, untyped.type);
			return new NumericValue(String(value), "bigDecimal");
		}
		if (ns.isNumericSchema() && typeof value === "string") {
			switch (value) {
				case "Infinity": return Infinity;
				case "-Infinity": return -Infinity;
				case "NaN": return NaN;
			}
			return value;
		}
		if (ns.isDocumentSchema()) {
			if (isObject) {
				if (Array.isArray(value)) for (let i = 0; i < value.length; ++i) {
					const v = value[i];
					if (!(v instanceof NumericValue)) value[i] = this._read(ns, v);
				}
				else {
					const doc = value;
					for (const k in doc) {
						if (!hasOwn(doc, k)) continue;
						if (k === "__proto__") writeKey(doc);
						const v = doc[k];
						if (!(v instanceof NumericValue)) doc[k] = this._read(ns, v);
					}
				}
			}
		}
		return value;
	}
	_readStruct(ns, record) {
		const union = ns.isUnionSchema();
		const out = {};
		let nameMap;
		const hasType = typeof record.__type === "string";
		const { jsonName } = this.settings;
		if (jsonName && hasType) nameMap = {};
		let unionSerde;
		if (union) unionSerde = new UnionSerde(record, out);
		for (const [memberName, memberSchema] of ns.structIterator()) {
			let fromKey = memberName;
			if (jsonName) {
				fromKey = memberSchema.getMergedTraits().jsonName ?? fromKey;
				if (hasType) nameMap[fromKey] = memberName;
			}
			if (union) unionSerde.mark(fromKey);
			if (record[fromKey] != null) out[memberName] = this._read(memberSchema, record[fromKey]);
		}
		if (union) unionSerde.writeUnknown();
		else if (hasType) for (const k in record) {
			if (!hasOwn(record, k)) continue;
			const v = record[k];
			const t = jsonName ? nameMap[k] ?? k : k;
			if (!(t in out)) out[t] = v;
		}
		return out;
	}
	needsTransform(ns) {
		if (ns.isBlobSchema() || ns.isTimestampSchema() || ns.isBigIntegerSchema() || ns.isBigDecimalSchema() || ns.isNumericSchema()) return true;
		if (ns.isDocumentSchema() || ns.isStructSchema() || ns.isListSchema() || ns.isMapSchema()) return true;
		if (ns.isStringSchema() && ns.getMergedTraits().mediaType) return true;
		return false;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonBytesStringAdapter.js
var JsonBytesStringAdapter = class JsonBytesStringAdapter extends Uint8Array {
	string = null;
	static allocUnsafe(bytes) {
		if (typeof Buffer === "function") {
			const buffer = Buffer.allocUnsafe(bytes);
			return new JsonBytesStringAdapter(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		}
		return new JsonBytesStringAdapter(bytes);
	}
	toString() {
		return this.s();
	}
	valueOf() {
		return this.s();
	}
	includes(searchString, position) {
		if (typeof searchString === "string") return this.s().includes(searchString, position);
		return Uint8Array.prototype.includes.call(this, searchString, position);
	}
	indexOf(searchString, position) {
		if (typeof searchString === "string") return this.s().indexOf(searchString, position);
		return Uint8Array.prototype.indexOf.call(this, searchString, position);
	}
	lastIndexOf(searchString, position) {
		if (typeof searchString === "string") return this.s().lastIndexOf(searchString, position);
		const fn = Uint8Array.prototype.lastIndexOf;
		if (position !== void 0) return fn.call(this, searchString, position);
		return fn.call(this, searchString);
	}
	startsWith(searchString, position) {
		return this.s().startsWith(searchString, position);
	}
	endsWith(searchString, endPosition) {
		return this.s().endsWith(searchString, endPosition);
	}
	match(regexp) {
		return this.s().match(regexp);
	}
	replace(searchValue, replaceValue) {
		return this.s().replace(searchValue, replaceValue);
	}
	search(regexp) {
		return this.s().search(regexp);
	}
	split(separator, limit) {
		return this.s().split(separator, limit);
	}
	substring(start, end) {
		return this.s().substring(start, end);
	}
	trim() {
		return this.s().trim();
	}
	trimStart() {
		return this.s().trimStart();
	}
	trimEnd() {
		return this.s().trimEnd();
	}
	charAt(pos) {
		return this.s().charAt(pos);
	}
	charCodeAt(index) {
		return this.s().charCodeAt(index);
	}
	padStart(maxLength, fillString) {
		return this.s().padStart(maxLength, fillString);
	}
	padEnd(maxLength, fillString) {
		return this.s().padEnd(maxLength, fillString);
	}
	repeat(count) {
		return this.s().repeat(count);
	}
	toUpperCase() {
		return this.s().toUpperCase();
	}
	toLowerCase() {
		return this.s().toLowerCase();
	}
	s() {
		if (this.string == null) {
			const n = Date.now();
			if (n > warned + 6e4) {
				console.warn("@aws-sdk/core/protocols - WARN - JsonCodec2: you have called a string method on a Uint8Array request body. It has been automatically converted to string. In a future version this will throw an error.");
				warned = n;
			}
			this.string = toUtf8$1(this);
		}
		return this.string;
	}
};
var warned = 0;

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonShapeSerializer2.js
const encoder = new TextEncoder();
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const QUOTE = 34;
const COLON = 58;
const COMMA = 44;
const BACKSLASH = 92;
const TRUE = new Uint8Array([
	116,
	114,
	117,
	101
]);
const FALSE = new Uint8Array([
	102,
	97,
	108,
	115,
	101
]);
const NULL = new Uint8Array([
	110,
	117,
	108,
	108
]);
const ESCAPE_TABLE = new Array(128).fill(null);
ESCAPE_TABLE[8] = "b";
ESCAPE_TABLE[9] = "t";
ESCAPE_TABLE[10] = "n";
ESCAPE_TABLE[12] = "f";
ESCAPE_TABLE[13] = "r";
ESCAPE_TABLE[34] = "\"";
ESCAPE_TABLE[92] = "\\";
for (let i = 0; i < 32; i++) if (ESCAPE_TABLE[i] === null) ESCAPE_TABLE[i] = "u00" + i.toString(16).padStart(2, "0");
const INITIAL_BUFFER_SIZE = 2048;
function alloc(size) {
	return JsonBytesStringAdapter.allocUnsafe(size);
}
var JsonShapeSerializer2 = class JsonShapeSerializer2 extends SerdeContextConfig {
	settings;
	json;
	i = 0;
	rootSchema;
	rawValue;
	passthrough = false;
	constructor(settings) {
		super();
		this.settings = settings;
		this.json = alloc(INITIAL_BUFFER_SIZE);
	}
	write(schema, value) {
		this.i = 0;
		this.rawValue = value;
		this.rootSchema = NormalizedSchema.of(schema);
		this.passthrough = this.rootSchema.isBlobSchema() || this.rootSchema.isStringSchema();
		if (!this.passthrough) this.writeValue(this.rootSchema, value, void 0);
	}
	writeDiscriminatedDocument(schema, value) {
		this.i = 0;
		this.rootSchema = NormalizedSchema.of(schema);
		const ns = this.rootSchema;
		if (ns.isStructSchema() && value != null && typeof value === "object") {
			this.writeValue(ns, value, void 0);
			const prefix = `"__type":"${ns.getName(true) ?? "Unknown"}",`;
			const z = prefix.length;
			this.ensure(z);
			this.json.copyWithin(1 + z, 1, this.i);
			encoder.encodeInto(prefix, this.json.subarray(1));
			this.i += z;
		} else this.writeValue(ns, value, void 0);
	}
	flush() {
		this.rootSchema = void 0;
		const finalPosition = this.i;
		this.i = 0;
		const raw = this.rawValue;
		this.rawValue = void 0;
		if (finalPosition === 0) return raw;
		const result = this.json.subarray(0, finalPosition);
		this.json = alloc(INITIAL_BUFFER_SIZE);
		return result;
	}
	ensure(byteCount) {
		const { i, json } = this;
		if (i + byteCount > json.length) {
			let newSize = json.length * 2;
			while (newSize < i + byteCount) newSize *= 2;
			const next = alloc(newSize);
			next.set(this.json);
			this.json = next;
		}
	}
	writeAscii(s) {
		const z = s.length;
		this.ensure(z);
		let { i, json } = this;
		for (let j = 0; j < z; ++j) {
			json[i] = s.charCodeAt(j);
			i += 1;
		}
		this.i = i;
	}
	writeAsciiQuoted(s) {
		const z = s.length;
		this.ensure(z + 4);
		let { json, i } = this;
		json[i++] = QUOTE;
		for (let j = 0; j < z; ++j) json[i++] = s.charCodeAt(j);
		json[i++] = QUOTE;
		this.i = i;
	}
	writeJsonString(s) {
		const z = s.length;
		this.ensure(z * 3 + 2);
		this.json[this.i++] = QUOTE;
		for (let j = 0; j < z; ++j) {
			const c = s.charCodeAt(j);
			if (c > 34 && c < 92) this.json[this.i++] = c;
			else if (c < 128) {
				const esc = ESCAPE_TABLE[c];
				if (esc !== null) {
					this.ensure(esc.length + 1 + (z - j - 1) * 3 + 1);
					this.json[this.i++] = BACKSLASH;
					for (let k = 0; k < esc.length; k++) this.json[this.i++] = esc.charCodeAt(k);
				} else this.json[this.i++] = c;
			} else if (c >= 55296 && c <= 56319) {
				const next = j + 1 < z ? s.charCodeAt(j + 1) : 0;
				if (next >= 56320 && next <= 57343) {
					this.ensure(4);
					const { written } = encoder.encodeInto(s.substring(j, j + 2), this.json.subarray(this.i));
					this.i += written;
					++j;
				} else {
					this.ensure(6 + (z - j - 1) * 3 + 1);
					this.writeUnicodeEscape(c);
				}
			} else if (c >= 56320 && c <= 57343) {
				this.ensure(6 + (z - j - 1) * 3 + 1);
				this.writeUnicodeEscape(c);
			} else {
				let { i, json } = this;
				if (c < 2048) {
					json[i++] = 192 | c >> 6;
					json[i++] = 128 | c & 63;
				} else {
					json[i++] = 224 | c >> 12;
					json[i++] = 128 | c >> 6 & 63;
					json[i++] = 128 | c & 63;
				}
				this.i = i;
			}
		}
		this.json[this.i++] = QUOTE;
	}
	writeUnicodeEscape(code) {
		let { json, i } = this;
		json[i++] = BACKSLASH;
		json[i++] = 117;
		const hex = code.toString(16).padStart(4, "0");
		for (let j = 0; j < 4; ++j) json[i++] = hex.charCodeAt(j);
		this.i = i;
	}
	static B64 = (() => {
		const chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
		const table = /* @__PURE__ */ new Uint8Array(64);
		for (let i = 0; i < 64; ++i) table[i] = chars.charCodeAt(i);
		return table;
	})();
	writeBase64(data) {
		const b64Len = Math.ceil(data.length / 3) * 4;
		this.ensure(b64Len + 2);
		const json = this.json;
		const B64 = JsonShapeSerializer2.B64;
		let i = this.i;
		json[i++] = QUOTE;
		const len = data.length;
		const remainder = len % 3;
		const mainLen = len - remainder;
		for (let j = 0; j < mainLen; j += 3) {
			const a = data[j];
			const b = data[j + 1];
			const c = data[j + 2];
			json[i++] = B64[a >> 2];
			json[i++] = B64[(a & 3) << 4 | b >> 4];
			json[i++] = B64[(b & 15) << 2 | c >> 6];
			json[i++] = B64[c & 63];
		}
		if (remainder === 2) {
			const a = data[mainLen];
			const b = data[mainLen + 1];
			json[i++] = B64[a >> 2];
			json[i++] = B64[(a & 3) << 4 | b >> 4];
			json[i++] = B64[(b & 15) << 2];
			json[i++] = 61;
		} else if (remainder === 1) {
			const a = data[mainLen];
			json[i++] = B64[a >> 2];
			json[i++] = B64[(a & 3) << 4];
			json[i++] = 61;
			json[i++] = 61;
		}
		json[i++] = QUOTE;
		this.i = i;
	}
	writeValue(schema, value, container) {
		if (value == null) {
			if (container?.isStructSchema()) {
				if (value === void 0) {
					if (NormalizedSchema.of(schema).isIdempotencyToken()) {
						this.writeAsciiQuoted(generateIdempotencyToken());
						return;
					}
				}
				return;
			}
			this.ensure(4);
			this.json.set(NULL, this.i);
			this.i += 4;
			return;
		}
		const ns = NormalizedSchema.of(schema);
		const isObject = typeof value === "object";
		if (ns.isStringSchema()) {
			const mediaType = ns.getMergedTraits().mediaType;
			if (mediaType) {
				if (mediaType === "application/json" || mediaType.endsWith("+json")) {
					this.writeJsonString(LazyJsonString.from(value).toString());
					return;
				}
			}
		}
		if (this.settings.bigNumberAsString && value != null && (ns.isBigIntegerSchema() || ns.isBigDecimalSchema())) {
			const asString = value instanceof NumericValue ? value.string : String(value);
			this.writeAsciiQuoted(asString);
			return;
		}
		if (isObject) {
			if (ns.isStructSchema()) {
				this.writeStruct(ns, value);
				return;
			}
			if (Array.isArray(value) && (ns.isListSchema() || ns.isDocumentSchema())) {
				this.writeList(ns, value, ns.isDocumentSchema());
				return;
			}
			if (ns.isMapSchema()) {
				this.writeMap(ns, value, false);
				return;
			}
			if (value instanceof Uint8Array && (ns.isBlobSchema() || ns.isDocumentSchema())) {
				this.writeBase64(value);
				return;
			}
			if (value instanceof Date && (ns.isTimestampSchema() || ns.isDocumentSchema())) {
				this.writeTimestamp(ns, value);
				return;
			}
			if (value instanceof NumericValue) {
				this.writeAscii(value.string);
				return;
			}
			if (ns.isDocumentSchema()) {
				if (Array.isArray(value)) this.writeList(ns, value, true);
				else this.writeMap(ns, value, true);
				return;
			}
			const json = JSON.stringify(value);
			this.writeAscii(json);
			return;
		}
		if (typeof value === "string") {
			if (ns.isBlobSchema()) {
				const b64 = (this.serdeContext?.base64Encoder ?? toBase64$1)(value);
				this.writeAsciiQuoted(b64);
				return;
			}
			this.writeJsonString(value);
			return;
		}
		if (typeof value === "number") {
			if (Math.abs(value) === Infinity || Number.isNaN(value)) {
				this.writeAsciiQuoted(String(value));
				return;
			}
			const numStr = String(value);
			this.writeAscii(numStr);
			return;
		}
		if (typeof value === "boolean") {
			this.ensure(5);
			let { i, json } = this;
			if (value) {
				json.set(TRUE, i);
				i += 4;
			} else {
				json.set(FALSE, i);
				i += 5;
			}
			this.i = i;
			return;
		}
		if (typeof value === "bigint") {
			this.writeAscii(value.toString());
			return;
		}
		this.writeAscii(String(value));
	}
	writeStruct(ns, value) {
		this.ensure(2);
		this.json[this.i++] = OPEN_BRACE;
		let wroteAny = false;
		const hasType = typeof value.__type === "string";
		let writtenKeys;
		if (hasType) writtenKeys = /* @__PURE__ */ new Set();
		for (const [memberName, memberSchema] of ns.structIterator()) {
			const item = value[memberName];
			if (item == null && !memberSchema.isIdempotencyToken()) continue;
			if (wroteAny) {
				this.ensure(1);
				this.json[this.i++] = COMMA;
			}
			wroteAny = true;
			const targetKey = this.settings.jsonName ? memberSchema.getMergedTraits().jsonName ?? memberName : memberName;
			if (writtenKeys) {
				writtenKeys.add(memberName);
				writtenKeys.add(targetKey);
			}
			this.writeAsciiQuoted(targetKey);
			this.json[this.i++] = COLON;
			this.writeValue(memberSchema, item, ns);
		}
		if (!wroteAny && ns.isUnionSchema()) {
			const { $unknown } = value;
			if (Array.isArray($unknown)) {
				const [k, v] = $unknown;
				this.writeAsciiQuoted(k);
				this.ensure(1);
				this.json[this.i++] = COLON;
				this.writeValue(15, v, ns);
			}
		} else if (hasType) for (const k in value) {
			if (writtenKeys.has(k)) continue;
			writtenKeys.add(k);
			const v = value[k];
			if (wroteAny) {
				this.ensure(1);
				this.json[this.i++] = COMMA;
			}
			wroteAny = true;
			this.writeAsciiQuoted(k);
			this.ensure(1);
			this.json[this.i++] = COLON;
			this.writeValue(15, v, void 0);
		}
		this.ensure(1);
		this.json[this.i++] = CLOSE_BRACE;
	}
	writeList(ns, value, isDocument) {
		const sparse = !!ns.getMergedTraits().sparse;
		const valueSchema = ns.getValueSchema();
		if (!isDocument) {
			if (valueSchema.isStringSchema() || valueSchema.isNumericSchema() || valueSchema.isBooleanSchema()) {
				let hasSpecials = false;
				for (let i = 0; i < value.length; ++i) {
					const v = value[i];
					if (Number.isNaN(v) || v === Infinity || v === -Infinity || v == null && !sparse) {
						hasSpecials = true;
						break;
					}
				}
				let json;
				if (!hasSpecials) json = JSON.stringify(value);
				else {
					const out = [];
					for (let i = 0; i < value.length; ++i) {
						const v = value[i];
						if (v == null && !sparse) continue;
						if (Number.isNaN(v) || v === Infinity || v === -Infinity) out.push(String(v));
						else out.push(v);
					}
					json = JSON.stringify(out);
				}
				this.ensure(json.length * 3);
				this.i += encoder.encodeInto(json, this.json.subarray(this.i)).written;
				return;
			}
		}
		this.ensure(2);
		this.json[this.i++] = OPEN_BRACKET;
		let wroteFirstItem = false;
		for (let i = 0; i < value.length; ++i) {
			const item = value[i];
			if (isDocument ? item === void 0 : item == null && !sparse) continue;
			if (wroteFirstItem) {
				this.ensure(1);
				this.json[this.i++] = COMMA;
			}
			this.writeValue(valueSchema, item, void 0);
			wroteFirstItem = true;
		}
		this.ensure(1);
		this.json[this.i++] = CLOSE_BRACKET;
	}
	writeMap(ns, value, isDocument) {
		const sparse = !!ns.getMergedTraits().sparse;
		const valueSchema = ns.getValueSchema();
		if (!isDocument) {
			if (valueSchema.isStringSchema() || valueSchema.isNumericSchema() || valueSchema.isBooleanSchema()) {
				let modifications;
				for (const k in value) {
					if (!hasOwn(value, k)) continue;
					const v = value[k];
					if (Number.isNaN(v) || v === Infinity || v === -Infinity) {
						(modifications ??= {})[k] = v;
						value[k] = String(v);
					} else if (v === null && !sparse) {
						(modifications ??= {})[k] = null;
						value[k] = void 0;
					}
				}
				const json = JSON.stringify(value);
				if (modifications) Object.assign(value, modifications);
				this.ensure(json.length * 3);
				this.i += encoder.encodeInto(json, this.json.subarray(this.i)).written;
				return;
			}
		}
		this.ensure(2);
		this.json[this.i++] = OPEN_BRACE;
		let first = true;
		for (const k in value) {
			if (!hasOwn(value, k)) continue;
			const v = value[k];
			if (isDocument ? v === void 0 : v == null && !sparse) continue;
			if (!first) {
				this.ensure(1);
				this.json[this.i++] = COMMA;
			}
			first = false;
			this.writeJsonString(k);
			this.ensure(1);
			this.json[this.i++] = COLON;
			this.writeValue(valueSchema, v, void 0);
		}
		this.ensure(1);
		this.json[this.i++] = CLOSE_BRACE;
	}
	writeTimestamp(ns, value) {
		switch (determineTimestampFormat(ns, this.settings)) {
			case 5: {
				const iso = value.toISOString().replace(".000Z", "Z");
				this.writeAsciiQuoted(iso);
				return;
			}
			case 6:
				this.writeAsciiQuoted(dateToUtcString(value));
				return;
			case 7: {
				const epochSecs = String(value.getTime() / 1e3);
				this.writeAscii(epochSecs);
				return;
			}
			default: {
				const epochSecs = String(value.getTime() / 1e3);
				this.writeAscii(epochSecs);
				return;
			}
		}
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonCodec2.js
var JsonCodec2 = class extends SerdeContextConfig {
	settings;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	createSerializer() {
		const serializer = new JsonShapeSerializer2(this.settings);
		serializer.setSerdeContext(this.serdeContext);
		return serializer;
	}
	createDeserializer() {
		const deserializer = new JsonShapeDeserializer2(this.settings);
		deserializer.setSerdeContext(this.serdeContext);
		return deserializer;
	}
};

// ../../node_modules/@smithy/node-http-handler/dist-es/build-abort-error.js
function buildAbortError(abortSignal) {
	const reason = abortSignal && typeof abortSignal === "object" && "reason" in abortSignal ? abortSignal.reason : void 0;
	if (reason) {
		if (reason instanceof Error) {
			const abortError = /* @__PURE__ */ new Error("Request aborted");
			abortError.name = "AbortError";
			abortError.cause = reason;
			return abortError;
		}
		const abortError = new Error(String(reason));
		abortError.name = "AbortError";
		return abortError;
	}
	const abortError = /* @__PURE__ */ new Error("Request aborted");
	abortError.name = "AbortError";
	return abortError;
}

// ../../node_modules/@smithy/node-http-handler/dist-es/constants.js
const NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT"
];

// ../../node_modules/@smithy/node-http-handler/dist-es/get-transformed-headers.js
const getTransformedHeaders = (headers) => {
	const transformedHeaders = {};
	for (const name in headers) {
		if (!hasOwn(headers, name)) continue;
		const headerValues = headers[name];
		transformedHeaders[name] = Array.isArray(headerValues) ? headerValues.join(",") : headerValues;
	}
	return transformedHeaders;
};

// ../../node_modules/@smithy/node-http-handler/dist-es/timing.js
const timing = {
	setTimeout: (cb, ms) => setTimeout(cb, ms),
	clearTimeout: (timeoutId) => clearTimeout(timeoutId)
};

// ../../node_modules/@smithy/node-http-handler/dist-es/set-connection-timeout.js
const DEFER_EVENT_LISTENER_TIME$2 = 1e3;
const setConnectionTimeout = (request, reject, timeoutInMs = 0) => {
	if (!timeoutInMs) return -1;
	const registerTimeout = (offset) => {
		const timeoutId = timing.setTimeout(() => {
			request.destroy();
			reject(Object.assign(/* @__PURE__ */ new Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${timeoutInMs} ms.`), { name: "TimeoutError" }));
		}, timeoutInMs - offset);
		const doWithSocket = (socket) => {
			if (socket?.connecting) socket.on("connect", () => {
				timing.clearTimeout(timeoutId);
			});
			else timing.clearTimeout(timeoutId);
		};
		if (request.socket) doWithSocket(request.socket);
		else request.on("socket", doWithSocket);
	};
	if (timeoutInMs < 2e3) {
		registerTimeout(0);
		return 0;
	}
	return timing.setTimeout(registerTimeout.bind(null, DEFER_EVENT_LISTENER_TIME$2), DEFER_EVENT_LISTENER_TIME$2);
};

// ../../node_modules/@smithy/node-http-handler/dist-es/set-request-timeout.js
const setRequestTimeout = (req, reject, timeoutInMs = 0, throwOnRequestTimeout, logger) => {
	if (timeoutInMs) return timing.setTimeout(() => {
		let msg = `@smithy/node-http-handler - [${throwOnRequestTimeout ? "ERROR" : "WARN"}] a request has exceeded the configured ${timeoutInMs} ms requestTimeout.`;
		if (throwOnRequestTimeout) {
			const error = Object.assign(new Error(msg), {
				name: "TimeoutError",
				code: "ETIMEDOUT"
			});
			req.destroy(error);
			reject(error);
		} else {
			msg += ` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`;
			logger?.warn?.(msg);
		}
	}, timeoutInMs);
	return -1;
};

// ../../node_modules/@smithy/node-http-handler/dist-es/set-socket-keep-alive.js
const DEFER_EVENT_LISTENER_TIME$1 = 3e3;
const setSocketKeepAlive = (request, { keepAlive, keepAliveMsecs }, deferTimeMs = DEFER_EVENT_LISTENER_TIME$1) => {
	if (keepAlive !== true) return -1;
	const registerListener = () => {
		if (request.socket) request.socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		else request.on("socket", (socket) => {
			socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		});
	};
	if (deferTimeMs === 0) {
		registerListener();
		return 0;
	}
	return timing.setTimeout(registerListener, deferTimeMs);
};

// ../../node_modules/@smithy/node-http-handler/dist-es/resolve-default-socket-timeout.js
const resolveDefaultSocketTimeout = (config) => {
	const value = config?.defaultSocketTimeout;
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
};

// ../../node_modules/@smithy/node-http-handler/dist-es/set-socket-timeout.js
const DEFER_EVENT_LISTENER_TIME = 3e3;
const setSocketTimeout = (request, reject, timeoutInMs = 0, isServiceDefault = false) => {
	if (!Number.isFinite(timeoutInMs) || timeoutInMs <= 0) return;
	let response;
	request.once("response", (res) => response = res);
	const onTimeout = () => {
		if (response?.complete) {
			request.socket?.destroy();
			return;
		}
		const error = Object.assign(/* @__PURE__ */ new Error(`@smithy/node-http-handler - the request socket timed out after ${timeoutInMs} ms of inactivity (${isServiceDefault ? "service default socket timeout" : "configured by client requestHandler"}).`), { name: "TimeoutError" });
		response?.destroy(error);
		request.destroy();
		reject(error);
	};
	const registerTimeout = () => {
		const { socket } = request;
		if (!socket) request.once("socket", registerTimeout);
		else if (socket.connecting) socket.once("connect", registerTimeout);
		else {
			socket.setTimeout(timeoutInMs, onTimeout);
			request.on("close", () => socket.removeListener("timeout", onTimeout));
		}
	};
	if (timeoutInMs < 6e3) {
		registerTimeout();
		return;
	}
	const deferralId = timing.setTimeout(registerTimeout, DEFER_EVENT_LISTENER_TIME);
	request.once("close", () => timing.clearTimeout(deferralId));
};

// ../../node_modules/@smithy/node-http-handler/dist-es/write-request-body.js
const MIN_WAIT_TIME = 6e3;
async function writeRequestBody(httpRequest, request, maxContinueTimeoutMs = MIN_WAIT_TIME, externalAgent = false) {
	const headers = request.headers;
	const expect = headers ? headers.Expect || headers.expect : void 0;
	let timeoutId = -1;
	let sendBody = true;
	if (!externalAgent && expect === "100-continue") sendBody = await Promise.race([new Promise((resolve) => {
		timeoutId = Number(timing.setTimeout(() => resolve(true), Math.max(MIN_WAIT_TIME, maxContinueTimeoutMs)));
	}), new Promise((resolve) => {
		httpRequest.on("continue", () => {
			timing.clearTimeout(timeoutId);
			resolve(true);
		});
		httpRequest.on("response", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
		httpRequest.on("error", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
	})]);
	if (sendBody) writeBody(httpRequest, request.body);
}
function writeBody(httpRequest, body) {
	if (body instanceof import__native_stream.Readable) {
		body.pipe(httpRequest);
		return;
	}
	if (body) {
		const isBuffer = Buffer.isBuffer(body);
		if (isBuffer || typeof body === "string") {
			if (isBuffer && body.byteLength === 0) httpRequest.end();
			else httpRequest.end(body);
			return;
		}
		const uint8 = body;
		if (typeof uint8 === "object" && uint8.buffer && typeof uint8.byteOffset === "number" && typeof uint8.byteLength === "number") {
			httpRequest.end(Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength));
			return;
		}
		httpRequest.end(Buffer.from(body));
		return;
	}
	httpRequest.end();
}

// ../../node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js
let hAgent = void 0;
let hRequest = void 0;
var NodeHttpHandler = class NodeHttpHandler {
	config;
	configProvider;
	socketWarningTimestamp = 0;
	externalAgent = false;
	metadata = { handlerProtocol: "http/1.1" };
	static create(instanceOrOptions) {
		if (typeof instanceOrOptions?.handle === "function") return instanceOrOptions;
		return new NodeHttpHandler(instanceOrOptions);
	}
	static checkSocketUsage(agent, socketWarningTimestamp, logger = console) {
		const { sockets, requests, maxSockets } = agent;
		if (typeof maxSockets !== "number" || maxSockets === Infinity) return socketWarningTimestamp;
		if (Date.now() - 15e3 < socketWarningTimestamp) return socketWarningTimestamp;
		if (sockets && requests) for (const origin in sockets) {
			if (!hasOwn(sockets, origin)) continue;
			const socketsInUse = sockets[origin]?.length ?? 0;
			const requestsEnqueued = requests[origin]?.length ?? 0;
			if (socketsInUse >= maxSockets && requestsEnqueued >= 2 * maxSockets) {
				logger?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${socketsInUse} and ${requestsEnqueued} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`);
				return Date.now();
			}
		}
		return socketWarningTimestamp;
	}
	constructor(options) {
		this.configProvider = new Promise((resolve, reject) => {
			if (typeof options === "function") options().then((_options) => {
				resolve(this.resolveDefaultConfig(_options));
			}).catch(reject);
			else resolve(this.resolveDefaultConfig(options));
		});
	}
	destroy() {
		this.config?.httpAgent?.destroy();
		this.config?.httpsAgent?.destroy();
	}
	async handle(request, { abortSignal, requestTimeout } = {}) {
		if (!this.config) this.config = await this.configProvider;
		const config = this.config;
		const logger = config.logger;
		const isSSL = request.protocol === "https:";
		if (!isSSL && !this.config.httpAgent) this.config.httpAgent = await this.config.httpAgentProvider();
		return new Promise((_resolve, _reject) => {
			let writeRequestBodyPromise = void 0;
			let socketWarningTimeoutId = -1;
			let connectionTimeoutId = -1;
			let requestTimeoutId = -1;
			let keepAliveTimeoutId = -1;
			const clearTimeouts = () => {
				timing.clearTimeout(socketWarningTimeoutId);
				timing.clearTimeout(connectionTimeoutId);
				timing.clearTimeout(requestTimeoutId);
				timing.clearTimeout(keepAliveTimeoutId);
			};
			const resolve = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_resolve(arg);
			};
			const reject = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_reject(arg);
			};
			if (abortSignal?.aborted) {
				reject(buildAbortError(abortSignal));
				return;
			}
			const headers = request.headers;
			const expectContinue = headers ? (headers.Expect ?? headers.expect) === "100-continue" : false;
			let agent = isSSL ? config.httpsAgent : config.httpAgent;
			if (expectContinue && !this.externalAgent) agent = new (isSSL ? import__native_https.default.Agent : hAgent)({
				keepAlive: false,
				maxSockets: Infinity
			});
			socketWarningTimeoutId = timing.setTimeout(() => {
				this.socketWarningTimestamp = NodeHttpHandler.checkSocketUsage(agent, this.socketWarningTimestamp, logger);
			}, config.socketAcquisitionWarningTimeout ?? (config.requestTimeout ?? 2e3) + (config.connectionTimeout ?? 1e3));
			const queryString = request.query ? buildQueryString(request.query) : "";
			let auth = void 0;
			if (request.username != null || request.password != null) auth = `${request.username ?? ""}:${request.password ?? ""}`;
			let path = request.path;
			if (queryString) path += `?${queryString}`;
			if (request.fragment) path += `#${request.fragment}`;
			let hostname = request.hostname ?? "";
			if (hostname[0] === "[" && hostname.endsWith("]")) hostname = request.hostname.slice(1, -1);
			else hostname = request.hostname;
			const nodeHttpsOptions = {
				headers: request.headers,
				host: hostname,
				method: request.method,
				path,
				port: request.port,
				agent,
				auth
			};
			const req = (isSSL ? import__native_https.default.request : hRequest)(nodeHttpsOptions, (res) => {
				const httpResponse = new HttpResponse({
					statusCode: res.statusCode || -1,
					reason: res.statusMessage,
					headers: getTransformedHeaders(res.headers),
					body: res
				});
				resolve({ response: httpResponse });
			});
			req.on("error", (err) => {
				if (NODEJS_TIMEOUT_ERROR_CODES.includes(err.code)) reject(Object.assign(err, { name: "TimeoutError" }));
				else reject(err);
			});
			if (abortSignal) {
				const onAbort = () => {
					req.destroy();
					const abortError = buildAbortError(abortSignal);
					reject(abortError);
				};
				if (typeof abortSignal.addEventListener === "function") {
					const signal = abortSignal;
					signal.addEventListener("abort", onAbort, { once: true });
					req.once("close", () => signal.removeEventListener("abort", onAbort));
				} else abortSignal.onabort = onAbort;
			}
			const effectiveRequestTimeout = requestTimeout ?? config.requestTimeout;
			connectionTimeoutId = setConnectionTimeout(req, reject, config.connectionTimeout);
			requestTimeoutId = setRequestTimeout(req, reject, effectiveRequestTimeout, config.throwOnRequestTimeout, logger ?? console);
			const defaultSocketTimeout = config.socketTimeout === void 0 ? resolveDefaultSocketTimeout(config) : void 0;
			if (defaultSocketTimeout) setSocketTimeout(req, reject, defaultSocketTimeout, true);
			else setSocketTimeout(req, reject, config.socketTimeout);
			const httpAgent = nodeHttpsOptions.agent;
			if (typeof httpAgent === "object" && "keepAlive" in httpAgent) keepAliveTimeoutId = setSocketKeepAlive(req, {
				keepAlive: httpAgent.keepAlive,
				keepAliveMsecs: httpAgent.keepAliveMsecs
			});
			writeRequestBodyPromise = writeRequestBody(req, request, effectiveRequestTimeout, this.externalAgent).catch((e) => {
				clearTimeouts();
				return _reject(e);
			});
		});
	}
	updateHttpClientConfig(key, value) {
		this.config = void 0;
		this.configProvider = this.configProvider.then((config) => {
			switch (key) {
				case Symbol.for("logger"):
					key = "logger";
					value = config.logger ?? value;
					break;
				case Symbol.for("@smithy/defaultSocketTimeout"):
					key = "defaultSocketTimeout";
					value = resolveDefaultSocketTimeout(config) ?? value;
			}
			return {
				...config,
				[key]: value
			};
		});
	}
	httpHandlerConfigs() {
		return this.config ?? {};
	}
	resolveDefaultConfig(options) {
		const { requestTimeout, connectionTimeout, socketTimeout, socketAcquisitionWarningTimeout, httpAgent, httpsAgent, throwOnRequestTimeout, logger } = options || {};
		const keepAlive = true;
		const maxSockets = 50;
		let httpAgentPromise;
		return {
			connectionTimeout,
			requestTimeout,
			socketTimeout,
			defaultSocketTimeout: resolveDefaultSocketTimeout(options),
			socketAcquisitionWarningTimeout,
			throwOnRequestTimeout,
			httpAgentProvider: () => httpAgentPromise ??= (async () => {
				const node_http = await Promise.resolve(process.getBuiltinModule("node:http"));
				const { Agent, request } = node_http.default ?? node_http;
				hRequest = request;
				hAgent = Agent;
				if (httpAgent instanceof hAgent || typeof httpAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpAgent;
				}
				return new hAgent({
					keepAlive,
					maxSockets,
					...httpAgent
				});
			})(),
			httpsAgent: (() => {
				if (httpsAgent instanceof import__native_https.default.Agent || typeof httpsAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpsAgent;
				}
				return new import__native_https.default.Agent({
					keepAlive,
					maxSockets,
					...httpsAgent
				});
			})(),
			logger
		};
	}
};

// packages/aws/src/access.js
/** The shortest session that STS gives; the SDK asks again before it ends. */
const SESSION_SECONDS = 3600;
function remedyOf$1(thrown, byToken) {
	if (byToken) return "Check that the role trusts this repository and environment (claim \"sub\") with audience sts.amazonaws.com, and that the job has \"permissions: id-token: write\".";
	return thrown instanceof Error && thrown.name === "CredentialsProviderError" ? "Add \"permissions: id-token: write\" to the job, and to the job that calls this workflow, or give credentials that may assume the role." : "Allow sts:AssumeRole for these credentials in the role's trust policy, or add \"permissions: id-token: write\" to the job, so that it is assumed with the identity of the job.";
}
/**
* A credential provider that assumes `access.roleToAssume`, by web identity where a token can be had, else with the
* environment's own credentials; null where no role was named.
*/
function assumeRole(access, door, tools) {
	const { roleToAssume, webIdentityToken } = access;
	if (roleToAssume === void 0) return null;
	const request = {
		RoleArn: roleToAssume,
		RoleSessionName: (access.sessionName ?? "thea-release").replace(/[^\w+=,.@-]/g, "-").slice(0, 64),
		DurationSeconds: SESSION_SECONDS
	};
	return async () => {
		try {
			const [sts, token] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(276), __nccwpck_require__.e(423), __nccwpck_require__.e(279)]).then(__nccwpck_require__.bind(__nccwpck_require__, 279)), webIdentityToken?.()]);
			const client = new sts.STSClient(door);
			const options = { abortSignal: tools.deadline.signal };
			const answer = token === void 0 ? await client.send(new sts.AssumeRoleCommand(request), options) : await client.send(new sts.AssumeRoleWithWebIdentityCommand({
				...request,
				WebIdentityToken: token
			}), options);
			return {
				...readCredentials(answer.Credentials, roleToAssume, tools),
				account: accountOf(answer.AssumedRoleUser?.Arn)
			};
		} catch (thrown) {
			if (thrown instanceof Failure) throw thrown;
			throw new Failure("access", {
				input: "role-to-assume",
				message: `The role ${roleToAssume} could not be assumed: ${messageOf(thrown).replace(/\.$/, "")}.`,
				remedy: remedyOf$1(thrown, webIdentityToken !== void 0),
				cause: thrown
			});
		}
	};
}
function readCredentials(given, role, tools) {
	const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
	if (AccessKeyId === void 0 || SecretAccessKey === void 0 || SessionToken === void 0) throw new Failure("access", {
		input: "role-to-assume",
		message: `STS answered for the role ${role} without credentials.`,
		remedy: "Check the endpoint that AWS_ENDPOINT_URL or a proxy points to."
	});
	tools.mask(SecretAccessKey);
	tools.mask(SessionToken);
	return {
		accessKeyId: AccessKeyId,
		secretAccessKey: SecretAccessKey,
		sessionToken: SessionToken,
		expiration: Expiration ?? new Date(tools.clock.now().wall + SESSION_SECONDS * 1e3)
	};
}
/** arn:partition:sts::account:assumed-role/\u2026: the fifth part (IAM, "Identifiers for IAM resources"). Pure. */
function accountOf(arn) {
	return /^arn:[^:]+:sts::(\d{12}):assumed-role\//.exec(arn ?? "")?.[1] ?? null;
}
/**
* Proves that the credentials belong to one of the allowed accounts, before anything else is called. An assumed role
* comes with its account; for other credentials STS is asked (GetCallerIdentity).
* @throws Failure('access') where they do not.
*/
async function checkAccount(access, door, session, tools) {
	const allowed = access.allowedAccountIds ?? [];
	if (allowed.length === 0) return;
	const account = (await session?.())?.account ?? await askAccount(door, session, tools);
	if (account !== void 0 && allowed.includes(account)) return;
	throw new Failure("access", {
		input: "allowed-account-ids",
		message: `The credentials belong to account ${account ?? "(unknown)"}, which is none of the allowed ones (${allowed.join(", ")}).`,
		remedy: "Nothing was called there. Use the role of the right account, or add this one to \"allowed-account-ids\"."
	});
}
async function askAccount(door, session, tools) {
	const sts = await Promise.all(/* import() */[__nccwpck_require__.e(276), __nccwpck_require__.e(423), __nccwpck_require__.e(279)]).then(__nccwpck_require__.bind(__nccwpck_require__, 279));
	return (await new sts.STSClient(session === null ? door : {
		...door,
		credentials: session
	}).send(new sts.GetCallerIdentityCommand({}), { abortSignal: tools.deadline.signal })).Account;
}

// packages/aws/src/session.js
/** Milliseconds before its end from which on a session is not handed out any more; the SDK asks again as early. */
const MARGIN = 3e5;
/**
* One session for all clients: whoever asks while it is being opened, or while it lasts, gets the same. Without it each
* client assumes the role for itself. A failure is not kept.
*/
function sharedSession(open, clock) {
	let session;
	let lasting;
	return () => {
		const over = lasting !== void 0 && lasting.expiration.getTime() - clock.now().wall <= MARGIN;
		if (session !== void 0 && !over) return session;
		lasting = void 0;
		const opened = open();
		session = opened;
		opened.then((credentials) => {
			lasting = credentials;
		}, () => {
			if (session === opened) session = void 0;
		});
		return opened;
	};
}

// packages/aws/src/enter.js
/** Milliseconds. No SDK default is trusted: it waits for a connection without end. */
const CONNECT_TIMEOUT = 2e3;
const RESPONSE_TIMEOUT = 5e3;
const READ_ATTEMPTS = 4;
/**
* Enters a region: credentials come from the standard chain or from an assumed role; the account is checked first where
* a list of allowed ones is given.
* @throws Failure('access') where the role cannot be assumed or the account is not allowed.
*/
async function enterRegion(region, access, tools) {
	const door = {
		region,
		maxAttempts: READ_ATTEMPTS,
		requestHandler: new NodeHttpHandler({
			connectionTimeout: CONNECT_TIMEOUT,
			requestTimeout: RESPONSE_TIMEOUT,
			throwOnRequestTimeout: true,
			...proxyAgents(tools.environment)
		})
	};
	const assume = assumeRole(access, door, tools);
	const session = assume === null ? null : sharedSession(assume, tools.clock);
	await checkAccount(access, door, session, tools);
	return session === null ? door : {
		...door,
		credentials: session
	};
}

// packages/aws/src/job-access.js
/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = "sts.amazonaws.com";
/**
* How a job enters an account: by the role that its inputs name, with its own OIDC token where it may have one, else with
* the credentials of its environment. `purpose` is shown in CloudTrail beside the run's id.
*/
function jobAccess(job, role, allowedAccountIds, purpose) {
	const { environment, run } = job;
	return {
		allowedAccountIds,
		sessionName: run === null ? purpose : `${purpose}-${run.id}-${run.attempt}`,
		...role === void 0 ? {} : { roleToAssume: role },
		...environment["ACTIONS_ID_TOKEN_REQUEST_URL"] ? { webIdentityToken: async () => {
			const token = await oidcToken(environment, AUDIENCE, job.deadline, job.clock);
			job.mask(token);
			return token;
		} } : {}
	};
}

// packages/image/src/digest.js
/** The grammar of the digests that this client takes: OCI image specification, "Digests", SHA-256 alone. */
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** `sha256:` and the hex of the bytes' SHA-256. OCI image specification, "Digests". */
function digestOf(bytes) {
	return `sha256:${(0, import__native_crypto.createHash)("sha256").update(bytes).digest("hex")}`;
}
/** The digest of a file's content, streamed. Rejects with the file system's error. */
async function digestOfFile(path) {
	const hash = (0, import__native_crypto.createHash)("sha256");
	for await (const piece of (0, import__native_fs.createReadStream)(path, { highWaterMark: 1048576 })) hash.update(piece);
	return `sha256:${hash.digest("hex")}`;
}
/** The tag under which a registry without the Referrers API keeps the referrers of a digest: distribution 1.1. */
function fallbackTag(digest) {
	return digest.replace(":", "-");
}

// packages/image/src/json.js
/** Parses bytes as JSON; undefined where they are none. */
function parseJson(bytes) {
	try {
		return JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return;
	}
}
/** The members of an object; none for anything else. */
function fields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
/** One member of an object; undefined for anything else. */
function field(value, member) {
	return fields(value)[member];
}
/** The items of a list; none for anything else. */
function list(value) {
	return Array.isArray(value) ? value : [];
}
/** A text; empty for anything else. */
function text(value) {
	return typeof value === "string" ? value : "";
}
/** The members of an object that are texts. */
function texts(value) {
	return Object.fromEntries(Object.entries(fields(value)).filter((entry) => typeof entry[1] === "string"));
}

// packages/image/src/manifest.js
const MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
const INDEX_TYPE = "application/vnd.oci.image.index.v1+json";
const DOCKER_LIST_TYPE = "application/vnd.docker.distribution.manifest.list.v2+json";
const DOCKER_MANIFEST_TYPE = "application/vnd.docker.distribution.manifest.v2+json";
/** What a client accepts when it asks for a manifest. */
const MANIFEST_TYPES = [
	INDEX_TYPE,
	MANIFEST_TYPE,
	DOCKER_LIST_TYPE,
	DOCKER_MANIFEST_TYPE
];
/** Reads a descriptor; null where digest or size is none. OCI image specification, "Content Descriptors". */
function readDescriptor(value) {
	const given = fields(value);
	const { size } = given;
	const digest = text(given["digest"]);
	if (!DIGEST.test(digest) || typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return null;
	const artifactType = text(given["artifactType"]);
	const annotations = texts(given["annotations"]);
	const { os, architecture, variant } = texts(given["platform"]);
	return {
		mediaType: text(given["mediaType"]),
		digest,
		size,
		...artifactType === "" ? {} : { artifactType },
		...Object.keys(annotations).length === 0 ? {} : { annotations },
		...os === void 0 || architecture === void 0 ? {} : { platform: {
			os,
			architecture,
			...variant === void 0 ? {} : { variant }
		} }
	};
}
function readDescriptors(value) {
	const read = list(value).map(readDescriptor);
	return read.includes(null) ? null : read.filter((one) => one !== null);
}
/**
* Reads a manifest or index; null where the bytes are none. OCI image specification, "Image Manifest" and "Image Index".
* `mediaType` is what the content was called where it does not say so itself.
*/
function readManifest(bytes, mediaType = "") {
	const given = fields(parseJson(bytes));
	const layers = readDescriptors(given["layers"]);
	const manifests = readDescriptors(given["manifests"]);
	if (given["schemaVersion"] !== 2 || layers === null || manifests === null) return null;
	const config = readDescriptor(given["config"]);
	if (given["config"] !== void 0 && config === null) return null;
	return {
		mediaType: text(given["mediaType"]) || mediaType || (config === null ? "application/vnd.oci.image.index.v1+json" : "application/vnd.oci.image.manifest.v1+json"),
		artifactType: text(given["artifactType"]) || (config?.mediaType ?? ""),
		config,
		layers,
		manifests,
		subject: readDescriptor(field(given, "subject")),
		annotations: texts(given["annotations"])
	};
}

// packages/image/src/layout.js
/** The annotation by which `index.json` names an entry: OCI image specification, "Annotations". */
const REF_NAME = "org.opencontainers.image.ref.name";
const MANIFEST_LIMIT_BYTES = 4194304;
/** The sentence for a layout that cannot be used. */
function badLayout(folder, message, cause) {
	return new Failure("input", {
		input: "layout",
		message: `The OCI layout in ${folder} ${message}.`,
		remedy: "Give the output \"layout\" of build-sign, or a folder that \"docker buildx build --output type=oci,tar=false\" wrote.",
		...cause === void 0 ? {} : { cause }
	});
}
/** Opens a layout. Throws `Failure('input')` where the folder holds none, or one of another version. */
async function openLayout(folder) {
	const read = async (name) => {
		const bytes = await (0, import_promises.readFile)((0, import__native_path.join)(folder, name)).catch((cause) => {
			throw badLayout(folder, `has no file ${name}`, cause);
		});
		return parseJson(bytes);
	};
	if (fields(await read("oci-layout"))["imageLayoutVersion"] !== "1.0.0") throw badLayout(folder, "is not of version 1.0.0");
	const entries = list(fields(await read("index.json"))["manifests"]).map(readDescriptor);
	if (entries.length === 0 || entries.includes(null)) throw badLayout(folder, "lists no image in its index.json");
	return {
		folder,
		entries: entries.filter((entry) => entry !== null),
		path: (digest) => (0, import__native_path.join)(folder, "blobs", ...digest.split(":"))
	};
}
/**
* Reads a manifest of a layout, checked against digest and size.
* @throws Failure('input') where it is missing, damaged, or no manifest.
*/
async function readLayoutManifest(layout, descriptor) {
	const { digest, size, mediaType } = descriptor;
	if (size > MANIFEST_LIMIT_BYTES) throw badLayout(layout.folder, `names a manifest of ${size} bytes, ${digest}`);
	const bytes = await (0, import_promises.readFile)(layout.path(digest)).catch((cause) => {
		throw badLayout(layout.folder, `has no blob ${digest}`, cause);
	});
	const found = digestOf(bytes);
	if (found !== digest || bytes.length !== size) throw badLayout(layout.folder, `is damaged: the blob ${digest} has the digest ${found}`);
	const manifest = readManifest(bytes, mediaType);
	if (manifest === null) throw badLayout(layout.folder, `calls ${digest} a manifest, which it is not`);
	return {
		descriptor: {
			...descriptor,
			mediaType: manifest.mediaType
		},
		bytes,
		manifest
	};
}
/** Proves that a blob is there with the size that its descriptor says. Throws `Failure('input')`. */
async function checkLayoutBlob(layout, descriptor) {
	const path = layout.path(descriptor.digest);
	await (0, import_promises.access)(path).catch((cause) => {
		throw badLayout(layout.folder, `has no blob ${descriptor.digest}`, cause);
	});
	const { size } = await (0, import_promises.stat)(path);
	if (size !== descriptor.size) throw badLayout(layout.folder, `is damaged: the blob ${descriptor.digest} has ${size} of ${descriptor.size} bytes`);
}

// packages/image/src/contents.js
function isPushed({ mediaType }) {
	return !/nondistributable|rootfs\.foreign/.test(mediaType);
}
async function tree(layout, top) {
	const below = [];
	for (const child of top.manifest.manifests) {
		const read = await readLayoutManifest(layout, child);
		below.push(...await tree(layout, read), read);
	}
	return below;
}
/** `sha256-<hex>.sig` and `.att`: cosign, SIGNATURE_SPEC.md, "Tag-based discovery". */
const LEGACY_TAG = /^sha256-[0-9a-f]{64}\.[a-z]+$/;
/**
* Reads what a layout holds and proves that all of it is there. Where it holds several images, `digest` says which.
* @throws Failure('input') where something is missing or damaged, or where nobody says which image is meant.
*/
async function readContents(layout, digest) {
	const all = await Promise.all(layout.entries.map((entry) => readLayoutManifest(layout, entry)));
	const tagged = all.flatMap((manifest) => {
		const tag = manifest.descriptor.annotations?.["org.opencontainers.image.ref.name"] ?? "";
		return LEGACY_TAG.test(tag) ? [{
			tag,
			manifest
		}] : [];
	});
	const referrers = all.filter(({ manifest }) => manifest.subject !== null);
	const beside = /* @__PURE__ */ new Set([...referrers, ...tagged.map((one) => one.manifest)]);
	const images = all.filter((one) => !beside.has(one));
	const distinct = [...new Map(images.map((one) => [one.descriptor.digest, one])).values()];
	const root = digest === void 0 ? distinct.length === 1 ? distinct[0] : void 0 : distinct.find((one) => one.descriptor.digest === digest);
	if (root === void 0) {
		if (digest === void 0 && distinct.length > 1) throw new Failure("input", {
			input: "digest",
			message: `The OCI layout in ${layout.folder} holds ${distinct.length} images.`,
			remedy: `Say which one with "digest": ${distinct.map((one) => one.descriptor.digest).join(", ")}.`
		});
		throw badLayout(layout.folder, digest === void 0 ? "holds no image" : `does not hold ${digest}`);
	}
	const children = await tree(layout, root);
	const digests = new Set([root, ...children].map((one) => one.descriptor.digest));
	const ours = referrers.filter(({ manifest }) => digests.has(manifest.subject?.digest ?? ""));
	const kept = tagged.filter(({ tag }) => digests.has(tag.replace("-", ":").replace(/\..*$/, "")));
	const manifests = [
		...children,
		root,
		...ours,
		...kept.map((one) => one.manifest)
	];
	const blobs = /* @__PURE__ */ new Map();
	for (const { manifest } of manifests) for (const blob of [...manifest.config === null ? [] : [manifest.config], ...manifest.layers]) if (isPushed(blob)) blobs.set(blob.digest, blob);
	await Promise.all([...blobs.values()].map((blob) => checkLayoutBlob(layout, blob)));
	return {
		root,
		children,
		referrers: ours,
		tagged: kept,
		blobs: [...blobs.values()]
	};
}

// packages/image/src/credentials.js
const HUB = [
	"https://index.docker.io/v1/",
	"docker.io",
	"index.docker.io",
	"registry-1.docker.io"
];
/**
* The account that `docker login` left for exactly this host in `$DOCKER_CONFIG/config.json` (Docker CLI, "docker login",
* "auths"); null where there is none. Credential helpers are programs of their own and are not run.
*/
async function dockerAccount(host, environment) {
	const folder = environment["DOCKER_CONFIG"] || (0, import__native_path.join)(environment["HOME"] || (0, import__native_os.homedir)(), ".docker");
	const bytes = await (0, import_promises.readFile)((0, import__native_path.join)(folder, "config.json")).catch(() => null);
	if (bytes === null) return null;
	const auths = fields(field(parseJson(bytes), "auths"));
	const names = HUB.includes(host) ? HUB : [
		host,
		`https://${host}`,
		`https://${host}/`
	];
	for (const name of names) {
		const pair = Buffer.from(text(field(auths[name], "auth")), "base64").toString("utf8");
		const colon = pair.indexOf(":");
		if (colon > 0) return {
			user: pair.slice(0, colon),
			password: pair.slice(colon + 1)
		};
	}
	return null;
}

// packages/image/src/wire.js
/** No whole answer came: no connection, a cut, silence. Whether the request was carried out is not known. */
var Disconnected = class extends Error {};
/** The answer is larger than who asked can take. */
var TooLarge = class extends Error {};
const CONNECT_MILLISECONDS = 5e3;
const SILENCE_MILLISECONDS = 6e4;
const GATHERING_MILLISECONDS = 6e4 / 2 ** 30;
const PIECE_BYTES = 1048576;
const ANSWER_BYTES = 4194304;
function sizeOf(body) {
	if (body === void 0) return 0;
	return body instanceof Uint8Array ? body.length : body.size;
}
/**
* Sends a part of a file as the body of a request, through two buffers that are used again and again: one is read into
* while the other is on its way, so that the memory does not grow with the file. Rejects where the file cannot be read or
* is too short, or where the request ends before.
*/
async function sendFile(sent, part, heard) {
	const closed = new Promise((_, reject) => {
		sent.once("close", () => reject(new Disconnected("the request ended before its body")));
	});
	closed.catch(() => void 0);
	const file = await (0, import_promises.open)(part.path);
	try {
		const slots = [0, 1].map(() => ({
			bytes: Buffer.allocUnsafe(PIECE_BYTES),
			gone: Promise.resolve()
		}));
		const end = part.from + part.size;
		for (let offset = part.from, turn = 0; offset < end; turn += 1) {
			const slot = slots[turn % slots.length];
			if (slot === void 0) return;
			await Promise.race([slot.gone, closed]);
			const { bytesRead } = await file.read(slot.bytes, 0, Math.min(PIECE_BYTES, end - offset), offset);
			if (bytesRead === 0) throw new Error(`${part.path} is shorter than it was`);
			offset += bytesRead;
			slot.gone = new Promise((resolve, reject) => {
				sent.write(slot.bytes.subarray(0, bytesRead), (error) => {
					heard();
					if (error) reject(error);
					else resolve();
				});
			});
			slot.gone.catch(() => void 0);
		}
		await Promise.race([Promise.all(slots.map(({ gone }) => gone)), closed]);
		sent.end();
	} finally {
		await file.close();
	}
}
/**
* A way to send requests that ends with the deadline's reason when `signal` aborts. A connection must stand within 5 s;
* 60 s without a byte in either direction end it, and a minute more for each GiB that was sent. Rejects with `Disconnected` where no whole answer came, `TooLarge`
* where it is larger than the limit. Redirects are not followed.
*/
function openWire(agents, signal) {
	return (request) => new Promise((resolve, reject) => {
		if (signal.aborted) {
			reject(signal.reason);
			return;
		}
		const { method, url, body } = request;
		const writes = method === "POST" || method === "PUT" || method === "PATCH";
		const options = {
			method,
			headers: {
				...request.headers,
				...writes ? { "content-length": sizeOf(body) } : {}
			}
		};
		const sent = url.protocol === "https:" ? import__native_https.request(url, {
			...options,
			agent: agents.httpsAgent
		}) : import__native_http.request(url, {
			...options,
			agent: agents.httpAgent
		});
		let timer;
		let over = false;
		const settle = (act) => {
			over = true;
			clearTimeout(timer);
			signal.removeEventListener("abort", onAbort);
			act();
		};
		const fail = (reason) => {
			settle(() => reject(reason));
			sent.destroy();
		};
		const onAbort = () => fail(signal.reason);
		const lost = (message, cause) => fail(new Disconnected(`${method} ${url.origin}${url.pathname}: ${message}`, { cause }));
		const wait = (milliseconds, what) => {
			clearTimeout(timer);
			if (!over) timer = setTimeout(() => lost(`${what} within ${Math.round(milliseconds / 1e3)} s`), milliseconds);
		};
		const heard = () => wait(SILENCE_MILLISECONDS, "nothing was heard");
		signal.addEventListener("abort", onAbort, { once: true });
		wait(CONNECT_MILLISECONDS, "no connection");
		sent.once("socket", (socket) => {
			if (!socket.connecting) heard();
			else socket.once(url.protocol === "https:" ? "secureConnect" : "connect", heard);
		});
		sent.once("finish", () => wait(SILENCE_MILLISECONDS + sizeOf(body) * GATHERING_MILLISECONDS, "no answer came"));
		sent.once("error", (error) => lost(messageOf(error), error));
		sent.once("response", (response) => {
			const limit = request.limit ?? ANSWER_BYTES;
			const pieces = [];
			let size = 0;
			response.on("data", (piece) => {
				heard();
				size += piece.length;
				if (size > limit) fail(new TooLarge(`${url.pathname} is larger than ${limit} bytes`));
				else pieces.push(piece);
			});
			response.once("error", (error) => lost(messageOf(error), error));
			response.once("end", () => {
				settle(() => resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(pieces)
				}));
				if (!sent.writableFinished) sent.destroy();
			});
		});
		if (body === void 0 || body instanceof Uint8Array || body.size === 0) {
			sent.end(body instanceof Uint8Array ? body : void 0);
			return;
		}
		sendFile(sent, body, heard).catch((error) => {
			if (!sent.destroyed) fail(error);
		});
	});
}

// packages/image/src/ask.js
const ATTEMPTS$2 = 6;
const FIRST_DELAY_MILLISECONDS = 500;
const LONGEST_DELAY_MILLISECONDS = 3e4;
const REDIRECTS = 5;
/** Whether an answer may be another one a moment later: RFC 9110 \u00a715, and 429 of RFC 6585. */
function isPassing(status) {
	return status === 429 || status === 408 || status === 500 || status >= 502;
}
/**
* Milliseconds to wait before attempt `next` (from 2): doubling from 0.5 s, or what `Retry-After` says in seconds, at
* most 30 s. Pure.
*/
function delayBefore(next, retryAfter) {
	const asked = /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) * 1e3 : 0;
	return Math.min(LONGEST_DELAY_MILLISECONDS, Math.max(asked, FIRST_DELAY_MILLISECONDS * 2 ** (next - 2)));
}
/** Asks once, with authentication, and follows redirects of reads. A 401 that cannot be met is an answer. */
async function askOnce(tools, request, scope) {
	const { wire, authenticator } = tools;
	const send = (url, authorization) => wire({
		...request,
		url,
		headers: {
			...request.headers,
			...authorization === void 0 ? {} : { authorization }
		}
	});
	const known = authenticator.known(scope);
	let answer = await send(request.url, known);
	if (answer.status === 401) {
		const authorization = await authenticator.meet(answer, scope, known);
		if (authorization !== null) answer = await send(request.url, authorization);
	}
	if (request.method !== "GET" && request.method !== "HEAD") return answer;
	let from = request.url;
	for (let hop = 0; hop < REDIRECTS && answer.status >= 301 && answer.status <= 308; hop += 1) {
		const location = answer.headers.location;
		if (location === void 0 || !URL.canParse(location, from.href)) break;
		from = new URL(location, from);
		answer = await send(from, from.origin === request.url.origin ? authenticator.known(scope) : void 0);
	}
	return answer;
}
/**
* Asks until there is an answer that will not be another one a moment later: six attempts. For requests that may be
* sent twice. Rejects with `Disconnected` where none came; the last passing answer is an answer.
*/
async function ask(tools, request, scope) {
	for (let attempt = 1;; attempt += 1) {
		let wait;
		try {
			const answer = await askOnce(tools, request, scope);
			if (!isPassing(answer.status) || attempt === ATTEMPTS$2) return answer;
			wait = answer.headers["retry-after"];
			tools.debug(`${request.method} ${request.url.pathname} was answered ${answer.status}; it is asked again.`);
		} catch (thrown) {
			if (tools.signal.aborted || thrown instanceof TooLarge || !(thrown instanceof Disconnected)) throw thrown;
			if (attempt === ATTEMPTS$2) throw thrown;
			tools.debug(`${thrown.message}; it is asked again.`);
		}
		await tools.clock.sleep(delayBefore(attempt + 1, wait), tools.signal);
	}
}

// packages/image/src/refusal.js
/** Reads an answer as a refusal. Total: a page of a proxy is one too. */
function readRefusal({ status, body }) {
	const [first] = list(field(parseJson(body), "errors"));
	const said = fields(first);
	return {
		status,
		code: text(said["code"]),
		message: text(said["message"])
	};
}
function remedyOf({ status, code, message }, needed) {
	const permission = /not authorized to perform:? (\S+)/.exec(message)?.[1] ?? (status === 403 ? needed : void 0);
	if (permission !== void 0) return `Give the role the permission ${permission.replace(/[.,]$/, "")}.`;
	if (status === 401) return "Check the credentials: the inputs \"username\" and \"password\", or a login step before this one.";
	if (status === 403) return "Check that these credentials may write to this repository.";
	if (code === "NAME_UNKNOWN") return "Create the repository, set \"create-repository\" where it is in ECR, or correct \"repository\".";
	if (status === 429) return "The registry limits requests: run it again later.";
	if (status >= 500) return "Run it again; see the status page of the registry's operator.";
	return "Run it again with debug logging; nothing was published under the tag.";
}
/**
* The sentence for a refusal. `what` fits "\u2026 was refused". `needed` is the permission that the request needs: the answer
* to HEAD has no body that could name it.
*/
function failureOf(answer, what, needed) {
	const refusal = readRefusal(answer);
	const { status, code, message } = refusal;
	const kind = status === 401 || status === 403 ? "access" : "platform";
	const said = [code, message].filter((part) => part !== "").join(": ");
	return new Failure(kind, {
		message: `${what} was refused with status ${status}${said === "" ? "" : ` (${said.replace(/\.$/, "")})`}.`,
		remedy: remedyOf(refusal, needed)
	});
}

// packages/image/src/authenticate.js
/** Reads the first challenge of a `WWW-Authenticate` header that is Basic or Bearer; null where there is none. */
function readChallenge(header) {
	const [, scheme = "", rest = ""] = /(?:^|,\s*)(basic|bearer)\s+([\s\S]*)$/i.exec(header ?? "") ?? [];
	if (scheme === "") return null;
	const pairs = [...rest.matchAll(/([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi)];
	const parameters = Object.fromEntries(pairs.map(([, name = "", quoted, plain = ""]) => [name.toLowerCase(), quoted ?? plain]));
	return {
		scheme: scheme.toLowerCase(),
		parameters
	};
}
function basic({ user, password }) {
	return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}
/**
* Basic authentication (RFC 7617) and tokens (distribution, "Token Authentication Specification"). An account is sent
* to the registry and to the token service that it names, over HTTPS or on this machine, and to nobody else.
*/
function openAuthenticator(wire, accounts, mask) {
	const headers = /* @__PURE__ */ new Map();
	const fetchToken = async (challenge, scope) => {
		const realm = challenge.parameters["realm"] ?? "";
		if (!URL.canParse(realm)) return null;
		const url = new URL(realm);
		if (url.protocol !== "https:" && !/^(localhost|127\.|\[::1\])/.test(url.hostname)) throw new Failure("access", {
			input: "repository",
			message: `The registry sends its clients to ${url.origin} for a token, which is not encrypted.`,
			remedy: "No credential was sent. Use a registry whose token service is reached by HTTPS."
		});
		const { service } = challenge.parameters;
		if (service !== void 0) url.searchParams.set("service", service);
		url.searchParams.append("scope", scope);
		const account = await accounts();
		const answer = await wire({
			method: "GET",
			url,
			headers: account === null ? {} : { authorization: basic(account) }
		});
		if (answer.status !== 200) throw failureOf(answer, `A token for ${scope} from ${url.origin}`);
		const body = parseJson(answer.body);
		const token = text(field(body, "token")) || text(field(body, "access_token"));
		if (token === "") return null;
		mask(token);
		return `Bearer ${token}`;
	};
	return {
		known: (scope) => headers.get(scope) ?? headers.get(""),
		meet: async (answer, scope, used) => {
			const newer = headers.get(scope) ?? headers.get("");
			if (newer !== void 0 && newer !== used) return newer;
			const challenge = readChallenge(answer.headers["www-authenticate"]);
			if (challenge === null) return null;
			if (challenge.scheme === "bearer") {
				const header = await fetchToken(challenge, challenge.parameters["scope"] || scope);
				if (header !== null) headers.set(scope, header);
				return header;
			}
			const account = await accounts();
			if (account === null) return null;
			const header = basic(account);
			if (header === used) return null;
			headers.set("", header);
			return header;
		}
	};
}

// packages/image/src/reference.js
const PATH = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const ECR_HOST = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
/** Whether a name within a registry is one. */
function isRepositoryPath(text) {
	return PATH.test(text) && text.length <= 255;
}
/**
* Splits `host/path`; null where the text names no host, which is then a name within a registry known otherwise. A first
* part is a host where it holds a dot or a colon, or is `localhost`, as the container engines decide it.
*/
function parseRepository(text) {
	const slash = text.indexOf("/");
	const host = slash === -1 ? "" : text.slice(0, slash);
	if (!/[.:]/.test(host) && host !== "localhost") return null;
	return {
		host,
		path: text.slice(slash + 1)
	};
}
/** Account and region that a host of private ECR names; null for any other host. ECR guide, "Private registry URI". */
function parseEcrHost(host) {
	const [, account, region] = ECR_HOST.exec(host) ?? [];
	return account === void 0 || region === void 0 ? null : {
		account,
		region
	};
}
/** Where a registry's API is: plain HTTP on this machine, HTTPS elsewhere. Throws `Failure('input')` for no host. */
function originOf(host) {
	const origin = `${/^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host) ? "http" : "https"}://${host === "docker.io" ? "registry-1.docker.io" : host}`;
	if (URL.canParse(origin)) return origin;
	throw new Failure("input", {
		input: "repository",
		message: `"${host}" is not the host of a registry.`,
		remedy: "Write the repository as host/name, such as ghcr.io/owner/name."
	});
}

// packages/image/src/referrers.js
/**
* What refers to `digest` by the fallback tag. A client may have written a descriptor with another artifact type than
* the manifest's own (cosign 3.1.1 does), so where a type is asked for and is not the descriptor's, the manifest decides.
*/
async function* fallbackReferrers(registry, digest, artifactType) {
	const index = await registry.manifest(fallbackTag(digest));
	for (const descriptor of index === null ? [] : readManifest(index.bytes)?.manifests ?? []) if (artifactType === void 0 || descriptor.artifactType === artifactType) yield descriptor;
	else {
		const found = await registry.manifest(descriptor.digest);
		if ((found === null ? null : readManifest(found.bytes))?.artifactType === artifactType) yield {
			...descriptor,
			artifactType
		};
	}
}
const ATTEMPTS$1 = 5;
/**
* Adds a referrer to the list under the fallback tag, where the registry has no Referrers API. Somebody else may write
* the same list: it is replaced only while it is what was read, and read again otherwise. OCI distribution
* specification, "Pushing Manifests with Subject". False where others were faster every time.
*/
async function addToFallback(registry, digest, referrer) {
	const tag = fallbackTag(digest);
	for (let attempt = 1; attempt <= ATTEMPTS$1; attempt += 1) {
		const index = await registry.manifest(tag);
		const listed = index === null ? [] : readManifest(index.bytes)?.manifests ?? [];
		if (listed.some((one) => one.digest === referrer.digest)) return true;
		const bytes = Buffer.from(JSON.stringify({
			schemaVersion: 2,
			mediaType: INDEX_TYPE,
			manifests: [...listed, referrer]
		}));
		if (await registry.replaceTag(tag, "application/vnd.oci.image.index.v1+json", bytes, index?.descriptor.digest ?? null)) return true;
	}
	return false;
}

// packages/image/src/upload.js
const ATTEMPTS = 6;
/** Up to here a blob begins anew after a cut: to ask what the registry kept would cost as much. */
const WHOLE_BYTES = 4194304;
const OCTETS = { "content-type": "application/octet-stream" };
/** That what came is not what was sent; ECR says it in a word of its own (dotnet/sdk-container-builds issue 472). */
const DAMAGED = ["DIGEST_INVALID", "BLOB_UPLOAD_INVALID"];
function piece(blob, from) {
	return blob.content instanceof Uint8Array ? blob.content.subarray(from) : {
		path: blob.content.path,
		from,
		size: blob.size - from
	};
}
function locationOf(answer, place, before) {
	const { location } = answer.headers;
	return location !== void 0 && URL.canParse(location, place.begin.href) ? new URL(location, before) : before;
}
function ended(location, digest) {
	const url = new URL(location);
	url.searchParams.set("digest", digest);
	return url;
}
/** How many bytes of an upload the registry says it has; null where it does not say. */
async function kept(tools, { scope }, location) {
	const answer = await ask(tools, {
		method: "GET",
		url: location
	}, scope);
	const [, last] = /^(?:bytes=)?0-(\d+)$/.exec(answer.headers.range ?? "") ?? [];
	if (answer.status !== 204 || last === void 0 || last === "0") return null;
	return Number(last) + 1;
}
/**
* Sends a blob with the request that ends its upload, as containerd and oras do: no registry has to keep it twice.
* After a cut, or a passing answer, the rest follows in the same way where the registry kept what had come.
*/
async function send(tools, place, blob, location) {
	const url = ended(location, blob.digest);
	let from = 0;
	for (let attempt = 1;; attempt += 1) {
		const headers = {
			...OCTETS,
			...from === 0 || from === blob.size ? {} : { "content-range": `${from}-${blob.size - 1}` }
		};
		const body = from === blob.size ? {} : { body: piece(blob, from) };
		let outcome;
		try {
			const answer = await askOnce(tools, {
				method: "PUT",
				url,
				headers,
				...body
			}, place.scope);
			if (answer.status === 201 || answer.status === 204) return { kind: "done" };
			const { code, message } = readRefusal(answer);
			const isDamaged = DAMAGED.includes(code);
			if (isDamaged) await checkSource(blob);
			outcome = {
				kind: "again",
				why: `status ${answer.status} ${code}${isDamaged ? ` (${message})` : ""}`,
				wait: answer.headers["retry-after"]
			};
			if (isDamaged || answer.status === 404 || answer.status === 416) return outcome;
			if (!isPassing(answer.status)) throw failureOf(answer, `The upload of ${blob.digest}`);
		} catch (thrown) {
			if (!(thrown instanceof Disconnected) || tools.signal.aborted) throw thrown;
			outcome = {
				kind: "again",
				why: thrown.message
			};
		}
		if (!place.resumes || attempt === ATTEMPTS || blob.size <= WHOLE_BYTES) return outcome;
		await tools.clock.sleep(delayBefore(attempt + 1, outcome.wait), tools.signal);
		const held = await kept(tools, place, location);
		if (held === null || held > blob.size) return outcome;
		tools.debug(`The upload of ${blob.digest} goes on at byte ${held} (${outcome.why}).`);
		from = held;
	}
}
/** Throws `Failure('input')` where it is the layout that lies, and not the way to the registry. */
async function checkSource(blob) {
	const { content } = blob;
	const found = content instanceof Uint8Array ? digestOf(content) : await digestOfFile(content.path);
	if (found === blob.digest) return;
	throw new Failure("input", {
		input: "layout",
		message: `The file of ${blob.digest} in the layout has the digest ${found}.`,
		remedy: "The layout was damaged after the build: build again."
	});
}
/**
* Uploads one blob, or mounts it from another repository of the registry where that can be. OCI distribution
* specification, "Pushing blobs", "Mounting a blob from another repository". `present` is asked after a lost answer.
* @throws Failure with the registry's own words, or after six attempts.
*/
async function uploadBlob(tools, place, blob, from, present) {
	let last = "";
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		const begin = new URL(place.begin);
		if (from !== null && attempt === 1) {
			begin.searchParams.set("mount", blob.digest);
			begin.searchParams.set("from", from);
		}
		const begun = await ask(tools, {
			method: "POST",
			url: begin
		}, place.scope);
		if (begun.status === 201) return "mounted";
		if (begun.status !== 202) throw failureOf(begun, `The upload of ${blob.digest}`);
		const outcome = await send(tools, place, blob, locationOf(begun, place, begin));
		if (outcome.kind !== "again") return "uploaded";
		last = outcome.why;
		tools.debug(`The upload of ${blob.digest} begins anew: ${last}.`);
		await tools.clock.sleep(delayBefore(attempt + 1, outcome.wait), tools.signal);
		if (await present()) return "uploaded";
	}
	throw new Failure("platform", {
		message: `The blob ${blob.digest} did not arrive in six attempts, the last one ended with: ${last}.`,
		remedy: "Nothing was published under the tag. Run it again; what has arrived is not sent again."
	});
}

// packages/image/src/open-registry.js
const PAGES = 200;
function unavailable(name, cause) {
	return new Failure("platform", {
		message: `The registry of ${name} did not answer: ${messageOf(cause)}.`,
		remedy: "Check the network of the runner, its proxy (HTTPS_PROXY, NO_PROXY) and the status page of the registry.",
		cause
	});
}
function broken(what, message) {
	return new Failure("platform", {
		message: `${what} ${message}.`,
		remedy: "The registry, or something between it and here, changes what it gives: nothing of it is used."
	});
}
/** The address of the next page (RFC 8288, `rel="next"`) on the same registry; null on the last. */
function nextPage(answer, here) {
	const header = [answer.headers.link ?? ""].flat().join(", ");
	const [, target] = /<([^>]+)>\s*;\s*rel="?next"?/i.exec(header) ?? [];
	if (target === void 0 || !URL.canParse(target, here.href)) return null;
	const next = new URL(target, here);
	return next.origin === here.origin ? next : null;
}
/**
* Opens one repository of an OCI registry (distribution specification 1.1). Every read is checked against its digest;
* what may be sent twice is retried on 429, 5xx and a cut within `signal`. Nothing is called yet.
* @throws Failure('input') where the host is none; each call `Failure('access')` or `Failure('platform')`.
*/
function openRegistry(repository, options, tools) {
	const name = `${repository.host}/${repository.path}`;
	const base = `${options.endpoint ?? originOf(repository.host)}/v2/${repository.path}`;
	const wire = openWire(proxyAgents(tools.environment), tools.signal);
	const asking = {
		wire,
		authenticator: openAuthenticator(wire, options.accounts, tools.mask),
		clock: tools.clock,
		signal: tools.signal,
		debug: tools.debug
	};
	const reading = `repository:${repository.path}:pull`;
	const writing = `repository:${repository.path}:pull,push`;
	const told = async (asked, what) => {
		try {
			return await asked;
		} catch (thrown) {
			if (thrown instanceof Disconnected) throw unavailable(name, thrown);
			if (thrown instanceof TooLarge) throw broken(what, "is larger than anything that is asked for");
			throw thrown;
		}
	};
	const read = (request, path, what) => told(ask(asking, {
		...request,
		url: new URL(`${base}/${path}`)
	}, reading), what);
	const accept = { accept: MANIFEST_TYPES.join(", ") };
	/** The answer for a manifest; null for 404 of a manifest. A repository that is not there has no manifests. */
	const find = async (method, reference) => {
		const what = `${name} ${reference}`;
		const answer = await read({
			method,
			headers: accept
		}, `manifests/${reference}`, what);
		if (answer.status === 404) return null;
		if (answer.status !== 200) throw failureOf(answer, `Reading ${what}`, options.permissions?.manifest);
		return answer;
	};
	const manifest = async (reference) => {
		const answer = await find("GET", reference);
		if (answer === null) return null;
		const digest = digestOf(answer.body);
		const said = answer.headers["docker-content-digest"];
		const wanted = reference.includes(":") ? reference : typeof said === "string" ? said : digest;
		if (wanted !== digest) throw broken(`${name} ${reference}`, `has the digest ${digest}, not ${wanted}`);
		const seen = readManifest(answer.body, answer.headers["content-type"]);
		if (seen === null) throw broken(`${name} ${reference}`, "is no manifest");
		const { mediaType, artifactType } = seen;
		return {
			descriptor: {
				mediaType,
				digest,
				size: answer.body.length,
				...seen.subject === null ? {} : { artifactType }
			},
			bytes: answer.body
		};
	};
	const hasBlob = async (digest) => {
		const answer = await read({ method: "HEAD" }, `blobs/${digest}`, digest);
		if (answer.status === 200) return true;
		if (answer.status === 404) return false;
		throw failureOf(answer, `Looking for ${digest} in ${name}`, options.permissions?.blob);
	};
	const put = (reference, mediaType, bytes, headers = {}) => ({
		method: "PUT",
		url: new URL(`${base}/manifests/${reference}`),
		headers: {
			"content-type": mediaType,
			...headers
		},
		body: bytes
	});
	async function* pages(path, what) {
		let url = new URL(`${base}/${path}`);
		for (let page = 0; url !== null && page < PAGES; page += 1) {
			const answer = await told(ask(asking, {
				method: "GET",
				url
			}, reading), what);
			yield answer;
			url = nextPage(answer, url);
		}
	}
	async function* referrers(digest, artifactType) {
		const query = artifactType === void 0 ? "" : `?artifactType=${encodeURIComponent(artifactType)}`;
		for await (const answer of pages(`referrers/${digest}${query}`, `The referrers of ${digest}`)) {
			if (answer.status === 404 || answer.status === 405) {
				yield* fallbackReferrers({ manifest }, digest, artifactType);
				return;
			}
			if (answer.status !== 200) throw failureOf(answer, `Listing the referrers of ${name}@${digest}`);
			const index = readManifest(answer.body);
			if (index === null) throw broken(`The list of what refers to ${name}@${digest}`, "is no list");
			for (const descriptor of index.manifests) if (artifactType === void 0 || descriptor.artifactType === artifactType) yield descriptor;
		}
	}
	async function* tags() {
		for await (const answer of pages("tags/list", `The tags of ${name}`)) {
			if (answer.status === 404) return;
			if (answer.status !== 200) throw failureOf(answer, `Listing the tags of ${name}`);
			for (const tag of list(field(parseJson(answer.body), "tags"))) yield text(tag);
		}
	}
	return {
		name,
		manifest,
		referrers,
		tags,
		head: async (reference) => {
			const answer = await find("HEAD", reference);
			const digest = answer?.headers["docker-content-digest"];
			if (answer !== null && typeof digest !== "string") return (await manifest(reference))?.descriptor ?? null;
			if (answer === null || typeof digest !== "string") return null;
			const size = Number(answer.headers["content-length"] ?? 0);
			return {
				mediaType: answer.headers["content-type"] ?? "",
				digest,
				size
			};
		},
		blob: async (digest, limit) => {
			const answer = await read({
				method: "GET",
				limit
			}, `blobs/${digest}`, `${name}@${digest}`);
			if (answer.status !== 200) throw failureOf(answer, `Reading ${name}@${digest}`);
			const found = digestOf(answer.body);
			if (found !== digest) throw broken(`${name}@${digest}`, `came with the digest ${found}`);
			return answer.body;
		},
		hasReferrers: async (digest) => {
			return (await read({ method: "GET" }, `referrers/${digest}`, `The referrers of ${digest}`)).status === 200;
		},
		pushBlob: async (blob, from) => {
			if (await hasBlob(blob.digest)) return "present";
			const place = {
				begin: new URL(`${base}/blobs/uploads/`),
				scope: writing,
				resumes: options.resumes ?? true
			};
			try {
				return await uploadBlob(asking, place, blob, from[0] ?? null, () => hasBlob(blob.digest));
			} catch (thrown) {
				if (thrown instanceof Disconnected) throw unavailable(name, thrown);
				throw thrown;
			}
		},
		pushManifest: async (reference, mediaType, bytes) => {
			const answer = await told(ask(asking, put(reference, mediaType, bytes), writing), reference);
			if (answer.status !== 201 && answer.status !== 200) throw failureOf(answer, `Putting ${name} ${reference}`);
			const subject = answer.headers["oci-subject"];
			return { subject: typeof subject === "string" ? subject : null };
		},
		replaceTag: async (tag, mediaType, bytes, etag) => {
			const headers = etag === null ? {} : { "if-match": `"${etag}"` };
			const answer = await told(askOnce(asking, put(tag, mediaType, bytes, headers), writing), tag);
			if (answer.status === 412) return false;
			if (answer.status === 400 && readRefusal(answer).code === "TAG_INVALID") return false;
			if (answer.status !== 201 && answer.status !== 200) throw failureOf(answer, `Putting ${name}:${tag}`);
			return true;
		}
	};
}

// packages/image/src/other-registry.js
/** Opens a registry other than ECR. */
async function openOther(destination, tools) {
	const { repository } = destination;
	const account = destination.account ?? await dockerAccount(repository.host, tools.environment);
	return openRegistry(repository, { accounts: async () => account }, {
		...tools,
		signal: tools.deadline.signal,
		debug: tools.log.debug
	});
}

// packages/image/src/push.js
/** Refuses a tag that names something else. */
function taken(registry, tag, there, ours) {
	return new Failure("blocked", {
		message: `The tag ${tag} of ${registry.name} is taken by ${there}; this image is ${ours}.`,
		remedy: "A version that was published is never overwritten, and nothing was. Release the digest that is there, or give this image a version of its own."
	});
}
/** The digests that the registry says refer to a manifest. */
async function listed(registry, digest) {
	const digests = /* @__PURE__ */ new Set();
	for await (const one of registry.referrers(digest)) digests.add(one.digest);
	return digests;
}
/** The referrers of the layout that the registry does not have, and how many each subject has there. */
async function missingReferrers(registry, contents, limit) {
	const subjects = new Set(contents.referrers.map(({ manifest }) => manifest.subject?.digest ?? ""));
	const missing = [];
	for (const subject of subjects) {
		const there = await listed(registry, subject);
		const lacking = contents.referrers.filter(({ manifest, descriptor }) => manifest.subject?.digest === subject && !there.has(descriptor.digest));
		if (limit !== null && there.size + lacking.length > limit) throw new Failure("blocked", {
			message: `${registry.name}@${subject} has ${there.size} signatures and attestations, ${lacking.length} more would pass the registry's limit of ${limit}.`,
			remedy: "Nothing was pushed. Delete those that are not needed any more, or build anew for another digest."
		});
		missing.push(...lacking);
	}
	return missing;
}
/** Work on many things, `parallel` at a time; the first failure ends it once the others have settled. */
async function each(items, parallel, work) {
	const waiting = [...items];
	const failures = [];
	const worker = async () => {
		for (let item = waiting.shift(); item !== void 0 && failures.length === 0; item = waiting.shift()) try {
			await work(item);
		} catch (thrown) {
			failures.push(thrown);
		}
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	if (failures.length > 0) throw failures[0];
}
async function pushReferrer(registry, one) {
	const { descriptor, bytes, manifest } = one;
	const subject = manifest.subject?.digest ?? "";
	if ((await registry.pushManifest(descriptor.digest, descriptor.mediaType, bytes)).subject !== null || await registry.hasReferrers(subject)) return;
	const { artifactType, annotations } = manifest;
	if (await addToFallback(registry, subject, {
		...descriptor,
		artifactType,
		annotations
	})) return;
	throw new Failure("platform", {
		message: `The list of what refers to ${subject} could not be written: others write it at the same time, or its tag may not be overwritten.`,
		remedy: "Run it again. Where the repository is immutable and has no Referrers API, exclude the tags sha256-* from immutability."
	});
}
/** Puts the tag. A refusal or a lost answer may hide that it is there: what the registry says then decides. */
async function putTag(registry, tag, { descriptor, bytes }) {
	try {
		await registry.pushManifest(tag, descriptor.mediaType, bytes);
	} catch (thrown) {
		const there = await registry.head(tag).catch(() => null);
		if (there?.digest === descriptor.digest) return;
		throw there === null ? thrown : taken(registry, tag, there.digest, descriptor.digest);
	}
}
/**
* Brings an image from a layout to a registry, byte for byte: blobs, the manifests from the leaves up, signatures and
* attestations as referrers, what has a tag of its own, and the version's tag last of all. A tag that names this digest
* already is success without a write, one that names another is refused before anything is written.
* @throws Failure('blocked') where the tag is taken or the limit of referrers is reached.
*/
async function pushImage(registry, layout, contents, options, log) {
	const { root, children, tagged } = contents;
	const { digest } = root.descriptor;
	const beside = [];
	for (const tag of [{
		tag: options.tag,
		manifest: root
	}, ...tagged]) {
		const there = await registry.head(tag.tag);
		if (there === null) beside.push(tag);
		else if (there.digest !== tag.manifest.descriptor.digest) throw taken(registry, tag.tag, there.digest, tag.manifest.descriptor.digest);
	}
	const referrers = await missingReferrers(registry, contents, options.referrerLimit);
	const counts = {
		uploaded: 0,
		mounted: 0,
		present: 0
	};
	if (beside.length === 0 && referrers.length === 0) return {
		digest,
		written: false,
		...counts,
		referrers: 0
	};
	const manifests = !beside.some(({ tag }) => tag === options.tag) ? [] : [...children, root];
	const wanted = [
		...manifests,
		...referrers,
		...beside.map(({ manifest }) => manifest)
	];
	const needed = new Set(wanted.flatMap(({ manifest }) => [manifest.config, ...manifest.layers].map((one) => one?.digest)));
	await each(contents.blobs.filter((blob) => needed.has(blob.digest)), options.parallel, async ({ digest: blob, size }) => {
		const source = {
			digest: blob,
			size,
			content: { path: layout.path(blob) }
		};
		const how = await registry.pushBlob(source, options.mountFrom);
		counts[how] += 1;
		log.debug(`${blob} (${size} bytes): ${how}`);
	});
	for (const { descriptor, bytes } of manifests) await registry.pushManifest(descriptor.digest, descriptor.mediaType, bytes);
	for (const referrer of referrers) await pushReferrer(registry, referrer);
	for (const { tag, manifest } of [...beside].reverse()) await putTag(registry, tag, manifest);
	return {
		digest,
		written: true,
		...counts,
		referrers: referrers.length
	};
}

// packages/image/src/publish.js
const PARALLEL = 4;
const CONFIRM_ATTEMPTS = 6;
/** Enters a destination; for ECR its client is loaded now, and the repository is found or made. */
async function enter(request, contents, tools) {
	const { destination } = request;
	if (destination.kind === "registry") {
		const registry = await openOther(destination, tools);
		return {
			registry,
			repository: registry.name,
			referrerLimit: null,
			after: async () => ({
				vulnerabilities: null,
				copies: null
			})
		};
	}
	const { enterEcr } = await Promise.all(/* import() */[__nccwpck_require__.e(276), __nccwpck_require__.e(589)]).then(__nccwpck_require__.bind(__nccwpck_require__, 589));
	return enterEcr(request, destination, contents.tagged.length > 0, tools);
}
/** A registry may show a tag a moment after it took it (docker/github-builder issue 30). */
async function confirm(registry, tag, digest, clock, signal) {
	for (let attempt = 1; attempt <= CONFIRM_ATTEMPTS; attempt += 1) {
		const there = await registry.head(tag);
		if (there?.digest === digest) return;
		if (there !== null) throw new Failure("blocked", {
			message: `The tag ${tag} of ${registry.name} names ${there.digest} right after ${digest} was put there.`,
			remedy: "Somebody else publishes under this tag: make the tags of the repository immutable."
		});
		await clock.sleep(500 * 2 ** attempt, signal);
	}
	throw new Failure("platform", {
		message: `The registry took the tag ${tag} of ${registry.name} and does not show it.`,
		remedy: "Run it again: what has arrived is not sent again."
	});
}
/**
* Publishes a signed layout under the tag of its version: reads all of it, enters the destination, pushes, looks that it
* is there, and does what was asked for beyond that.
* @throws Failure as `pushImage`, and `Failure('blocked')` by its caller where the scan speaks against it.
*/
async function publish(request, tools) {
	const { log, clock, deadline } = tools;
	const layout = await openLayout(request.layout);
	const contents = await log.phase("read the layout", () => readContents(layout, request.digest));
	const { digest } = contents.root.descriptor;
	const place = await log.phase("enter", () => enter(request, contents, tools));
	const { registry, repository } = place;
	if (request.dryRun) {
		const there = await registry.head(request.tag);
		log.info(there === null ? `Dry run: ${digest} would be pushed to ${repository} with ${contents.referrers.length} signatures and attestations, and tagged ${request.tag}.` : there.digest === digest ? `Dry run: ${repository}:${request.tag} is ${digest} already.` : `Dry run: it would be refused, ${repository}:${request.tag} is ${there.digest}.`);
		return {
			digest,
			written: false,
			uploaded: 0,
			mounted: 0,
			present: 0,
			referrers: 0,
			repository,
			vulnerabilities: null,
			copies: null
		};
	}
	const pushed = await log.phase("push", () => pushImage(registry, layout, contents, {
		tag: request.tag,
		mountFrom: request.mountFrom,
		parallel: PARALLEL,
		referrerLimit: place.referrerLimit
	}, log));
	if (pushed.written) await confirm(registry, request.tag, digest, clock, deadline.signal);
	return {
		...pushed,
		repository,
		...await place.after(contents)
	};
}

// packages/image/src/scan.js
/** How bad a vulnerability is: ECR and Amazon Inspector use the same words. */
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low"
];
const ALLOWED = /^(\S+)(?:\s+until\s+(\d{4}-\d{2}-\d{2}))?\s*:\s*(\S.*)$/;
/** Reads `CVE-2026-1234: reason` or `CVE-2026-1234 until 2026-12-31: reason`; null where a line is neither. */
function readAllowed(line) {
	const [, id, until, reason] = ALLOWED.exec(line.trim()) ?? [];
	return id === void 0 || reason === void 0 ? null : {
		id,
		reason,
		until: until ?? null
	};
}
function rank(severity) {
	const index = SEVERITIES.map(String).indexOf(severity);
	return index === -1 ? SEVERITIES.length : index;
}
/**
* The vulnerabilities that speak against a release, the worst first. `today` is the day in UTC, `2026-11-23`. One of a
* severity that no scanner names (untriaged) counts for nothing: nobody knows yet how bad it is. Pure.
*/
function judgeScan(found, rule, today) {
	const allowed = new Set(rule.allowed.filter(({ until }) => until === null || until >= today).map(({ id }) => id));
	return found.filter(({ id, severity, fixable }) => rank(severity) <= rank(rule.threshold) && !allowed.has(id) && !(rule.onlyFixable && fixable === false)).sort((a, b) => rank(a.severity) - rank(b.severity) || (a.id < b.id ? -1 : 1));
}

// packages/image/src/destination.js
function wrong(input, message, remedy) {
	return new Failure("input", {
		input,
		message,
		remedy
	});
}
/**
* Where the inputs say that an image goes: a host that is not of ECR, or a name in ECR of a region.
* @throws Failure('input') for a name that is none, half an account, or ECR without a region.
*/
function chooseDestination(words, access, environment) {
	const { repository, username, password } = words;
	const named = parseRepository(repository);
	const path = named?.path ?? repository;
	if (!isRepositoryPath(path)) throw wrong("repository", `Input "repository": ${JSON.stringify(repository)} is not the name of a repository.`, "Use lower case, digits, and . _ - between them: thea-ia, or ghcr.io/owner/thea-ia.");
	const ecr = named === null ? null : parseEcrHost(named.host);
	if (named !== null && ecr === null) {
		if (username === void 0 !== (password === void 0)) {
			const input = username === void 0 ? "username" : "password";
			throw wrong(input, `Input "${input}" is not given.`, "Give \"username\" and \"password\" together.");
		}
		return {
			kind: "registry",
			repository: named,
			account: username === void 0 || password === void 0 ? null : {
				user: username,
				password
			}
		};
	}
	const foreign = username === void 0 ? password === void 0 ? null : "password" : "username";
	if (foreign !== null) throw wrong(foreign, `Input "${foreign}" is for a registry other than ECR, and "repository" is in ECR.`, "Leave it out: ECR is entered with a role or the credentials of the environment.");
	const region = words.region ?? ecr?.region ?? (environment["AWS_REGION"] || environment["AWS_DEFAULT_REGION"]);
	if (region === void 0 || region === "") throw wrong("region", "The input \"region\" is not given.", "Give the region of ECR, such as eu-west-1; a repository elsewhere is written with its host.");
	return {
		kind: "ecr",
		region,
		host: named?.host ?? null,
		name: path,
		access
	};
}

// actions/push-ecr/src/destination.js
/**
* Where the inputs say that the image goes.
* @throws Failure('input') for inputs that do not fit together.
*/
function destinationOf(inputs, access, environment) {
	const destination = chooseDestination(inputs, access, environment);
	if (destination.kind === "ecr") return destination;
	const asked = {
		"create-repository": inputs["create-repository"],
		"kms-key": inputs["kms-key"] !== void 0,
		"role-to-assume": inputs["role-to-assume"] !== void 0,
		region: inputs.region !== void 0,
		scan: inputs.scan !== "off",
		"wait-for-replication": inputs["wait-for-replication"]
	};
	const [given] = Object.entries(asked).find(([, isGiven]) => isGiven) ?? [];
	if (given === void 0) return destination;
	throw new Failure("input", {
		input: given,
		message: `Input "${given}" is for ECR, and "repository" names another registry.`,
		remedy: `Leave "${given}" out, or correct "repository".`
	});
}
/** How the inputs say that a repository is made; null where they do not. */
function newRepositoryOf(inputs) {
	if (!inputs["create-repository"]) return null;
	return {
		kmsKey: inputs["kms-key"] ?? null,
		untaggedDays: inputs["expire-untagged-days"]
	};
}

// actions/push-ecr/src/main.js
function versionOf({ inputs, environment }) {
	const version = inputs.version ?? environment["GITHUB_SHA"];
	if (version !== void 0 && version !== "") return version;
	throw new Failure("input", {
		input: "version",
		message: "The input \"version\" is not given.",
		remedy: "Give the version of the image, such as the full SHA of its commit."
	});
}
function judge(context, found, image) {
	const { inputs, log, summary } = context;
	const sentences = found.map(({ id, severity, package: name, fixable }) => `${id} (${severity}) in ${name || "an unnamed package"}${fixable === true ? ", a fix exists" : ""}`);
	summary.evidence(sentences);
	if (found.length === 0) return;
	const message = `The scan of ${image} found ${found.length} of severity ${inputs["scan-severity"]} or worse: ${sentences.slice(0, 3).join("; ")}${found.length > 3 ? "; \u2026" : ""}.`;
	const remedy = "Mend them and build again, or accept one by name and with a reason in \"scan-allow\".";
	if (inputs.scan === "block") throw new Failure("blocked", {
		message,
		remedy,
		input: "scan"
	});
	log.warning(`${message} ${remedy}`);
	summary.warning(message);
}
/** Publishes the layout under its version; a second run with the same digest writes nothing. */
async function main(context) {
	const { inputs, log, summary } = context;
	const tag = versionOf(context);
	const access = jobAccess(context, inputs["role-to-assume"], inputs["allowed-account-ids"], "thea-push");
	const destination = destinationOf(inputs, access, context.environment);
	const published = await publish({
		layout: (0, import__native_path.resolve)(context.workspace, inputs.layout),
		digest: inputs.digest,
		destination,
		create: newRepositoryOf(inputs),
		tag,
		mountFrom: inputs["mount-from"],
		scan: inputs.scan === "off" ? null : {
			threshold: inputs["scan-severity"],
			onlyFixable: inputs["scan-only-fixable"],
			allowed: inputs["scan-allow"].flatMap((line) => readAllowed(line) ?? [])
		},
		awaitReplication: inputs["wait-for-replication"],
		wait: inputs["wait-timeout"] * 1e3,
		dryRun: inputs["dry-run"]
	}, context);
	const image = `${published.repository}@${published.digest}`;
	context.setOutput("digest", published.digest);
	context.setOutput("image", image);
	context.setOutput("written", published.written);
	context.setOutput("referrers", published.referrers);
	summary.setTitle(inputs["dry-run"] ? "Plan of a push" : published.written ? "Pushed" : "Was there already");
	summary.fact("Image", image);
	summary.fact("Version", tag);
	summary.fact("Blobs", `${published.uploaded} sent, ${published.mounted} mounted, ${published.present} were there`);
	summary.fact("Signatures and attestations", String(published.referrers));
	if (published.copies !== null) summary.fact("Copied to", published.copies.join(", ") || "nowhere: no replication");
	summary.phases(log.phases);
	if (!inputs["dry-run"]) log.notice(published.written ? `${image} is ${tag}.` : `${image} was ${tag} already.`);
	if (published.vulnerabilities !== null) judge(context, published.vulnerabilities, image);
}



/***/ }),

/***/ 757:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(484);


// actions/push-ecr/src/index.js
await (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .declaration */ .HK, _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .iW);


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 719:
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
/******/ var __webpack_exports__ = __nccwpck_require__(757);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
