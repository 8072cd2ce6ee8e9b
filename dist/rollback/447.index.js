export const id = 447;
export const ids = [447];
export const modules = {

/***/ 1447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   enterKubeconfig: () => (/* binding */ enterKubeconfig)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2898);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4135);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3464);




// packages/action/src/run-program.js
var import__native_fs = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_fs */ .jp)(), 1);
var import__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_os */ .S2)(), 1);
var import__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_path */ .Zk)(), 1);
var import__native_child_process = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_child_process */ .CX)(), 1);
const SHOWN = 300;
/** The signal came before the program ended. `said` as in `ProgramEnd`. */
var SilentProgram = class extends Error {
	said;
	constructor(said) {
		super("The program gave no answer in time.");
		this.said = said;
	}
};
/** The program wrote more than it may. */
var FloodingProgram = class extends Error {};
/**
* Runs a program with nothing on its standard input, in a group of its own, so that what it started ends with it; gives
* what it wrote. Where groups do not exist (Windows) it ends alone.
* @throws SilentProgram, FloodingProgram, or node's own error where it cannot be started (`code` ENOENT: not installed).
*/
function runProgram(run) {
	const { file, words, folder, environment, largest, signal } = run;
	return new Promise((settle, reject) => {
		const child = (0, import__native_child_process.spawn)(file, words, {
			...folder === void 0 ? {} : { cwd: folder },
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			detached: process.platform !== "win32",
			env: environment
		});
		let output = "";
		let said = "";
		const stop = (reason) => {
			endGroup(child.pid);
			child.stdout.destroy();
			child.stderr.destroy();
			reject(reason);
		};
		const late = () => stop(new SilentProgram(shown(said)));
		signal.addEventListener("abort", late, { once: true });
		if (signal.aborted) late();
		child.stdout.setEncoding("utf8").on("data", (piece) => {
			output += piece;
			if (output.length > largest) stop(new FloodingProgram(`It wrote more than ${largest} characters.`));
		});
		child.stderr.setEncoding("utf8").on("data", (piece) => {
			said = `${said}${piece}`.slice(-4096);
		});
		child.once("error", reject);
		child.once("close", (code, by) => {
			signal.removeEventListener("abort", late);
			settle({
				output,
				said: shown(said),
				code,
				signal: by
			});
		});
	});
}
/** Ends a process with all that it started, wherever groups exist. */
function endGroup(pid) {
	if (pid === void 0) return;
	try {
		process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
	} catch {}
}
/** The end of what a program said, as words of one sentence. Pure. */
function shown(said) {
	const line = said.replace(/\p{C}+/gu, " ").replace(/\s+/g, " ").trim().replace(/[.]+$/, "");
	return line.length > SHOWN ? `\u2026${line.slice(-300)}` : line;
}

// ../../node_modules/@kubernetes/client-node/dist/config_types.js
const ActionOnInvalid = {
	THROW: "throw",
	FILTER: "filter"
};
function defaultNewConfigOptions() {
	return { onInvalidEntry: ActionOnInvalid.THROW };
}
function newClusters(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(clusterIterator(options.onInvalidEntry)).filter(Boolean);
}
function clusterIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`clusters[${i}].name is missing`);
			if (!elt.cluster) throw new Error(`clusters[${i}].cluster is missing`);
			if (!elt.cluster.server) throw new Error(`clusters[${i}].cluster.server is missing`);
			return {
				caData: elt.cluster["certificate-authority-data"],
				caFile: elt.cluster["certificate-authority"],
				name: elt.name,
				server: elt.cluster.server.replace(/\/$/, ""),
				skipTLSVerify: elt.cluster["insecure-skip-tls-verify"] === true,
				tlsServerName: elt.cluster["tls-server-name"],
				proxyUrl: elt.cluster["proxy-url"]
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}
function newUsers(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(userIterator(options.onInvalidEntry)).filter(Boolean);
}
function userIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`users[${i}].name is missing`);
			return {
				authProvider: elt.user ? elt.user["auth-provider"] : null,
				certData: elt.user ? elt.user["client-certificate-data"] : null,
				certFile: elt.user ? elt.user["client-certificate"] : null,
				exec: elt.user ? elt.user.exec : null,
				keyData: elt.user ? elt.user["client-key-data"] : null,
				keyFile: elt.user ? elt.user["client-key"] : null,
				name: elt.name,
				token: findToken(elt.user),
				password: elt.user ? elt.user.password : null,
				username: elt.user ? elt.user.username : null,
				impersonateUser: elt.user ? elt.user.as : null
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}
function findToken(user) {
	if (user) {
		if (user.token) return user.token;
		if (user["token-file"]) return import__native_fs.default.readFileSync(user["token-file"]).toString();
	}
}
function newContexts(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(contextIterator(options.onInvalidEntry)).filter(Boolean);
}
function contextIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`contexts[${i}].name is missing`);
			if (!elt.context) throw new Error(`contexts[${i}].context is missing`);
			if (!elt.context.cluster) throw new Error(`contexts[${i}].context.cluster is missing`);
			return {
				cluster: elt.context.cluster,
				name: elt.name,
				user: elt.context.user || void 0,
				namespace: elt.context.namespace || void 0
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}

