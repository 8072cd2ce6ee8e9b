export const id = 668;
export const ids = [668];
export const modules = {

/***/ 9668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   enterEks: () => (/* binding */ enterEks)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3999);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2556);
/* harmony import */ var _enter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7279);
/* harmony import */ var _SignatureV4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7057);





// packages/aws/src/credentials.js
/**
* The credentials that the clients of a region would use, for what no client of the SDK signs: those of the assumed
* role, else of the standard chain (AWS SDKs and Tools Reference Guide, "Standardized credential providers"). Each call
* gives ones that last for a while yet.
* The calls throw Failure('access') where there are none.
*/
function credentialsOf(settings, tools) {
	return settings.credentials ?? fromChain(settings.region, tools);
}
function fromChain(region, tools) {
	let chain;
	const open = async () => {
		const { defaultProvider } = await __webpack_require__.e(/* import() */ 92).then(__webpack_require__.bind(__webpack_require__, 3092));
		return defaultProvider({ clientConfig: { region } });
	};
	return async () => {
		chain ??= open();
		const provide = await chain;
		try {
			const credentials = await provide();
			tools.mask(credentials.secretAccessKey);
			if (credentials.sessionToken !== void 0) tools.mask(credentials.sessionToken);
			return credentials;
		} catch (thrown) {
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("access", {
				input: "role-to-assume",
				message: `No AWS credentials were found: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`,
				remedy: "Give \"role-to-assume\" (and the job \"permissions: id-token: write\"), or credentials in the environment.",
				cause: thrown
			});
		}
	};
}

// packages/kubernetes/src/sigv4.js
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .require__native_crypto */ .Np)(), 1);
function bytesOf(data) {
	if (typeof data === "string") return Buffer.from(data);
	return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}
/** SHA-256 of node as the signer wants it. */
var Sha256 = class {
	secret;
	hash;
	constructor(secret) {
		this.secret = secret;
		this.hash = this.fresh();
	}
	fresh() {
		return this.secret === void 0 ? (0, import__native_crypto.createHash)("sha256") : (0, import__native_crypto.createHmac)("sha256", bytesOf(this.secret));
	}
	reset() {
		this.hash = this.fresh();
	}
	update(data) {
		this.hash.update(bytesOf(data));
	}
	async digest() {
		return this.hash.digest();
	}
};
/** A signer of AWS requests (Signature Version 4) for one region and service. */
function signerOf(region, service, credentials) {
	const { accessKeyId, secretAccessKey, sessionToken } = credentials;
	return new _SignatureV4_js__WEBPACK_IMPORTED_MODULE_2__/* .SignatureV4 */ .BB({
		region,
		service,
		credentials: {
			accessKeyId,
			secretAccessKey,
			...sessionToken === void 0 ? {} : { sessionToken }
		},
		sha256: Sha256
	});
}

// packages/kubernetes/src/eks-token.js
/** The endings of AWS domains by partition (AWS, "Regions and endpoints"). */
function suffixOf(region) {
	if (region.startsWith("cn-")) return "amazonaws.com.cn";
	if (region.startsWith("us-iso-")) return "c2s.ic.gov";
	if (region.startsWith("us-isob-")) return "sc2s.sgov.gov";
	return "amazonaws.com";
}
/** The regional host of a service, such as `eks.eu-west-1.amazonaws.com`. */
function awsHost(service, region) {
	return `${service}.${region}.${suffixOf(region)}`;
}
/** Milliseconds that EKS accepts a token for from its signing (aws-iam-authenticator, `pkg/token`). */
const TOKEN_LIFETIME = 9e5;
/**
* The bearer token by which EKS knows an AWS identity: a presigned `GetCallerIdentity` that names the cluster in the
* signed header `x-k8s-aws-id`, made without any call (aws-iam-authenticator, `pkg/token/token.go`).
*/
async function eksToken(region, cluster, credentials, signingDate) {
	const hostname = awsHost("sts", region);
	const signed = await signerOf(region, "sts", credentials).presign({
		method: "GET",
		protocol: "https:",
		hostname,
		path: "/",
		query: {
			Action: "GetCallerIdentity",
			Version: "2011-06-15"
		},
		headers: {
			host: hostname,
			"x-k8s-aws-id": cluster
		}
	}, {
		expiresIn: 60,
		signingDate,
		unhoistableHeaders: /* @__PURE__ */ new Set(["x-k8s-aws-id"])
	});
	const url = new URL(`https://${hostname}/`);
	for (const [name, value] of Object.entries(signed.query ?? {})) url.searchParams.set(name, String(value));
	return `k8s-aws-v1.${Buffer.from(url.href.replaceAll("+", "%20")).toString("base64url")}`;
}