// packages/kubernetes/src/in-cluster.js
/** Where a pod finds the token of its service account (Kubernetes, "Accessing the API from within a Pod"). */
const FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";
/** The cluster of the pod that this process runs in; null outside of one. The token is read anew: it is rotated. */
function inCluster(environment) {
	const host = environment["KUBERNETES_SERVICE_HOST"];
	const port = environment["KUBERNETES_SERVICE_PORT"] ?? "443";
	if (!host || !(0, import__native_fs.existsSync)(`${FOLDER}/token`)) return null;
	return {
		server: new URL(`https://${host.includes(":") ? `[${host}]` : host}:${port}`),
		tls: { ca: (0, import__native_fs.readFileSync)(`${FOLDER}/ca.crt`) },
		headers: async () => ({ authorization: `Bearer ${(0, import__native_fs.readFileSync)(`${FOLDER}/token`, "utf8").trim()}` }),
		source: "the service account of this pod"
	};
}

// ../../node_modules/@kubernetes/client-node/dist/file_auth.js
var FileAuth = class {
	constructor() {
		this.token = null;
		this.lastRead = null;
	}
	isAuthProvider(user) {
		return user.authProvider && user.authProvider.config && user.authProvider.config.tokenFile;
	}
	async applyAuthentication(user, opts) {
		if (this.token == null) this.refreshToken(user.authProvider.config.tokenFile);
		if (this.isTokenExpired()) this.refreshToken(user.authProvider.config.tokenFile);
		if (this.token) opts.headers["Authorization"] = `Bearer ${this.token}`;
	}
	refreshToken(filePath) {
		this.token = import__native_fs.default.readFileSync(filePath).toString("utf-8");
		this.lastRead = /* @__PURE__ */ new Date();
	}
	isTokenExpired() {
		if (this.lastRead === null) return true;
		return ((/* @__PURE__ */ new Date()).getTime() - this.lastRead.getTime()) / 1e3 > 60;
	}
};