// packages/kubernetes/src/eks.js
/** Milliseconds before its end from which on a token is made anew. */
const CUSHION = 6e4;
/**
* Enters an EKS cluster by its name: DescribeCluster for address and certificate, and a token made in this process.
* @throws Failure('access') where AWS refuses, Failure('input') where there is no such cluster.
*/
async function enterEks(region, cluster, access, tools) {
	const session = credentialsOf(await (0,_enter_js__WEBPACK_IMPORTED_MODULE_3__/* .enterRegion */ .P)(region, access, tools), tools);
	const found = await describeCluster(region, cluster, await session(), tools);
	const server = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(found["endpoint"]);
	const status = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(found["status"]);
	if (!URL.canParse(server)) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("platform", {
		message: `The EKS cluster ${cluster} in ${region} has no address yet (it is ${status === "" ? "in no state" : status}).`,
		remedy: "Wait until it is ACTIVE."
	});
	let token = "";
	let ends = 0;
	return {
		server: new URL(server),
		tls: { ca: Buffer.from((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__.at)(found, "certificateAuthority", "data")), "base64").toString("utf8") },
		source: `the EKS cluster ${cluster} in ${region}`,
		headers: async (renew) => {
			const { wall, skew } = tools.clock.now();
			if (renew || ends - wall <= CUSHION) {
				token = await eksToken(region, cluster, await session(), new Date(wall + (skew ?? 0)));
				tools.mask(token);
				ends = wall + TOKEN_LIFETIME;
			}
			return { authorization: `Bearer ${token}` };
		}
	};
}
/** `GET /clusters/<name>` of the EKS API (Amazon EKS API Reference, DescribeCluster), signed. */
async function describeCluster(region, cluster, credentials, tools) {
	const { environment } = tools;
	const given = environment["AWS_ENDPOINT_URL_EKS"] || environment["AWS_ENDPOINT_URL"];
	const url = new URL(`/clusters/${encodeURIComponent(cluster)}`, given || `https://${awsHost("eks", region)}`);
	const signed = await signerOf(region, "eks", credentials).sign({
		method: "GET",
		protocol: url.protocol,
		hostname: url.hostname,
		path: url.pathname,
		headers: { host: url.host }
	});
	const answer = await (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .sendRequest */ .w$)({
		url,
		headers: signed.headers,
		signal: tools.deadline.signal,
		agents: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyAgents */ .Hd)(environment)
	});
	const parsed = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .lk)(answer.body);
	const body = parsed.ok ? parsed.value : null;
	if (answer.status === 200) return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__.at)(body, "cluster"));
	const said = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__.at)(body, "message")) || (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__.at)(body, "Message")) || `status ${answer.status}`;
	if (answer.status === 404) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "cluster",
		message: `There is no EKS cluster "${cluster}" in ${region}: ${said}`,
		remedy: "Check \"cluster\" and \"aws-region\", and that the role is of the right account."
	});
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(answer.status === 403 || answer.status === 401 ? "access" : "platform", {
		message: `Describing the EKS cluster ${cluster} in ${region} failed: ${said}`,
		remedy: "Allow eks:DescribeCluster on it for the deploying role."
	});
}



/***/ })

};