// packages/kubernetes/src/exec-plugin.js
/** Milliseconds that a plugin may take: some ask a service on the network. */
const WITHIN = 3e4;
/** Characters: a token and a chain of certificates are some thousands. */
const LARGEST = 1048576;
/**
* Runs a plugin as kubectl does (`client.authentication.k8s.io`, "client-go credential plugins"), without a terminal:
* a relative path is one of the kubeconfig's folder, and the answer has the version that was asked for. It ends with all
* that it started within `within` milliseconds.
* @throws Failure('input') where it needs a terminal, Failure('access') where it gives no credential, Failure('deadline' |
* 'cancelled') from the deadline's signal.
*/
async function askPlugin(plugin, tools, within = WITHIN) {
	const { words, source } = plugin;
	const name = `The credential plugin "${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(words["command"])}" of ${source}`;
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(words["interactiveMode"]) === "Always") throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		message: `${name} needs a terminal (interactiveMode Always), and no step has one.`,
		remedy: "Name one that works alone, such as \"aws eks get-token\", or set its interactiveMode to IfAvailable."
	});
	const refuse = (what, cause) => new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
		message: `${name} ${what}.`,
		remedy: `Try it by hand on the runner, with nothing on its standard input. ${(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(words["installHint"])}`.trim(),
		cause
	});
	const version = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(words["apiVersion"]) || "client.authentication.k8s.io/v1";
	const limit = tools.deadline.within(within, name);
	try {
		const { output, said, ...end } = await started(plugin, version, tools, limit.signal);
		const saying = said === "" ? "" : ` and said: ${said}`;
		if (end.signal !== null) throw refuse(`was ended by ${end.signal}${saying}`);
		if (end.code !== 0) throw refuse(`ended with exit code ${end.code}${saying}`);
		return credentialOf(output, version, refuse);
	} catch (thrown) {
		if (tools.deadline.signal.aborted) throw tools.deadline.signal.reason;
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) throw thrown;
		if (thrown instanceof SilentProgram) {
			const saying = thrown.said === "" ? "" : `; it said: ${thrown.said}`;
			throw refuse(`gave no answer within ${Math.round(within / 1e3)} s and was ended${saying}`);
		}
		if (thrown instanceof FloodingProgram) throw refuse("wrote more than 1 MiB, which is no credential, and was ended");
		if (!(thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT")) throw refuse(`cannot be started (${String(thrown)})`, thrown);
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
			message: `${name} is not installed.`,
			remedy: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(words["installHint"]) || "Install it on the runner, or name the path of it.",
			cause: thrown
		});
	} finally {
		limit.end();
	}
}
/** Runs it as its kubeconfig says; a relative path is one of the kubeconfig's folder. */
function started({ words, folder, cluster }, version, tools, signal) {
	const command = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(words["command"]);
	const given = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .objects */ .JD)(words["env"]).map((one) => [(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["name"]), (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one["value"])]);
	const info = {
		apiVersion: version,
		kind: "ExecCredential",
		spec: {
			interactive: false,
			...cluster === null ? {} : { cluster }
		}
	};
	return runProgram({
		file: /[\\/]/.test(command) && !(0, import__native_path.isAbsolute)(command) ? (0, import__native_path.resolve)(folder, command) : command,
		words: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)(words["args"]),
		environment: {
			...process.env,
			...tools.environment,
			...Object.fromEntries(given),
			KUBERNETES_EXEC_INFO: JSON.stringify(info)
		},
		largest: LARGEST,
		signal
	});
}
/** The credential of a plugin's answer. What it is instead is told by its size: it may hold a secret all the same. Pure. */
function credentialOf(output, version, refuse) {
	const answer = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJson */ .Rf)(output);
	const [kind, of] = [(0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(answer, "kind")), (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(answer, "apiVersion"))];
	if (kind !== "ExecCredential") throw refuse(`answered ${output.length} characters that are no ExecCredential`);
	if (of !== version) throw refuse(`answered an ExecCredential of ${of || "no version"}, not of ${version}`);
	const status = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(answer, "status");
	const credential = {
		token: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "token")),
		cert: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "clientCertificateData")),
		key: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "clientKeyData"))
	};
	if (!(credential.token !== "" || credential.cert !== "" && credential.key !== "")) throw refuse("gave neither a token nor a certificate with its key");
	const until = Date.parse((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, "expirationTimestamp")));
	return {
		...credential,
		until: Number.isNaN(until) ? Number.POSITIVE_INFINITY : until
	};
}

// packages/kubernetes/src/openid.js
/**
* The token of a kubeconfig's `oidc` provider: the id token as long as it lasts, then a new one for the refresh token
* (OpenID Connect Core 1.0, section 12; Kubernetes, "OpenID Connect Tokens").
*/
function openIdToken(config, source, tools) {
	let token = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(config, "id-token"));
	let refresh = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(config, "refresh-token"));
	return async (renew) => {
		const ends = (token === "" ? 0 : expiryOf(token)) * 1e3;
		if (!renew && ends > tools.clock.now().wall + 1e4) return token;
		const issuer = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(config, "idp-issuer-url")).replace(/\/$/, "");
		if (refresh === "" || !URL.canParse(issuer)) throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
			message: `The id token of ${source} is over, and there is no refresh token and issuer to renew it with.`,
			remedy: "Log in again, and write the new tokens into the kubeconfig."
		});
		const ask = async (url, body) => {
			const answer = await (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .sendRequest */ .w$)({
				url,
				signal: tools.deadline.signal,
				...body === void 0 ? {} : {
					method: "POST",
					body: body.toString(),
					headers: { "content-type": "application/x-www-form-urlencoded" }
				}
			});
			const parsed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonText */ .lk)(answer.body);
			if (answer.status === 200 && parsed.ok) return parsed.value;
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
				message: `The issuer ${issuer} refused to renew the token of ${source} (${answer.status}).`,
				remedy: "Log in again, and write the new tokens into the kubeconfig."
			});
		};
		const known = await ask(new URL(`${issuer}/.well-known/openid-configuration`));
		const given = await ask(new URL((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(known, "token_endpoint"))), new URLSearchParams({
			grant_type: "refresh_token",
			refresh_token: refresh,
			client_id: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(config, "client-id")),
			client_secret: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(config, "client-secret"))
		}));
		token = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(given, "id_token")) || token;
		refresh = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(given, "refresh_token")) || refresh;
		return token;
	};
}
/** When a JSON Web Token ends, in seconds since the epoch (RFC 7519, section 4.1.4); 0 where it does not say. */
function expiryOf(token) {
	const parsed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonText */ .lk)(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
	return parsed.ok ? (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(parsed.value, "exp"), 0) : 0;
}

// packages/kubernetes/src/kubeconfig-user.js
/**
* The ways of a kubeconfig's user: token, name and password, a plugin, a file, OpenID Connect, or its certificate. Paths
* are of `folder`, where the kubeconfig stands.
*/
async function credentialsOf(user, cluster, source, folder, tools) {
	const as = user.impersonateUser ? { "impersonate-user": user.impersonateUser } : {};
	const bearer = (token) => {
		tools.mask(token);
		return {
			authorization: `Bearer ${token}`,
			...as
		};
	};
	const provider = user.authProvider ?? null;
	const plugin = user.exec ?? null;
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(plugin)) {
		const told = {
			server: cluster.server,
			"certificate-authority-data": cluster.caData ?? "",
			"insecure-skip-tls-verify": cluster.skipTLSVerify
		};
		return fromPlugin({
			words: plugin,
			folder,
			cluster: plugin["provideClusterInfo"] === true ? told : null,
			source
		}, as, tools);
	}
	if (user.token) return {
		headers: async () => bearer(user.token ?? ""),
		tls: {}
	};
	if (user.username) {
		const basic = Buffer.from(`${user.username}:${user.password ?? ""}`).toString("base64");
		return {
			headers: async () => ({
				authorization: `Basic ${basic}`,
				...as
			}),
			tls: {}
		};
	}
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(provider)) {
		const name = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(provider["name"]);
		if (name === "oidc") {
			const token = openIdToken((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(provider, "config"), source, tools);
			return {
				headers: async (renew) => bearer(await token(renew)),
				tls: {}
			};
		}
		if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_raw_js__WEBPACK_IMPORTED_MODULE_2__.at)(provider, "config", "tokenFile")) !== "") {
			const file = new FileAuth();
			return {
				headers: () => applied((options) => file.applyAuthentication(user, options), as),
				tls: {}
			};
		}
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
			message: `${source} authenticates with the provider "${name}", which kubectl itself dropped with 1.26.`,
			remedy: "Use its credential plugin (kubelogin, gke-gcloud-auth-plugin): users[].user.exec."
		});
	}
	return {
		headers: async () => as,
		tls: {}
	};
}
async function applied(apply, as) {
	const options = { headers: {} };
	await apply(options);
	const [, authorization] = Object.entries(options.headers ?? {}).find(([name]) => name === "Authorization") ?? [];
	return {
		...typeof authorization === "string" ? { authorization } : {},
		...as
	};
}
/** A plugin, which gives a token or a certificate; a token is used until its end, or until it is refused. */
async function fromPlugin(plugin, as, tools) {
	let known = await askPlugin(plugin, tools);
	const { cert, key } = known;
	return {
		tls: {
			...cert === "" ? {} : { cert },
			...key === "" ? {} : { key }
		},
		headers: async (renew) => {
			if (renew || known.until <= tools.clock.now().wall) known = await askPlugin(plugin, tools);
			if (known.token === "") return as;
			tools.mask(known.token);
			return {
				authorization: `Bearer ${known.token}`,
				...as
			};
		}
	};
}

// packages/kubernetes/src/kubeconfig.js
/** The context of a kubeconfig that is the current one. */
const CURRENT_CONTEXT = "current";
/**
* Enters the cluster of a context: of the files that KUBECONFIG names, else of ~/.kube/config, else of the pod that
* this process runs in. Files are merged as kubectl does: the first to name a thing wins.
* @throws Failure('input') where there is none, or the context does not exist.
*/
async function enterKubeconfig(context, tools) {
	const { environment } = tools;
	const named = environment["KUBECONFIG"];
	const home = (0, import__native_path.join)(environment["HOME"] || (0, import__native_os.homedir)(), ".kube", "config");
	const files = (named ? named.split(import__native_path.delimiter).filter((path) => path !== "") : [home]).flatMap((path) => readKubeconfig(path, named !== void 0));
	if (files.length === 0) {
		const own = inCluster(environment);
		if (own !== null) return own;
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
			input: "cluster",
			message: `There is no kubeconfig: ${named ? `KUBECONFIG names ${named}` : `KUBECONFIG is not set and ${home} does not exist`}.`,
			remedy: "Set KUBECONFIG to the path of one, or give \"cluster\" and \"aws-region\" of an EKS cluster."
		});
	}
	const [found, of] = pick(files, ({ contexts }) => contexts, context === "current" ? files.find(({ current }) => current !== "")?.current ?? "" : context, "context");
	const [cluster, clusterOf] = pick(files, ({ clusters }) => clusters, found.cluster, "cluster");
	const [user, userOf] = pick(files, ({ users }) => users, found.user, "user");
	if (!URL.canParse(cluster.server)) throw wrong(clusterOf.path, `gives the cluster "${cluster.name}" no address`, "Set its \"server\" to a URL.");
	const readFile = (path, from) => {
		try {
			return (0, import__native_fs.readFileSync)((0, import__native_path.resolve)((0, import__native_path.dirname)(from.path), path));
		} catch (cause) {
			throw wrong(from.path, `names the file ${path}, which cannot be read`, "Mend its path.", cause);
		}
	};
	const tls = {
		...cluster.caData ? { ca: Buffer.from(cluster.caData, "base64") } : cluster.caFile ? { ca: readFile(cluster.caFile, clusterOf) } : {},
		...cluster.skipTLSVerify ? { rejectUnauthorized: false } : {},
		...cluster.tlsServerName ? { servername: cluster.tlsServerName } : {},
		...user.certData ? { cert: Buffer.from(user.certData, "base64") } : user.certFile ? { cert: readFile(user.certFile, userOf) } : {},
		...user.keyData ? { key: Buffer.from(user.keyData, "base64") } : user.keyFile ? { key: readFile(user.keyFile, userOf) } : {}
	};
	const source = `the context "${found.name}" of ${of.path}`;
	const credentials = await credentialsOf(user, cluster, source, (0, import__native_path.dirname)((0, import__native_path.resolve)(userOf.path)), tools);
	return {
		server: new URL(cluster.server),
		tls: {
			...tls,
			...credentials.tls
		},
		headers: credentials.headers,
		source
	};
}
function pick(files, listOf, name, what) {
	for (const file of files) {
		const found = listOf(file).find((one) => one.name === name);
		if (found !== void 0) return [found, file];
	}
	const known = files.flatMap((file) => listOf(file).map((one) => `"${one.name}"`));
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "cluster",
		message: name === "" ? `No kubeconfig names a current ${what}.` : `The kubeconfig has no ${what} "${name}".`,
		remedy: `Name one with "cluster" of the target, or with the input "context": it has ${known.length === 0 ? "none" : known.join(", ")}.`
	});
}
function wrong(path, message, remedy, cause) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		message: `The kubeconfig ${path} ${message}.`,
		remedy,
		cause
	});
}
function readKubeconfig(path, named) {
	let value;
	try {
		value = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlFile */ .BU)(path, process.cwd()).value;
	} catch (thrown) {
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && thrown.cause instanceof Error && /ENOENT/.test(thrown.cause.message)) return [];
		if (!named && thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && /cannot be read/.test(thrown.message)) return [];
		throw thrown;
	}
	const raw = (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(value);
	try {
		return [{
			path,
			clusters: newClusters(raw["clusters"]),
			users: newUsers(raw["users"]),
			contexts: newContexts(raw["contexts"]),
			current: (0,_raw_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(raw["current-context"])
		}];
	} catch (thrown) {
		throw wrong(path, `is not whole: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`, "Mend it there.", thrown);
	}
}



/***/ })

};
