export const id = 53;
export const ids = [53];
export const modules = {

/***/ 4925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ AwsJson1_1Protocol)
/* harmony export */ });
/* harmony import */ var _JsonCodec2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5801);
/* harmony import */ var _RpcProtocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3080);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4213);
/* harmony import */ var _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(120);





// ../../node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJsonRpcProtocol.js
var AwsJsonRpcProtocol = class extends _RpcProtocol_js__WEBPACK_IMPORTED_MODULE_0__/* .RpcProtocol */ .M {
	serializer;
	deserializer;
	serviceTarget;
	codec;
	mixin;
	awsQueryCompatible;
	constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec }) {
		super({
			defaultNamespace,
			errorTypeRegistries
		});
		this.serviceTarget = serviceTarget;
		this.codec = jsonCodec ?? new _JsonCodec2_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonCodec2 */ .pl({
			timestampFormat: {
				useTrait: true,
				default: 7
			},
			jsonName: false
		});
		this.serializer = this.codec.createSerializer();
		this.deserializer = this.codec.createDeserializer();
		this.awsQueryCompatible = !!awsQueryCompatible;
		this.mixin = new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .ProtocolLib */ .Ub(this.awsQueryCompatible);
	}
	async serializeRequest(operationSchema, input, context) {
		const request = await super.serializeRequest(operationSchema, input, context);
		if (!request.path.endsWith("/")) request.path += "/";
		request.headers["content-type"] = `application/x-amz-json-${this.getJsonRpcVersion()}`;
		request.headers["x-amz-target"] = `${this.serviceTarget}.${operationSchema.name}`;
		if (this.awsQueryCompatible) request.headers["x-amzn-query-mode"] = "true";
		if ((0,_endpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .deref */ .LA)(operationSchema.input) === "unit" || !request.body) request.body = "{}";
		return request;
	}
	getPayloadCodec() {
		return this.codec;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		const { awsQueryCompatible } = this;
		if (awsQueryCompatible) this.mixin.setQueryCompatError(dataObject, response);
		const errorIdentifier = (0,_JsonCodec2_js__WEBPACK_IMPORTED_MODULE_1__/* .loadJsonRpcErrorCode */ .rh)(response, dataObject, awsQueryCompatible) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, dataObject, metadata, awsQueryCompatible ? this.mixin.findQueryCompatibleError : void 0);
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .NormalizedSchema */ .l1.of(errorSchema);
		const message = dataObject.message ?? dataObject.Message ?? "UnknownError";
		const exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({});
		const output = {};
		const errorDeserializer = this.codec.createDeserializer();
		for (const [name, member] of ns.structIterator()) if (dataObject[name] != null) output[name] = errorDeserializer.readObject(member, dataObject[name]);
		if (awsQueryCompatible) this.mixin.queryCompatOutput(dataObject, output);
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJson1_1Protocol.js
var AwsJson1_1Protocol = class extends AwsJsonRpcProtocol {
	constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec }) {
		super({
			defaultNamespace,
			errorTypeRegistries,
			serviceTarget,
			awsQueryCompatible,
			jsonCodec
		});
	}
	getShapeId() {
		return "aws.protocols#awsJson1_1";
	}
	getJsonRpcVersion() {
		return "1.1";
	}
	getDefaultContentType() {
		return "application/x-amz-json-1.1";
	}
};



/***/ }),

/***/ 6276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CredentialsProviderError),
/* harmony export */   m: () => (/* binding */ ProviderError)
/* harmony export */ });
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



/***/ }),

/***/ 3080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ RpcProtocol)
/* harmony export */ });
/* harmony import */ var _hasOwn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(203);
/* harmony import */ var _httpRequest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1966);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4213);
/* harmony import */ var _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(120);





// ../../node_modules/@smithy/core/dist-es/submodules/protocols/RpcProtocol.js
var RpcProtocol = class extends _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProtocol */ .tc {
	async serializeRequest(operationSchema, _input, context) {
		const serializer = this.serializer;
		const query = {};
		const headers = {};
		const endpoint = await context.endpoint();
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(operationSchema?.input);
		const schema = ns.getSchema();
		let payload;
		const input = _input && typeof _input === "object" ? _input : {};
		const request = new _httpRequest_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpRequest */ .K({
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
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(operationSchema.output);
		const dataObject = {};
		if (this.isErrorResponse(response.statusCode)) {
			const bytes = await (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .collectBody */ .Px)(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
			throw new Error("@smithy/core/protocols - RPC Protocol error handler failed to throw.");
		}
		for (const header in response.headers) {
			if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOwn */ .$)(response.headers, header)) continue;
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
			const bytes = await (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .collectBody */ .Px)(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes));
		}
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	isErrorResponse(statusCode) {
		return statusCode >= 300;
	}
};



/***/ }),

/***/ 1325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ require__native_zlib)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);


// \0native:zlib
var require__native_zlib = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:zlib");
}));



/***/ }),

/***/ 1318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ chain)
/* harmony export */ });
/* harmony import */ var _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6276);


// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
const chain = (...providers) => async () => {
	if (providers.length === 0) throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .m("No providers in chain");
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



/***/ }),

/***/ 1888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sF: () => (/* binding */ fromEnv)
/* harmony export */ });
/* unused harmony exports ENV_ACCOUNT_ID, ENV_CREDENTIAL_SCOPE, ENV_EXPIRATION, ENV_KEY, ENV_SECRET, ENV_SESSION */
/* harmony import */ var _setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3702);
/* harmony import */ var _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6276);



// ../../node_modules/@aws-sdk/credential-provider-env/dist-es/fromEnv.js
const ENV_KEY = "AWS_ACCESS_KEY_ID";
const ENV_SECRET = "AWS_SECRET_ACCESS_KEY";
const ENV_SESSION = "AWS_SESSION_TOKEN";
const ENV_EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";
const ENV_CREDENTIAL_SCOPE = "AWS_CREDENTIAL_SCOPE";
const ENV_ACCOUNT_ID = "AWS_ACCOUNT_ID";
const fromEnv = (init) => async () => {
	init?.logger?.debug("@aws-sdk/credential-provider-env - fromEnv");
	const accessKeyId = process.env[ENV_KEY];
	const secretAccessKey = process.env[ENV_SECRET];
	const sessionToken = process.env[ENV_SESSION];
	const expiry = process.env[ENV_EXPIRATION];
	const credentialScope = process.env[ENV_CREDENTIAL_SCOPE];
	const accountId = process.env[ENV_ACCOUNT_ID];
	if (accessKeyId && secretAccessKey) {
		const credentials = {
			accessKeyId,
			secretAccessKey,
			...sessionToken && { sessionToken },
			...expiry && { expiration: new Date(expiry) },
			...credentialScope && { credentialScope },
			...accountId && { accountId }
		};
		(0,_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_0__/* .setCredentialFeature */ .g)(credentials, "CREDENTIALS_ENV_VARS", "g");
		return credentials;
	}
	throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("Unable to find environment variable credentials.", { logger: init?.logger });
};



/***/ }),

/***/ 5375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ defaultProvider)
/* harmony export */ });
/* unused harmony export credentialsTreatedAsExpired */
/* harmony import */ var _dist_es_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1888);
/* harmony import */ var _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6276);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1318);





// ../../node_modules/@aws-sdk/credential-provider-node/dist-es/remoteProvider.js
const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
const remoteProvider = async (init) => {
	const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = await __webpack_require__.e(/* import() */ 486).then(__webpack_require__.bind(__webpack_require__, 1486));
	if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
		init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
		const { fromHttp } = await __webpack_require__.e(/* import() */ 341).then(__webpack_require__.bind(__webpack_require__, 9341));
		return (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .chain */ .c)(fromHttp(init), fromContainerMetadata(init));
	}
	if (process.env["AWS_EC2_METADATA_DISABLED"] && process.env["AWS_EC2_METADATA_DISABLED"] !== "false") return async () => {
		throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("EC2 Instance Metadata Service access disabled", { logger: init.logger });
	};
	init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
	return fromInstanceMetadata(init);
};

// ../../node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
function memoizeChain(providers, treatAsExpired) {
	const chain = internalCreateChain(providers);
	let activeLock;
	let passiveLock;
	let credentials;
	let forceRefreshLock;
	const provider = async (options) => {
		if (options?.forceRefresh) {
			if (!forceRefreshLock) forceRefreshLock = chain(options).then((c) => {
				credentials = c;
			}).finally(() => {
				forceRefreshLock = void 0;
			});
			await forceRefreshLock;
			return credentials;
		}
		if (credentials?.expiration) {
			if (credentials?.expiration?.getTime() < Date.now()) credentials = void 0;
		}
		if (activeLock) await activeLock;
		else if (!credentials || treatAsExpired?.(credentials)) {
			if (credentials) {
				if (!passiveLock) passiveLock = chain(options).then((c) => {
					credentials = c;
				}).catch(() => {}).finally(() => {
					passiveLock = void 0;
				});
			} else {
				activeLock = chain(options).then((c) => {
					credentials = c;
				}).finally(() => {
					activeLock = void 0;
				});
				return provider(options);
			}
		}
		return credentials;
	};
	return provider;
}
const internalCreateChain = (providers) => async (awsIdentityProperties) => {
	let lastProviderError;
	for (const provider of providers) try {
		return await provider(awsIdentityProperties);
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};

// ../../node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js
let multipleCredentialSourceWarningEmitted = false;
const defaultProvider = (init = {}) => memoizeChain([
	async () => {
		if (init.profile ?? process.env["AWS_PROFILE"]) {
			if (process.env["AWS_ACCESS_KEY_ID"] && process.env["AWS_SECRET_ACCESS_KEY"]) {
				if (!multipleCredentialSourceWarningEmitted) {
					(init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger" ? init.logger.warn.bind(init.logger) : console.warn)(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);
					multipleCredentialSourceWarningEmitted = true;
				}
			}
			throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("AWS_PROFILE is set, skipping fromEnv provider.", {
				logger: init.logger,
				tryNextLink: true
			});
		}
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
		return (0,_dist_es_js__WEBPACK_IMPORTED_MODULE_2__/* .fromEnv */ .sF)(init)();
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
		const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init;
		if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("Skipping SSO provider in default chain (inputs do not include SSO fields).", { logger: init.logger });
		const { fromSSO } = await __webpack_require__.e(/* import() */ 193).then(__webpack_require__.bind(__webpack_require__, 7193));
		return fromSSO(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
		const { fromIni } = await __webpack_require__.e(/* import() */ 140).then(__webpack_require__.bind(__webpack_require__, 1140));
		return fromIni(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
		const { fromProcess } = await __webpack_require__.e(/* import() */ 410).then(__webpack_require__.bind(__webpack_require__, 4410));
		return fromProcess(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
		const { fromTokenFile } = await __webpack_require__.e(/* import() */ 229).then(__webpack_require__.bind(__webpack_require__, 5229));
		return fromTokenFile(init)(awsIdentityProperties);
	},
	async () => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
		return (await remoteProvider(init))();
	},
	async () => {
		throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("Could not load credentials from any providers", {
			tryNextLink: false,
			logger: init.logger
		});
	}
], credentialsTreatedAsExpired);
const credentialsTreatedAsExpired = (credentials) => credentials?.expiration !== void 0 && credentials.expiration.getTime() - Date.now() < 3e5;



/***/ }),

/***/ 9801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ getProfileName)
/* harmony export */ });
/* unused harmony export ENV_PROFILE */
// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getProfileName.js
const ENV_PROFILE = "AWS_PROFILE";
const DEFAULT_PROFILE = "default";
const getProfileName = (init) => init.profile || process.env["AWS_PROFILE"] || "default";



/***/ }),

/***/ 2981:
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

/***/ 8089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ parseIni),
/* harmony export */   Ip: () => (/* binding */ IniSectionType),
/* harmony export */   gP: () => (/* binding */ getConfigFilepath),
/* harmony export */   p6: () => (/* binding */ loadSharedConfigFiles)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7922);
/* harmony import */ var _readFile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(313);




// ../../node_modules/@smithy/types/dist-es/profile.js
var IniSectionType;
(function(IniSectionType) {
	IniSectionType["PROFILE"] = "profile";
	IniSectionType["SSO_SESSION"] = "sso-session";
	IniSectionType["SERVICES"] = "services";
})(IniSectionType || (IniSectionType = {}));

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigData.js
var import__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_path */ .Zk)());
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
const getConfigFilepath = () => process.env["AWS_CONFIG_FILE"] || (0, import__native_path.join)((0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .getHomeDir */ .RL)(), ".aws", "config");

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getCredentialsFilepath.js
const ENV_CREDENTIALS_PATH = "AWS_SHARED_CREDENTIALS_FILE";
const getCredentialsFilepath = () => process.env["AWS_SHARED_CREDENTIALS_FILE"] || (0, import__native_path.join)((0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .getHomeDir */ .RL)(), ".aws", "credentials");

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

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js
const swallowError = () => ({});
const loadSharedConfigFiles = async (init = {}) => {
	const { filepath = getCredentialsFilepath(), configFilepath = getConfigFilepath() } = init;
	const homeDir = (0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .getHomeDir */ .RL)();
	const relativeHomeDirPrefix = "~/";
	let resolvedFilepath = filepath;
	if (filepath.startsWith(relativeHomeDirPrefix)) resolvedFilepath = (0, import__native_path.join)(homeDir, filepath.slice(2));
	let resolvedConfigFilepath = configFilepath;
	if (configFilepath.startsWith(relativeHomeDirPrefix)) resolvedConfigFilepath = (0, import__native_path.join)(homeDir, configFilepath.slice(2));
	const parsedFiles = await Promise.all([(0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .TA)(resolvedConfigFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).then(getConfigData).catch(swallowError), (0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .TA)(resolvedFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).catch(swallowError)]);
	return {
		configFile: parsedFiles[0],
		credentialsFile: parsedFiles[1]
	};
};



/***/ }),

/***/ 819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ DescribeServiceDeploymentsCommand),
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   F0: () => (/* binding */ StopServiceDeployment$),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   H4: () => (/* binding */ DescribeContainerInstances$),
/* harmony export */   H7: () => (/* binding */ DescribeServicesCommand),
/* harmony export */   Jq: () => (/* binding */ TagResource$),
/* harmony export */   MY: () => (/* binding */ ListTasksCommand),
/* harmony export */   N2: () => (/* binding */ UpdateService$),
/* harmony export */   Ps: () => (/* binding */ ListTaskDefinitionsCommand),
/* harmony export */   Qy: () => (/* binding */ isAnswered),
/* harmony export */   U5: () => (/* binding */ taskDefinitionArn),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Wv: () => (/* binding */ GetTaskProtectionCommand),
/* harmony export */   Zy: () => (/* binding */ DescribeTaskDefinitionCommand),
/* harmony export */   bk: () => (/* binding */ revisionArn),
/* harmony export */   jZ: () => (/* binding */ deploymentArn),
/* harmony export */   jz: () => (/* binding */ ListServiceDeploymentsCommand),
/* harmony export */   k3: () => (/* binding */ RegisterTaskDefinition$),
/* harmony export */   kf: () => (/* binding */ StopTask$),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   ni: () => (/* binding */ readRefusal),
/* harmony export */   nn: () => (/* binding */ RunTask$),
/* harmony export */   oF: () => (/* binding */ DescribeServiceRevisionsCommand),
/* harmony export */   q1: () => (/* binding */ errorTypeRegistries),
/* harmony export */   sJ: () => (/* binding */ ContinueServiceDeployment$),
/* harmony export */   vr: () => (/* binding */ resolveClientEndpointParameters),
/* harmony export */   w7: () => (/* binding */ isAccessDenied),
/* harmony export */   x5: () => (/* binding */ locate),
/* harmony export */   yt: () => (/* binding */ _mw0),
/* harmony export */   z8: () => (/* binding */ DescribeTasksCommand)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7922);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4213);
/* harmony import */ var _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3264);




// ../../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "ecs"
	});
};
const commonParams = {
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/models/ECSServiceException.js
var ECSServiceException = class ECSServiceException extends _endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceException */ .TJ {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ecs#ECSServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, ECSServiceException.prototype);
	}
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/models/errors.js
var AccessDeniedException = class AccessDeniedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#AccessDeniedException";
	name = "AccessDeniedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AccessDeniedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AccessDeniedException.prototype);
	}
};
var ClientException = class ClientException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClientException";
	name = "ClientException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClientException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClientException.prototype);
	}
};
var ClusterNotFoundException = class ClusterNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterNotFoundException";
	name = "ClusterNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterNotFoundException.prototype);
	}
};
var InvalidParameterException = class InvalidParameterException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#InvalidParameterException";
	name = "InvalidParameterException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidParameterException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidParameterException.prototype);
	}
};
var LimitExceededException = class LimitExceededException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#LimitExceededException";
	name = "LimitExceededException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "LimitExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, LimitExceededException.prototype);
	}
};
var ServerException = class ServerException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServerException";
	name = "ServerException";
	$fault = "server";
	constructor(opts) {
		super({
			name: "ServerException",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, ServerException.prototype);
	}
};
var UnsupportedFeatureException = class UnsupportedFeatureException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#UnsupportedFeatureException";
	name = "UnsupportedFeatureException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnsupportedFeatureException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UnsupportedFeatureException.prototype);
	}
};
var UpdateInProgressException = class UpdateInProgressException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#UpdateInProgressException";
	name = "UpdateInProgressException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UpdateInProgressException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UpdateInProgressException.prototype);
	}
};
var NamespaceNotFoundException = class NamespaceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#NamespaceNotFoundException";
	name = "NamespaceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NamespaceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NamespaceNotFoundException.prototype);
	}
};
var ClusterContainsCapacityProviderException = class ClusterContainsCapacityProviderException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsCapacityProviderException";
	name = "ClusterContainsCapacityProviderException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsCapacityProviderException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsCapacityProviderException.prototype);
	}
};
var ClusterContainsContainerInstancesException = class ClusterContainsContainerInstancesException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsContainerInstancesException";
	name = "ClusterContainsContainerInstancesException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsContainerInstancesException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsContainerInstancesException.prototype);
	}
};
var ClusterContainsServicesException = class ClusterContainsServicesException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsServicesException";
	name = "ClusterContainsServicesException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsServicesException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsServicesException.prototype);
	}
};
var ClusterContainsTasksException = class ClusterContainsTasksException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsTasksException";
	name = "ClusterContainsTasksException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsTasksException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsTasksException.prototype);
	}
};
var TargetNotConnectedException = class TargetNotConnectedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TargetNotConnectedException";
	name = "TargetNotConnectedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TargetNotConnectedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TargetNotConnectedException.prototype);
	}
};
var ResourceInUseException = class ResourceInUseException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ResourceInUseException";
	name = "ResourceInUseException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResourceInUseException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceInUseException.prototype);
	}
};
var TargetNotFoundException = class TargetNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TargetNotFoundException";
	name = "TargetNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TargetNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TargetNotFoundException.prototype);
	}
};
var ServiceNotFoundException = class ServiceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceNotFoundException";
	name = "ServiceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceNotFoundException.prototype);
	}
};
var AttributeLimitExceededException = class AttributeLimitExceededException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#AttributeLimitExceededException";
	name = "AttributeLimitExceededException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AttributeLimitExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AttributeLimitExceededException.prototype);
	}
};
var MissingVersionException = class MissingVersionException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#MissingVersionException";
	name = "MissingVersionException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "MissingVersionException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, MissingVersionException.prototype);
	}
};
var NoUpdateAvailableException = class NoUpdateAvailableException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#NoUpdateAvailableException";
	name = "NoUpdateAvailableException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NoUpdateAvailableException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NoUpdateAvailableException.prototype);
	}
};
var ServiceDeploymentNotFoundException = class ServiceDeploymentNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceDeploymentNotFoundException";
	name = "ServiceDeploymentNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceDeploymentNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceDeploymentNotFoundException.prototype);
	}
};
var PlatformUnknownException = class PlatformUnknownException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#PlatformUnknownException";
	name = "PlatformUnknownException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PlatformUnknownException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PlatformUnknownException.prototype);
	}
};
var DaemonNotActiveException = class DaemonNotActiveException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#DaemonNotActiveException";
	name = "DaemonNotActiveException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DaemonNotActiveException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DaemonNotActiveException.prototype);
	}
};
var DaemonNotFoundException = class DaemonNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#DaemonNotFoundException";
	name = "DaemonNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DaemonNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DaemonNotFoundException.prototype);
	}
};
var GatewayNotFoundException = class GatewayNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#GatewayNotFoundException";
	name = "GatewayNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "GatewayNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, GatewayNotFoundException.prototype);
	}
};
var ResourceNotFoundException = class ResourceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ResourceNotFoundException";
	name = "ResourceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResourceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
	}
};
var PlatformTaskDefinitionIncompatibilityException = class PlatformTaskDefinitionIncompatibilityException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#PlatformTaskDefinitionIncompatibilityException";
	name = "PlatformTaskDefinitionIncompatibilityException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PlatformTaskDefinitionIncompatibilityException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PlatformTaskDefinitionIncompatibilityException.prototype);
	}
};
var ServiceNotActiveException = class ServiceNotActiveException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceNotActiveException";
	name = "ServiceNotActiveException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceNotActiveException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceNotActiveException.prototype);
	}
};
var ConflictException = class ConflictException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ConflictException";
	name = "ConflictException";
	$fault = "client";
	resourceIds;
	constructor(opts) {
		super({
			name: "ConflictException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ConflictException.prototype);
		this.resourceIds = opts.resourceIds;
	}
};
var TaskSetNotFoundException = class TaskSetNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TaskSetNotFoundException";
	name = "TaskSetNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TaskSetNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TaskSetNotFoundException.prototype);
	}
};
var BlockedException = class BlockedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#BlockedException";
	name = "BlockedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "BlockedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, BlockedException.prototype);
	}
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js
const _A = "Attachment";
const _AC = "AdvancedConfiguration";
const _AD = "AttachmentDetails";
const _ADE = "AccessDeniedException";
const _ALEE = "AttributeLimitExceededException";
const _AVC = "AwsVpcConfiguration";
const _At = "Attribute";
const _Att = "Attachments";
const _Attr = "Attributes";
const _BE = "BlockedException";
const _CA = "CreatedAt";
const _CC = "CanaryConfiguration";
const _CCCIE = "ClusterContainsContainerInstancesException";
const _CCCPE = "ClusterContainsCapacityProviderException";
const _CCSE = "ClusterContainsServicesException";
const _CCTE = "ClusterContainsTasksException";
const _CD = "ContainerDefinition";
const _CDo = "ContainerDependency";
const _CDon = "ContainerDefinitions";
const _CDont = "ContainerDependencies";
const _CE = "ClientException";
const _CEo = "ConflictException";
const _CI = "ContainerImage";
const _CIHS = "ContainerInstanceHealthStatus";
const _CIo = "ContainerInstance";
const _CIon = "ContainerImages";
const _CIont = "ContainerInstances";
const _CNFE = "ClusterNotFoundException";
const _CO = "ContainerOverride";
const _COo = "ContainerOverrides";
const _CPS = "CapacityProviderStrategy";
const _CPSI = "CapacityProviderStrategyItem";
const _CRP = "ContainerRestartPolicy";
const _CSD = "ContinueServiceDeployment";
const _CSDR = "ContinueServiceDeploymentRequest";
const _CSDRo = "ContinueServiceDeploymentResponse";
const _Co = "Container";
const _Con = "Containers";
const _D = "Deployment";
const _DA = "DeploymentAlarms";
const _DC = "DeploymentConfiguration";
const _DCBe = "DeploymentCircuitBreaker";
const _DCIRes = "DescribeContainerInstancesRequest";
const _DCIResc = "DescribeContainerInstancesResponse";
const _DCIes = "DescribeContainerInstances";
const _DCe = "DeploymentController";
const _DES = "DeploymentEphemeralStorage";
const _DESC = "DeploymentEarlySuccessCriteria";
const _DL = "DevicesList";
const _DLH = "DeploymentLifecycleHook";
const _DLHD = "DeploymentLifecycleHookDetail";
const _DLHDL = "DeploymentLifecycleHookDetailList";
const _DLHL = "DeploymentLifecycleHookList";
const _DLHTC = "DeploymentLifecycleHookTimeoutConfiguration";
const _DNAE = "DaemonNotActiveException";
const _DNFE = "DaemonNotFoundException";
const _DSD = "DescribeServiceDeployments";
const _DSDR = "DescribeServiceDeploymentsRequest";
const _DSDRe = "DescribeServiceDeploymentsResponse";
const _DSRR = "DescribeServiceRevisionsRequest";
const _DSRRe = "DescribeServiceRevisionsResponse";
const _DSRes = "DescribeServicesRequest";
const _DSResc = "DescribeServicesResponse";
const _DSRescr = "DescribeServiceRevisions";
const _DSes = "DescribeServices";
const _DT = "DescribeTasks";
const _DTDRes = "DescribeTaskDefinitionRequest";
const _DTDResc = "DescribeTaskDefinitionResponse";
const _DTDes = "DescribeTaskDefinition";
const _DTR = "DescribeTasksRequest";
const _DTRe = "DescribeTasksResponse";
const _DVC = "DockerVolumeConfiguration";
const _De = "Device";
const _Dep = "Deployments";
const _EBSTS = "EBSTagSpecification";
const _EBSTSa = "EBSTagSpecifications";
const _ECSMR = "ECSManagedResources";
const _EF = "EnvironmentFile";
const _EFSAC = "EFSAuthorizationConfig";
const _EFSVC = "EFSVolumeConfiguration";
const _EFn = "EnvironmentFiles";
const _ES = "EphemeralStorage";
const _EV = "EnvironmentVariables";
const _F = "Failure";
const _FC = "FirelensConfiguration";
const _FSWFSAC = "FSxWindowsFileServerAuthorizationConfig";
const _FSWFSVC = "FSxWindowsFileServerVolumeConfiguration";
const _Fa = "Failures";
const _GC = "GatewayConnection";
const _GCAR = "GatewayConnectionAlbResources";
const _GCARL = "GatewayConnectionAlbResourcesList";
const _GCF = "GatewayConnectorFilters";
const _GCHC = "GatewayConnectorHealthCheck";
const _GCHCM = "GatewayConnectorHealthCheckMatcher";
const _GCL = "GatewayConnectionList";
const _GCLa = "GatewayConnectorList";
const _GCR = "GatewayConnectionResources";
const _GCa = "GatewayConnector";
const _GD = "GpuDevice";
const _GDp = "GpuDevices";
const _GNFE = "GatewayNotFoundException";
const _GTP = "GetTaskProtection";
const _GTPR = "GetTaskProtectionRequest";
const _GTPRe = "GetTaskProtectionResponse";
const _HC = "HealthCheck";
const _HE = "HostEntry";
const _HEL = "HostEntryList";
const _HVP = "HostVolumeProperties";
const _IA = "InferenceAccelerator";
const _IAO = "InferenceAcceleratorOverride";
const _IAOn = "InferenceAcceleratorOverrides";
const _IAn = "InferenceAccelerators";
const _IHCR = "InstanceHealthCheckResult";
const _IHCRL = "InstanceHealthCheckResultList";
const _IPE = "InvalidParameterException";
const _KC = "KernelCapabilities";
const _KVP = "KeyValuePair";
const _LB = "LoadBalancer";
const _LBo = "LoadBalancers";
const _LC = "LinearConfiguration";
const _LCo = "LogConfiguration";
const _LEE = "LimitExceededException";
const _LP = "LinuxParameters";
const _LSD = "ListServiceDeployments";
const _LSDR = "ListServiceDeploymentsRequest";
const _LSDRi = "ListServiceDeploymentsResponse";
const _LT = "ListTasks";
const _LTD = "ListTaskDefinitions";
const _LTDR = "ListTaskDefinitionsRequest";
const _LTDRi = "ListTaskDefinitionsResponse";
const _LTR = "ListTasksRequest";
const _LTRi = "ListTasksResponse";
const _MA = "ManagedAgent";
const _MAASP = "ManagedApplicationAutoScalingPolicy";
const _MAASPa = "ManagedApplicationAutoScalingPolicies";
const _MAS = "ManagedAutoScaling";
const _MAa = "ManagedAgents";
const _MC = "ManagedCertificate";
const _MCL = "MetricConfigurationList";
const _MCe = "MetricConfiguration";
const _MCo = "MonitoringConfiguration";
const _MIP = "ManagedIngressPath";
const _MIPan = "ManagedIngressPaths";
const _ML = "ManagedListener";
const _MLB = "ManagedLoadBalancer";
const _MLG = "ManagedLogGroup";
const _MLGa = "ManagedLogGroups";
const _MLR = "ManagedListenerRule";
const _MMA = "ManagedMetricAlarm";
const _MMAa = "ManagedMetricAlarms";
const _MP = "MountPoint";
const _MPL = "MountPointList";
const _MSG = "ManagedSecurityGroup";
const _MSGa = "ManagedSecurityGroups";
const _MST = "ManagedScalableTarget";
const _MTG = "ManagedTargetGroup";
const _MTGa = "ManagedTargetGroups";
const _MVE = "MissingVersionException";
const _NB = "NetworkBinding";
const _NBe = "NetworkBindings";
const _NC = "NetworkConfiguration";
const _NI = "NetworkInterface";
const _NIe = "NetworkInterfaces";
const _NMA = "NvidiaMpsAllocation";
const _NNFE = "NamespaceNotFoundException";
const _NUAE = "NoUpdateAvailableException";
const _PC = "PlacementConstraint";
const _PCP = "ProxyConfigurationProperties";
const _PCl = "PlacementConstraints";
const _PCr = "ProxyConfiguration";
const _PM = "PortMapping";
const _PML = "PortMappingList";
const _PS = "PlacementStrategy";
const _PSl = "PlacementStrategies";
const _PT = "ProtectedTask";
const _PTDIE = "PlatformTaskDefinitionIncompatibilityException";
const _PTr = "ProtectedTasks";
const _PUE = "PlatformUnknownException";
const _R = "Resource";
const _RA = "RequiresAttributes";
const _RC = "RepositoryCredentials";
const _RCe = "ResolvedConfiguration";
const _RIUE = "ResourceInUseException";
const _RNFE = "ResourceNotFoundException";
const _RP = "RuntimePlatform";
const _RPO = "RuntimePlatformOverride";
const _RR = "ResourceRequirement";
const _RRe = "ResourceRequirements";
const _RT = "RunTask";
const _RTD = "RegisterTaskDefinition";
const _RTDR = "RegisterTaskDefinitionRequest";
const _RTDRe = "RegisterTaskDefinitionResponse";
const _RTR = "RunTaskRequest";
const _RTRu = "RunTaskResponse";
const _Re = "Resources";
const _Ro = "Rollback";
const _S = "Scale";
const _SC = "SystemControl";
const _SCALC = "ServiceConnectAccessLogConfiguration";
const _SCC = "ServiceConnectConfiguration";
const _SCCA = "ServiceConnectClientAlias";
const _SCCAL = "ServiceConnectClientAliasList";
const _SCCC = "ServiceConnectContainerConfigurations";
const _SCCCe = "ServiceConnectContainerConfiguration";
const _SCRS = "ServiceCurrentRevisionSummary";
const _SCRSL = "ServiceCurrentRevisionSummaryList";
const _SCS = "ServiceConnectService";
const _SCSL = "ServiceConnectServiceList";
const _SCSR = "ServiceConnectServiceResource";
const _SCSRL = "ServiceConnectServiceResourceList";
const _SCTC = "ServiceConnectTlsConfiguration";
const _SCTCA = "ServiceConnectTlsCertificateAuthority";
const _SCTTHMR = "ServiceConnectTestTrafficHeaderMatchRules";
const _SCTTHR = "ServiceConnectTestTrafficHeaderRules";
const _SCTTR = "ServiceConnectTestTrafficRules";
const _SCy = "SystemControls";
const _SD = "ServiceDeployment";
const _SDA = "ServiceDeploymentAlarms";
const _SDB = "ServiceDeploymentBrief";
const _SDBe = "ServiceDeploymentsBrief";
const _SDCB = "ServiceDeploymentCircuitBreaker";
const _SDNFE = "ServiceDeploymentNotFoundException";
const _SDe = "ServiceDeployments";
const _SE = "ServerException";
const _SEe = "ServiceEvent";
const _SEer = "ServiceEvents";
const _SFVC = "S3FilesVolumeConfiguration";
const _SL = "SecretList";
const _SMEBSVC = "ServiceManagedEBSVolumeConfiguration";
const _SNAE = "ServiceNotActiveException";
const _SNFE = "ServiceNotFoundException";
const _SR = "ServiceRegistry";
const _SRLB = "ServiceRevisionLoadBalancer";
const _SRLBe = "ServiceRevisionLoadBalancers";
const _SRO = "ServiceRevisionOverrides";
const _SRS = "ServiceRevisionSummary";
const _SRSL = "ServiceRevisionsSummaryList";
const _SRVLC = "ServiceRevisionVpcLatticeConfiguration";
const _SRVLCe = "ServiceRevisionVpcLatticeConfigurations";
const _SRe = "ServiceRevision";
const _SRer = "ServiceRegistries";
const _SRerv = "ServiceRevisions";
const _SSD = "StopServiceDeployment";
const _SSDR = "StopServiceDeploymentRequest";
const _SSDRt = "StopServiceDeploymentResponse";
const _SSh = "SharingStrategy";
const _STRto = "StopTaskRequest";
const _STRtop = "StopTaskResponse";
const _STt = "StopTask";
const _SVC = "ServiceVolumeConfiguration";
const _SVCe = "ServiceVolumeConfigurations";
const _Se = "Secret";
const _Ser = "Service";
const _Serv = "Services";
const _T = "Tag";
const _TC = "ThresholdConfiguration";
const _TCi = "TimeoutConfiguration";
const _TD = "TaskDefinition";
const _TDPC = "TaskDefinitionPlacementConstraint";
const _TDPCa = "TaskDefinitionPlacementConstraints";
const _TES = "TaskEphemeralStorage";
const _TL = "TmpfsList";
const _TMEBSVC = "TaskManagedEBSVolumeConfiguration";
const _TMEBSVTP = "TaskManagedEBSVolumeTerminationPolicy";
const _TNCE = "TargetNotConnectedException";
const _TNFE = "TargetNotFoundException";
const _TO = "TaskOverride";
const _TR = "TagResource";
const _TRR = "TagResourceRequest";
const _TRRa = "TagResourceResponse";
const _TS = "TaskSet";
const _TSNFE = "TaskSetNotFoundException";
const _TSa = "TaskSets";
const _TVC = "TaskVolumeConfiguration";
const _TVCa = "TaskVolumeConfigurations";
const _Ta = "Task";
const _Tag = "Tags";
const _Tas = "Tasks";
const _Tm = "Tmpfs";
const _U = "Ulimit";
const _UFE = "UnsupportedFeatureException";
const _UIPE = "UpdateInProgressException";
const _UL = "UlimitList";
const _US = "UpdateService";
const _USR = "UpdateServiceRequest";
const _USRp = "UpdateServiceResponse";
const _V = "Volume";
const _VF = "VolumeFrom";
const _VFL = "VolumeFromList";
const _VI = "VersionInfo";
const _VL = "VolumeList";
const _VLAC = "VpcLatticeAdvancedConfiguration";
const _VLC = "VpcLatticeConfiguration";
const _VLCp = "VpcLatticeConfigurations";
const _a = "attachments";
const _aASP = "applicationAutoScalingPolicies";
const _aC = "agentConnected";
const _aCA = "acmCertificateArn";
const _aCd = "advancedConfiguration";
const _aCu = "authorizationConfig";
const _aCw = "awsvpcConfiguration";
const _aH = "agentHash";
const _aI = "attachmentId";
const _aLCc = "accessLogConfiguration";
const _aN = "alarmNames";
const _aP = "appProtocol";
const _aPA = "accessPointArn";
const _aPAA = "awsPcaAuthorityArn";
const _aPI = "assignPublicIp";
const _aPIc = "accessPointId";
const _aSu = "autoScaling";
const _aT = "accessType";
const _aTGA = "alternateTargetGroupArn";
const _aTc = "accessTypes";
const _aUS = "agentUpdateStatus";
const _aVg = "agentVersion";
const _aZ = "availabilityZone";
const _aZR = "availabilityZoneRebalancing";
const _ac = "action";
const _ad = "add";
const _af = "after";
const _al = "alarms";
const _ar = "arn";
const _at = "attributes";
const _au = "autoprovision";
const _b = "base";
const _bIP = "bindIP";
const _bTIM = "bakeTimeInMinutes";
const _be = "before";
const _c = "client";
const _cA = "clusterArn";
const _cAL = "configuredAtLaunch";
const _cAli = "clientAliases";
const _cAo = "containerArn";
const _cAon = "connectivityAt";
const _cAp = "cpuArchitecture";
const _cAr = "createdAt";
const _cBTIM = "canaryBakeTimeInMinutes";
const _cBr = "createdBy";
const _cC = "canaryConfiguration";
const _cCo = "containerCount";
const _cCon = "containerConfigurations";
const _cD = "containerDefinitions";
const _cDC = "computedDesiredCount";
const _cI = "containerImages";
const _cIA = "containerInstanceArn";
const _cIo = "containerInstance";
const _cIon = "containerInstances";
const _cNo = "containerName";
const _cO = "containerOverrides";
const _cP = "canaryPercent";
const _cPN = "capacityProviderName";
const _cPR = "containerPortRange";
const _cPS = "capacityProviderStrategy";
const _cPa = "capacityProvider";
const _cPo = "containerPath";
const _cPon = "containerPort";
const _cPr = "credentialsParameter";
const _cS = "credentialSpecs";
const _cSD = "currentServiceDeployment";
const _cSR = "currentServiceRevisions";
const _cT = "clientToken";
const _ca = "capabilities";
const _ce = "certificate";
const _cl = "cluster";
const _com = "command";
const _comp = "compatibilities";
const _con = "condition";
const _conn = "connectivity";
const _conta = "containers";
const _cou = "count";
const _cp = "cpu";
const _d = "details";
const _dAer = "deregisteredAt";
const _dAi = "discoveryArn";
const _dC = "deploymentConfiguration";
const _dCB = "deploymentCircuitBreaker";
const _dCe = "desiredCount";
const _dCep = "deploymentController";
const _dL = "dockerLabels";
const _dN = "disableNetworking";
const _dNa = "daemonName";
const _dNe = "deviceName";
const _dNi = "discoveryName";
const _dNn = "dnsName";
const _dNo = "domainName";
const _dO = "dependsOn";
const _dOT = "deleteOnTermination";
const _dOr = "driverOpts";
const _dRAe = "deleteRequestedAt";
const _dS = "dnsServers";
const _dSD = "dnsSearchDomains";
const _dSO = "dockerSecurityOptions";
const _dSe = "desiredStatus";
const _dT = "deviceType";
const _dV = "doubleValue";
const _dVC = "dockerVolumeConfiguration";
const _dVo = "dockerVersion";
const _de = "devices";
const _dep = "deployments";
const _det = "detail";
const _do = "domain";
const _dr = "driver";
const _dro = "drop";
const _e = "error";
const _eA = "expiresAt";
const _eC = "exitCode";
const _eD = "expirationDate";
const _eEC = "enableExecuteCommand";
const _eECSMT = "enableECSManagedTags";
const _eF = "environmentFiles";
const _eFI = "enableFaultInjection";
const _eH = "extraHosts";
const _eI = "externalId";
const _eII = "ec2InstanceId";
const _eMR = "ecsManagedResources";
const _eP = "entryPoint";
const _eRA = "executionRoleArn";
const _eSA = "executionStoppedAt";
const _eSC = "earlySuccessCriteria";
const _eSp = "ephemeralStorage";
const _eVC = "efsVolumeConfiguration";
const _en = "environment";
const _ena = "enabled";
const _enab = "enable";
const _enc = "encrypted";
const _end = "endpoint";
const _es = "essential";
const _ev = "events";
const _ex = "expression";
const _exa = "exact";
const _f = "family";
const _fA = "finishedAt";
const _fC = "firelensConfiguration";
const _fCa = "failureCount";
const _fES = "fargateEphemeralStorage";
const _fND = "forceNewDeployment";
const _fP = "familyPrefix";
const _fSA = "fileSystemArn";
const _fSI = "fileSystemId";
const _fT = "failedTasks";
const _fTi = "filesystemType";
const _fWFSVC = "fsxWindowsFileServerVolumeConfiguration";
const _fa = "failures";
const _fi = "filters";
const _fie = "field";
const _for = "format";
const _gA = "gatewayArn";
const _gC = "gatewayConnectors";
const _gCa = "gatewayConnections";
const _gCr = "grpcCode";
const _gD = "gpuDevices";
const _gDE = "guardDutyEnabled";
const _gI = "gpuIds";
const _gIp = "gpuId";
const _gRA = "gatewayRouteArn";
const _gSS = "gpuSharingStrategy";
const _gr = "group";
const _h = "hostname";
const _hC = "healthCheck";
const _hCGPS = "healthCheckGracePeriodSeconds";
const _hCIS = "healthCheckIntervalSeconds";
const _hCP = "healthCheckPath";
const _hCPe = "healthCheckProtocol";
const _hCPea = "healthCheckPort";
const _hCTS = "healthCheckTimeoutSeconds";
const _hCt = "httpCode";
const _hD = "hookDetails";
const _hE = "httpError";
const _hI = "hookId";
const _hL = "hardLimit";
const _hP = "healthyPercent";
const _hPR = "hostPortRange";
const _hPo = "hostPath";
const _hPos = "hostPort";
const _hS = "healthStatus";
const _hSA = "hostSharedAlb";
const _hTA = "hookTargetArn";
const _hTC = "healthyThresholdCount";
const _he = "header";
const _ho = "host";
const _i = "id";
const _iA = "ipAddress";
const _iAO = "inferenceAcceleratorOverrides";
const _iAn = "inferenceAccelerators";
const _iAp = "ipv6Address";
const _iCA = "issuerCertificateAuthority";
const _iD = "imageDigest";
const _iEC = "ignoredExitCodes";
const _iM = "ipcMode";
const _iP = "ingressPaths";
const _iPE = "initProcessEnabled";
const _iPO = "ingressPortOverride";
const _iQP = "includeQueryParameters";
const _iTS = "idleTimeoutSeconds";
const _iV = "integerValue";
const _ia = "iam";
const _im = "image";
const _in = "interactive";
const _inc = "include";
const _int = "interval";
const _io = "iops";
const _k = "key";
const _kK = "kmsKey";
const _kKI = "kmsKeyId";
const _l = "links";
const _lA = "listenerArn";
const _lB = "loadBalancers";
const _lBA = "loadBalancerArn";
const _lBN = "loadBalancerName";
const _lBSG = "loadBalancerSecurityGroups";
const _lBSGA = "loadBalancerSecurityGroupArns";
const _lBo = "loadBalancer";
const _lC = "logConfiguration";
const _lCi = "linearConfiguration";
const _lD = "logDriver";
const _lG = "logGroups";
const _lGN = "logGroupName";
const _lH = "lifecycleHooks";
const _lHD = "lifecycleHookDetails";
const _lL = "logLevel";
const _lP = "linuxParameters";
const _lRA = "listenerRuleArn";
const _lS = "lastStatus";
const _lSA = "lastStartedAt";
const _lSC = "lastStatusChange";
const _lSi = "lifecycleStages";
const _lSif = "lifecycleStage";
const _lT = "launchType";
const _lU = "lastUpdated";
const _lV = "longValue";
const _la = "labels";
const _li = "listener";
const _m = "message";
const _mA = "managedAgents";
const _mAe = "metricAlarms";
const _mC = "minCapacity";
const _mCP = "maxComputePercent";
const _mCa = "maxCapacity";
const _mCe = "metricConfigurations";
const _mEBSV = "managedEBSVolume";
const _mHP = "minimumHealthyPercent";
const _mN = "metricNames";
const _mO = "mountOptions";
const _mP = "mountPoints";
const _mPa = "maximumPercent";
const _mR = "memoryReservation";
const _mRa = "maxResults";
const _mSa = "maxSwap";
const _mat = "matcher";
const _me = "memory";
const _met = "metric";
const _mo = "monitoring";
const _n = "name";
const _nB = "networkBindings";
const _nC = "networkConfiguration";
const _nDI = "neuronDeviceIds";
const _nI = "networkInterfaces";
const _nM = "networkMode";
const _nMv = "nvidiaMps";
const _nT = "nextToken";
const _na = "namespace";
const _o = "options";
const _oS = "overallStatus";
const _oSF = "operatingSystemFamily";
const _ov = "overrides";
const _p = "privileged";
const _pCe = "pendingCount";
const _pCl = "placementConstraints";
const _pCr = "proxyConfiguration";
const _pE = "protectionEnabled";
const _pF = "platformFamily";
const _pIA = "privateIpv4Address";
const _pLR = "productionListenerRule";
const _pM = "portMappings";
const _pMi = "pidMode";
const _pN = "portName";
const _pRTS = "perRequestTimeoutSeconds";
const _pS = "placementStrategy";
const _pSA = "pullStartedAt";
const _pSAu = "pullStoppedAt";
const _pT = "pseudoTerminal";
const _pTC = "pendingTasksCount";
const _pTCe = "pendingTaskCount";
const _pTo = "policyType";
const _pTr = "propagateTags";
const _pTro = "protectedTasks";
const _pV = "platformVersion";
const _pe = "permissions";
const _po = "port";
const _pr = "protocol";
const _pro = "properties";
const _r = "reason";
const _rA = "roleArn";
const _rAP = "restartAttemptPeriod";
const _rAe = "registeredAt";
const _rAeg = "registryArn";
const _rAeq = "requiresAttributes";
const _rAes = "resourceArn";
const _rB = "registeredBy";
const _rC = "repositoryCredentials";
const _rCe = "requiresCompatibilities";
const _rCes = "resolvedConfiguration";
const _rCu = "runningCount";
const _rD = "rootDirectory";
const _rI = "resourceIds";
const _rIe = "referenceId";
const _rIu = "runtimeId";
const _rMIMB = "remainingMemoryInMiB";
const _rMT = "resourceManagementType";
const _rO = "readOnly";
const _rOHT = "resetOnHealthyTask";
const _rPTW = "requestedProductionTrafficWeight";
const _rPe = "restartPolicy";
const _rPu = "runtimePlatform";
const _rR = "resourceRequirements";
const _rRF = "readonlyRootFilesystem";
const _rRe = "remainingResources";
const _rReg = "registeredResources";
const _rS = "rolloutState";
const _rSR = "rolloutStateReason";
const _rSe = "resolutionSeconds";
const _rT = "resourceType";
const _rTC = "runningTasksCount";
const _rTCe = "requestedTaskCount";
const _rTCu = "runningTaskCount";
const _rTTW = "requestedTestTrafficWeight";
const _re = "revision";
const _res = "resources";
const _ret = "retries";
const _rol = "rollback";
const _ru = "rule";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.ecs";
const _sA = "startedAt";
const _sAe = "serviceArn";
const _sAt = "stoppedAt";
const _sAto = "stoppingAt";
const _sB = "startedBy";
const _sBTIM = "stepBakeTimeInMinutes";
const _sC = "systemControls";
const _sCC = "serviceConnectConfiguration";
const _sCR = "serviceConnectResources";
const _sCo = "sourceContainer";
const _sCtop = "stopCode";
const _sD = "serviceDeployments";
const _sDA = "serviceDeploymentArn";
const _sDAe = "serviceDeploymentArns";
const _sG = "securityGroups";
const _sGI = "securityGroupIds";
const _sI = "subnetIds";
const _sIGB = "sizeInGiB";
const _sIn = "snapshotId";
const _sL = "softLimit";
const _sM = "sharingMode";
const _sMS = "sharedMemorySize";
const _sN = "serviceName";
const _sO = "secretOptions";
const _sP = "startPeriod";
const _sPo = "sourcePath";
const _sPt = "stepPercent";
const _sR = "statusReason";
const _sRA = "serviceRevisionArns";
const _sRAe = "serviceRevisionArn";
const _sRe = "serviceRegistries";
const _sRer = "serviceRevisions";
const _sRt = "stoppedReason";
const _sS = "schedulingStrategy";
const _sSA = "stabilityStatusAt";
const _sSG = "serviceSecurityGroups";
const _sSR = "sourceServiceRevisions";
const _sSRC = "sourceServiceRevisionCleanup";
const _sSV = "stringSetValue";
const _sSh = "sharingStrategy";
const _sSt = "stabilityStatus";
const _sT = "startTimeout";
const _sTca = "scalableTarget";
const _sTt = "stopTimeout";
const _sTto = "stopType";
const _sU = "serviceUrl";
const _sV = "sourceVolume";
const _sVC = "s3filesVolumeConfiguration";
const _sc = "scale";
const _sch = "scheme";
const _sco = "scope";
const _se = "server";
const _sec = "secrets";
const _ser = "service";
const _serv = "services";
const _si = "size";
const _so = "sort";
const _st = "status";
const _str = "strategy";
const _su = "subnets";
const _sw = "swappiness";
const _t = "type";
const _tA = "taskArn";
const _tAN = "triggeredAlarmNames";
const _tAa = "targetArn";
const _tAas = "taskArns";
const _tAi = "timeoutAction";
const _tC = "thresholdConfiguration";
const _tCi = "timeoutConfiguration";
const _tD = "taskDefinition";
const _tDA = "taskDefinitionArn";
const _tDAa = "taskDefinitionArns";
const _tEP = "transitEncryptionPort";
const _tEr = "transitEncryption";
const _tG = "targetGroups";
const _tGA = "targetGroupArn";
const _tI = "targetId";
const _tIM = "timeoutInMinutes";
const _tLR = "testListenerRule";
const _tLRA = "testListenerRuleArn";
const _tMIMB = "totalMemoryInMiB";
const _tP = "terminationPolicy";
const _tRA = "taskRoleArn";
const _tSA = "taskSetArn";
const _tSR = "targetServiceRevision";
const _tSRA = "targetServiceRevisionArn";
const _tSa = "taskSets";
const _tSag = "tagSpecifications";
const _tT = "targetType";
const _tTR = "testTrafficRules";
const _tV = "targetValue";
const _ta = "tags";
const _tas = "tasks";
const _task = "task";
const _th = "threshold";
const _thr = "throughput";
const _ti = "timeout";
const _tl = "tls";
const _tm = "tmpfs";
const _u = "user";
const _uA = "updatedAt";
const _uTC = "unhealthyThresholdCount";
const _ul = "ulimits";
const _un = "unit";
const _v = "value";
const _vC = "versionConsistency";
const _vCo = "volumeConfigurations";
const _vF = "volumesFrom";
const _vFa = "valueFrom";
const _vI = "versionInfo";
const _vIR = "volumeInitializationRate";
const _vLC = "vpcLatticeConfigurations";
const _vT = "volumeType";
const _ve = "version";
const _vo = "volumes";
const _w = "weight";
const _wD = "workingDirectory";
const n0 = "com.amazonaws.ecs";
const _s_registry = new _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__/* .TypeRegistry */ .O(_s);
var ECSServiceException$ = [
	-3,
	_s,
	"ECSServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(ECSServiceException$, ECSServiceException);
const n0_registry = new _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__/* .TypeRegistry */ .O(n0);
var AccessDeniedException$ = [
	-3,
	n0,
	_ADE,
	{
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var AttributeLimitExceededException$ = [
	-3,
	n0,
	_ALEE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(AttributeLimitExceededException$, AttributeLimitExceededException);
var BlockedException$ = [
	-3,
	n0,
	_BE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(BlockedException$, BlockedException);
var ClientException$ = [
	-3,
	n0,
	_CE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClientException$, ClientException);
var ClusterContainsCapacityProviderException$ = [
	-3,
	n0,
	_CCCPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsCapacityProviderException$, ClusterContainsCapacityProviderException);
var ClusterContainsContainerInstancesException$ = [
	-3,
	n0,
	_CCCIE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsContainerInstancesException$, ClusterContainsContainerInstancesException);
var ClusterContainsServicesException$ = [
	-3,
	n0,
	_CCSE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsServicesException$, ClusterContainsServicesException);
var ClusterContainsTasksException$ = [
	-3,
	n0,
	_CCTE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsTasksException$, ClusterContainsTasksException);
var ClusterNotFoundException$ = [
	-3,
	n0,
	_CNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterNotFoundException$, ClusterNotFoundException);
var ConflictException$ = [
	-3,
	n0,
	_CEo,
	{ [_e]: _c },
	[_rI, _m],
	[64, 0]
];
n0_registry.registerError(ConflictException$, ConflictException);
var DaemonNotActiveException$ = [
	-3,
	n0,
	_DNAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(DaemonNotActiveException$, DaemonNotActiveException);
var DaemonNotFoundException$ = [
	-3,
	n0,
	_DNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(DaemonNotFoundException$, DaemonNotFoundException);
var GatewayNotFoundException$ = [
	-3,
	n0,
	_GNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(GatewayNotFoundException$, GatewayNotFoundException);
var InvalidParameterException$ = [
	-3,
	n0,
	_IPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
var LimitExceededException$ = [
	-3,
	n0,
	_LEE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(LimitExceededException$, LimitExceededException);
var MissingVersionException$ = [
	-3,
	n0,
	_MVE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(MissingVersionException$, MissingVersionException);
var NamespaceNotFoundException$ = [
	-3,
	n0,
	_NNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(NamespaceNotFoundException$, NamespaceNotFoundException);
var NoUpdateAvailableException$ = [
	-3,
	n0,
	_NUAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(NoUpdateAvailableException$, NoUpdateAvailableException);
var PlatformTaskDefinitionIncompatibilityException$ = [
	-3,
	n0,
	_PTDIE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(PlatformTaskDefinitionIncompatibilityException$, PlatformTaskDefinitionIncompatibilityException);
var PlatformUnknownException$ = [
	-3,
	n0,
	_PUE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(PlatformUnknownException$, PlatformUnknownException);
var ResourceInUseException$ = [
	-3,
	n0,
	_RIUE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
var ResourceNotFoundException$ = [
	-3,
	n0,
	_RNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ServerException$ = [
	-3,
	n0,
	_SE,
	{ [_e]: _se },
	[_m],
	[0]
];
n0_registry.registerError(ServerException$, ServerException);
var ServiceDeploymentNotFoundException$ = [
	-3,
	n0,
	_SDNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceDeploymentNotFoundException$, ServiceDeploymentNotFoundException);
var ServiceNotActiveException$ = [
	-3,
	n0,
	_SNAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceNotActiveException$, ServiceNotActiveException);
var ServiceNotFoundException$ = [
	-3,
	n0,
	_SNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceNotFoundException$, ServiceNotFoundException);
var TargetNotConnectedException$ = [
	-3,
	n0,
	_TNCE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TargetNotConnectedException$, TargetNotConnectedException);
var TargetNotFoundException$ = [
	-3,
	n0,
	_TNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TargetNotFoundException$, TargetNotFoundException);
var TaskSetNotFoundException$ = [
	-3,
	n0,
	_TSNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TaskSetNotFoundException$, TaskSetNotFoundException);
var UnsupportedFeatureException$ = [
	-3,
	n0,
	_UFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(UnsupportedFeatureException$, UnsupportedFeatureException);
var UpdateInProgressException$ = [
	-3,
	n0,
	_UIPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(UpdateInProgressException$, UpdateInProgressException);
const errorTypeRegistries = [_s_registry, n0_registry];
var AdvancedConfiguration$ = [
	3,
	n0,
	_AC,
	0,
	[
		_aTGA,
		_pLR,
		_tLR,
		_rA
	],
	[
		0,
		0,
		0,
		0
	]
];
var Attachment$ = [
	3,
	n0,
	_A,
	0,
	[
		_i,
		_t,
		_st,
		_d
	],
	[
		0,
		0,
		0,
		() => AttachmentDetails
	]
];
var Attribute$ = [
	3,
	n0,
	_At,
	0,
	[
		_n,
		_v,
		_tT,
		_tI
	],
	[
		0,
		0,
		0,
		0
	],
	1
];
var AwsVpcConfiguration$ = [
	3,
	n0,
	_AVC,
	0,
	[
		_su,
		_sG,
		_aPI
	],
	[
		64,
		64,
		0
	],
	1
];
var CanaryConfiguration$ = [
	3,
	n0,
	_CC,
	0,
	[_cP, _cBTIM],
	[1, 1]
];
var CapacityProviderStrategyItem$ = [
	3,
	n0,
	_CPSI,
	0,
	[
		_cPa,
		_w,
		_b
	],
	[
		0,
		1,
		1
	],
	1
];
var Container$ = [
	3,
	n0,
	_Co,
	0,
	[
		_cAo,
		_tA,
		_n,
		_im,
		_iD,
		_rIu,
		_lS,
		_eC,
		_r,
		_nB,
		_nI,
		_hS,
		_mA,
		_cp,
		_me,
		_mR,
		_gI,
		_nDI,
		_gSS
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		() => NetworkBindings,
		() => NetworkInterfaces,
		0,
		() => ManagedAgents,
		0,
		0,
		0,
		64,
		64,
		() => SharingStrategy$
	]
];
var ContainerDefinition$ = [
	3,
	n0,
	_CD,
	0,
	[
		_n,
		_im,
		_rC,
		_cp,
		_me,
		_mR,
		_l,
		_pM,
		_es,
		_rPe,
		_eP,
		_com,
		_en,
		_eF,
		_mP,
		_vF,
		_lP,
		_sec,
		_dO,
		_sT,
		_sTt,
		_vC,
		_h,
		_u,
		_wD,
		_dN,
		_p,
		_rRF,
		_dS,
		_dSD,
		_eH,
		_dSO,
		_in,
		_pT,
		_dL,
		_ul,
		_lC,
		_hC,
		_sC,
		_rR,
		_fC,
		_cS
	],
	[
		0,
		0,
		[() => RepositoryCredentials$, 0],
		1,
		1,
		1,
		64,
		() => PortMappingList,
		2,
		() => ContainerRestartPolicy$,
		64,
		64,
		[() => EnvironmentVariables, 0],
		() => EnvironmentFiles,
		() => MountPointList,
		() => VolumeFromList,
		() => LinuxParameters$,
		() => SecretList,
		() => ContainerDependencies,
		1,
		1,
		0,
		0,
		0,
		0,
		2,
		2,
		2,
		64,
		64,
		() => HostEntryList,
		64,
		2,
		2,
		128,
		() => UlimitList,
		() => LogConfiguration$,
		() => HealthCheck$,
		() => SystemControls,
		() => ResourceRequirements,
		() => FirelensConfiguration$,
		64
	]
];
var ContainerDependency$ = [
	3,
	n0,
	_CDo,
	0,
	[_cNo, _con],
	[0, 0],
	2
];
var ContainerImage$ = [
	3,
	n0,
	_CI,
	0,
	[
		_cNo,
		_iD,
		_im
	],
	[
		0,
		0,
		0
	]
];
var ContainerInstance$ = [
	3,
	n0,
	_CIo,
	0,
	[
		_cIA,
		_eII,
		_cPN,
		_ve,
		_vI,
		_rRe,
		_rReg,
		_st,
		_sR,
		_aC,
		_rTC,
		_pTC,
		_aUS,
		_at,
		_rAe,
		_a,
		_ta,
		_hS,
		_gD
	],
	[
		0,
		0,
		0,
		1,
		() => VersionInfo$,
		() => Resources,
		() => Resources,
		0,
		0,
		2,
		1,
		1,
		0,
		() => Attributes,
		4,
		() => Attachments,
		() => Tags,
		() => ContainerInstanceHealthStatus$,
		() => GpuDevices
	]
];
var ContainerInstanceHealthStatus$ = [
	3,
	n0,
	_CIHS,
	0,
	[_oS, _d],
	[0, () => InstanceHealthCheckResultList]
];
var ContainerOverride$ = [
	3,
	n0,
	_CO,
	0,
	[
		_n,
		_com,
		_en,
		_eF,
		_cp,
		_me,
		_mR,
		_rR
	],
	[
		0,
		64,
		[() => EnvironmentVariables, 0],
		() => EnvironmentFiles,
		1,
		1,
		1,
		() => ResourceRequirements
	]
];
var ContainerRestartPolicy$ = [
	3,
	n0,
	_CRP,
	0,
	[
		_ena,
		_iEC,
		_rAP
	],
	[
		2,
		65,
		1
	],
	1
];
var ContinueServiceDeploymentRequest$ = [
	3,
	n0,
	_CSDR,
	0,
	[
		_sDA,
		_hI,
		_ac
	],
	[
		0,
		0,
		0
	],
	2
];
var ContinueServiceDeploymentResponse$ = [
	3,
	n0,
	_CSDRo,
	0,
	[_sDA],
	[0]
];
var CreatedAt$ = [
	3,
	n0,
	_CA,
	0,
	[_be, _af],
	[4, 4]
];
var Deployment$ = [
	3,
	n0,
	_D,
	0,
	[
		_i,
		_st,
		_tD,
		_dCe,
		_pCe,
		_rCu,
		_fT,
		_cAr,
		_uA,
		_cPS,
		_lT,
		_pV,
		_pF,
		_nC,
		_rS,
		_rSR,
		_sCC,
		_sCR,
		_vCo,
		_fES,
		_vLC
	],
	[
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		4,
		4,
		() => CapacityProviderStrategy,
		0,
		0,
		0,
		() => NetworkConfiguration$,
		0,
		0,
		() => ServiceConnectConfiguration$,
		() => ServiceConnectServiceResourceList,
		() => ServiceVolumeConfigurations,
		() => DeploymentEphemeralStorage$,
		() => VpcLatticeConfigurations
	]
];
var DeploymentAlarms$ = [
	3,
	n0,
	_DA,
	0,
	[
		_aN,
		_rol,
		_enab
	],
	[
		64,
		2,
		2
	],
	3
];
var DeploymentCircuitBreaker$ = [
	3,
	n0,
	_DCBe,
	0,
	[
		_enab,
		_rol,
		_rOHT,
		_tC
	],
	[
		2,
		2,
		2,
		() => ThresholdConfiguration$
	],
	2
];
var DeploymentConfiguration$ = [
	3,
	n0,
	_DC,
	0,
	[
		_dCB,
		_mPa,
		_mHP,
		_al,
		_str,
		_bTIM,
		_lH,
		_lCi,
		_cC,
		_eSC
	],
	[
		() => DeploymentCircuitBreaker$,
		1,
		1,
		() => DeploymentAlarms$,
		0,
		1,
		() => DeploymentLifecycleHookList,
		() => LinearConfiguration$,
		() => CanaryConfiguration$,
		() => DeploymentEarlySuccessCriteria$
	]
];
var DeploymentController$ = [
	3,
	n0,
	_DCe,
	0,
	[_t],
	[0],
	1
];
var DeploymentEarlySuccessCriteria$ = [
	3,
	n0,
	_DESC,
	0,
	[
		_enab,
		_hP,
		_sSRC
	],
	[
		2,
		1,
		0
	],
	1
];
var DeploymentEphemeralStorage$ = [
	3,
	n0,
	_DES,
	0,
	[_kKI],
	[0]
];
var DeploymentLifecycleHook$ = [
	3,
	n0,
	_DLH,
	0,
	[
		_tT,
		_hTA,
		_rA,
		_lSi,
		_hD,
		_tCi
	],
	[
		0,
		0,
		0,
		64,
		15,
		() => DeploymentLifecycleHookTimeoutConfiguration$
	]
];
var DeploymentLifecycleHookDetail$ = [
	3,
	n0,
	_DLHD,
	0,
	[
		_hI,
		_tT,
		_tAa,
		_st,
		_eA,
		_tAi
	],
	[
		0,
		0,
		0,
		0,
		4,
		0
	]
];
var DeploymentLifecycleHookTimeoutConfiguration$ = [
	3,
	n0,
	_DLHTC,
	0,
	[_tIM, _ac],
	[1, 0]
];
var DescribeContainerInstancesRequest$ = [
	3,
	n0,
	_DCIRes,
	0,
	[
		_cIon,
		_cl,
		_inc
	],
	[
		64,
		0,
		64
	],
	1
];
var DescribeContainerInstancesResponse$ = [
	3,
	n0,
	_DCIResc,
	0,
	[_cIon, _fa],
	[() => ContainerInstances, () => Failures]
];
var DescribeServiceDeploymentsRequest$ = [
	3,
	n0,
	_DSDR,
	0,
	[_sDAe],
	[64],
	1
];
var DescribeServiceDeploymentsResponse$ = [
	3,
	n0,
	_DSDRe,
	0,
	[_sD, _fa],
	[() => ServiceDeployments, () => Failures]
];
var DescribeServiceRevisionsRequest$ = [
	3,
	n0,
	_DSRR,
	0,
	[_sRA],
	[64],
	1
];
var DescribeServiceRevisionsResponse$ = [
	3,
	n0,
	_DSRRe,
	0,
	[_sRer, _fa],
	[() => ServiceRevisions, () => Failures]
];
var DescribeServicesRequest$ = [
	3,
	n0,
	_DSRes,
	0,
	[
		_serv,
		_cl,
		_inc
	],
	[
		64,
		0,
		64
	],
	1
];
var DescribeServicesResponse$ = [
	3,
	n0,
	_DSResc,
	0,
	[_serv, _fa],
	[() => Services, () => Failures]
];
var DescribeTaskDefinitionRequest$ = [
	3,
	n0,
	_DTDRes,
	0,
	[_tD, _inc],
	[0, 64],
	1
];
var DescribeTaskDefinitionResponse$ = [
	3,
	n0,
	_DTDResc,
	0,
	[_tD, _ta],
	[[() => TaskDefinition$, 0], () => Tags]
];
var DescribeTasksRequest$ = [
	3,
	n0,
	_DTR,
	0,
	[
		_tas,
		_cl,
		_inc
	],
	[
		64,
		0,
		64
	],
	1
];
var DescribeTasksResponse$ = [
	3,
	n0,
	_DTRe,
	0,
	[_tas, _fa],
	[[() => Tasks, 0], () => Failures]
];
var Device$ = [
	3,
	n0,
	_De,
	0,
	[
		_hPo,
		_cPo,
		_pe
	],
	[
		0,
		0,
		64
	],
	1
];
var DockerVolumeConfiguration$ = [
	3,
	n0,
	_DVC,
	0,
	[
		_sco,
		_au,
		_dr,
		_dOr,
		_la
	],
	[
		0,
		2,
		0,
		128,
		128
	]
];
var EBSTagSpecification$ = [
	3,
	n0,
	_EBSTS,
	0,
	[
		_rT,
		_ta,
		_pTr
	],
	[
		0,
		() => Tags,
		0
	],
	1
];
var ECSManagedResources$ = [
	3,
	n0,
	_ECSMR,
	0,
	[
		_iP,
		_aSu,
		_mAe,
		_sSG,
		_lG,
		_gCa
	],
	[
		() => ManagedIngressPaths,
		() => ManagedAutoScaling$,
		() => ManagedMetricAlarms,
		() => ManagedSecurityGroups,
		() => ManagedLogGroups,
		() => GatewayConnectionList
	]
];
var EFSAuthorizationConfig$ = [
	3,
	n0,
	_EFSAC,
	0,
	[_aPIc, _ia],
	[0, 0]
];
var EFSVolumeConfiguration$ = [
	3,
	n0,
	_EFSVC,
	0,
	[
		_fSI,
		_rD,
		_tEr,
		_tEP,
		_aCu
	],
	[
		0,
		0,
		0,
		1,
		() => EFSAuthorizationConfig$
	],
	1
];
var EnvironmentFile$ = [
	3,
	n0,
	_EF,
	0,
	[_v, _t],
	[0, 0],
	2
];
var EphemeralStorage$ = [
	3,
	n0,
	_ES,
	0,
	[_sIGB],
	[1],
	1
];
var Failure$ = [
	3,
	n0,
	_F,
	0,
	[
		_ar,
		_r,
		_det
	],
	[
		0,
		0,
		0
	]
];
var FirelensConfiguration$ = [
	3,
	n0,
	_FC,
	0,
	[_t, _o],
	[0, 128],
	1
];
var FSxWindowsFileServerAuthorizationConfig$ = [
	3,
	n0,
	_FSWFSAC,
	0,
	[_cPr, _do],
	[0, 0],
	2
];
var FSxWindowsFileServerVolumeConfiguration$ = [
	3,
	n0,
	_FSWFSVC,
	0,
	[
		_fSI,
		_rD,
		_aCu
	],
	[
		0,
		0,
		() => FSxWindowsFileServerAuthorizationConfig$
	],
	3
];
var GatewayConnection$ = [
	3,
	n0,
	_GC,
	0,
	[
		_gA,
		_gRA,
		_pN,
		_sU,
		_aT,
		_st,
		_res
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		() => GatewayConnectionResources$
	]
];
var GatewayConnectionAlbResources$ = [
	3,
	n0,
	_GCAR,
	0,
	[
		_aCA,
		_lBA,
		_lBSGA,
		_lA,
		_lRA,
		_tLRA,
		_tGA,
		_aTGA
	],
	[
		0,
		0,
		64,
		0,
		0,
		0,
		0,
		0
	]
];
var GatewayConnector$ = [
	3,
	n0,
	_GCa,
	0,
	[
		_pN,
		_hC,
		_fi
	],
	[
		0,
		() => GatewayConnectorHealthCheck$,
		() => GatewayConnectorFilters$
	],
	1
];
var GatewayConnectorFilters$ = [
	3,
	n0,
	_GCF,
	0,
	[_aTc],
	[64]
];
var GatewayConnectorHealthCheck$ = [
	3,
	n0,
	_GCHC,
	0,
	[
		_hCPe,
		_hCPea,
		_hCP,
		_hCTS,
		_hCIS,
		_hTC,
		_uTC,
		_mat
	],
	[
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		() => GatewayConnectorHealthCheckMatcher$
	]
];
var GatewayConnectorHealthCheckMatcher$ = [
	3,
	n0,
	_GCHCM,
	0,
	[_hCt, _gCr],
	[0, 0]
];
var GetTaskProtectionRequest$ = [
	3,
	n0,
	_GTPR,
	0,
	[_cl, _tas],
	[0, 64],
	1
];
var GetTaskProtectionResponse$ = [
	3,
	n0,
	_GTPRe,
	0,
	[_pTro, _fa],
	[() => ProtectedTasks, () => Failures]
];
var GpuDevice$ = [
	3,
	n0,
	_GD,
	0,
	[
		_gIp,
		_sM,
		_tMIMB,
		_rMIMB,
		_cCo
	],
	[
		0,
		0,
		1,
		1,
		1
	]
];
var HealthCheck$ = [
	3,
	n0,
	_HC,
	0,
	[
		_com,
		_int,
		_ti,
		_ret,
		_sP
	],
	[
		64,
		1,
		1,
		1,
		1
	],
	1
];
var HostEntry$ = [
	3,
	n0,
	_HE,
	0,
	[_h, _iA],
	[0, 0],
	2
];
var HostVolumeProperties$ = [
	3,
	n0,
	_HVP,
	0,
	[_sPo],
	[0]
];
var InferenceAccelerator$ = [
	3,
	n0,
	_IA,
	0,
	[_dNe, _dT],
	[0, 0],
	2
];
var InferenceAcceleratorOverride$ = [
	3,
	n0,
	_IAO,
	0,
	[_dNe, _dT],
	[0, 0]
];
var InstanceHealthCheckResult$ = [
	3,
	n0,
	_IHCR,
	0,
	[
		_t,
		_st,
		_sR,
		_lU,
		_lSC
	],
	[
		0,
		0,
		0,
		4,
		4
	]
];
var KernelCapabilities$ = [
	3,
	n0,
	_KC,
	0,
	[_ad, _dro],
	[64, 64]
];
var KeyValuePair$ = [
	3,
	n0,
	_KVP,
	0,
	[_n, _v],
	[0, 0]
];
var LinearConfiguration$ = [
	3,
	n0,
	_LC,
	0,
	[_sPt, _sBTIM],
	[1, 1]
];
var LinuxParameters$ = [
	3,
	n0,
	_LP,
	0,
	[
		_ca,
		_de,
		_iPE,
		_sMS,
		_tm,
		_mSa,
		_sw
	],
	[
		() => KernelCapabilities$,
		() => DevicesList,
		2,
		1,
		() => TmpfsList,
		1,
		1
	]
];
var ListServiceDeploymentsRequest$ = [
	3,
	n0,
	_LSDR,
	0,
	[
		_ser,
		_cl,
		_st,
		_cAr,
		_nT,
		_mRa
	],
	[
		0,
		0,
		64,
		() => CreatedAt$,
		0,
		1
	],
	1
];
var ListServiceDeploymentsResponse$ = [
	3,
	n0,
	_LSDRi,
	0,
	[_sD, _nT],
	[() => ServiceDeploymentsBrief, 0]
];
var ListTaskDefinitionsRequest$ = [
	3,
	n0,
	_LTDR,
	0,
	[
		_fP,
		_st,
		_so,
		_nT,
		_mRa
	],
	[
		0,
		0,
		0,
		0,
		1
	]
];
var ListTaskDefinitionsResponse$ = [
	3,
	n0,
	_LTDRi,
	0,
	[_tDAa, _nT],
	[64, 0]
];
var ListTasksRequest$ = [
	3,
	n0,
	_LTR,
	0,
	[
		_cl,
		_cIo,
		_f,
		_nT,
		_mRa,
		_sB,
		_sN,
		_dSe,
		_lT,
		_dNa
	],
	[
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0
	]
];
var ListTasksResponse$ = [
	3,
	n0,
	_LTRi,
	0,
	[_tAas, _nT],
	[64, 0]
];
var LoadBalancer$ = [
	3,
	n0,
	_LB,
	0,
	[
		_tGA,
		_lBN,
		_cNo,
		_cPon,
		_aCd
	],
	[
		0,
		0,
		0,
		1,
		() => AdvancedConfiguration$
	]
];
var LogConfiguration$ = [
	3,
	n0,
	_LCo,
	0,
	[
		_lD,
		_o,
		_sO
	],
	[
		0,
		128,
		() => SecretList
	],
	1
];
var ManagedAgent$ = [
	3,
	n0,
	_MA,
	0,
	[
		_lSA,
		_n,
		_r,
		_lS
	],
	[
		4,
		0,
		0,
		0
	]
];
var ManagedApplicationAutoScalingPolicy$ = [
	3,
	n0,
	_MAASP,
	0,
	[
		_st,
		_uA,
		_pTo,
		_tV,
		_met,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		1,
		0,
		0,
		0
	],
	5
];
var ManagedAutoScaling$ = [
	3,
	n0,
	_MAS,
	0,
	[_sTca, _aASP],
	[() => ManagedScalableTarget$, () => ManagedApplicationAutoScalingPolicies]
];
var ManagedCertificate$ = [
	3,
	n0,
	_MC,
	0,
	[
		_st,
		_uA,
		_dNo,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0,
		0
	],
	3
];
var ManagedIngressPath$ = [
	3,
	n0,
	_MIP,
	0,
	[
		_aT,
		_end,
		_lBo,
		_lBSG,
		_ce,
		_li,
		_ru,
		_tG
	],
	[
		0,
		0,
		() => ManagedLoadBalancer$,
		() => ManagedSecurityGroups,
		() => ManagedCertificate$,
		() => ManagedListener$,
		() => ManagedListenerRule$,
		() => ManagedTargetGroups
	],
	2
];
var ManagedListener$ = [
	3,
	n0,
	_ML,
	0,
	[
		_st,
		_uA,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0
	],
	2
];
var ManagedListenerRule$ = [
	3,
	n0,
	_MLR,
	0,
	[
		_st,
		_uA,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0
	],
	2
];
var ManagedLoadBalancer$ = [
	3,
	n0,
	_MLB,
	0,
	[
		_st,
		_uA,
		_sch,
		_ar,
		_sR,
		_sI,
		_sGI
	],
	[
		0,
		4,
		0,
		0,
		0,
		64,
		64
	],
	3
];
var ManagedLogGroup$ = [
	3,
	n0,
	_MLG,
	0,
	[
		_st,
		_uA,
		_lGN,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0,
		0
	],
	3
];
var ManagedMetricAlarm$ = [
	3,
	n0,
	_MMA,
	0,
	[
		_st,
		_uA,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0
	],
	2
];
var ManagedScalableTarget$ = [
	3,
	n0,
	_MST,
	0,
	[
		_st,
		_uA,
		_mC,
		_mCa,
		_ar,
		_sR
	],
	[
		0,
		4,
		1,
		1,
		0,
		0
	],
	4
];
var ManagedSecurityGroup$ = [
	3,
	n0,
	_MSG,
	0,
	[
		_st,
		_uA,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0
	],
	2
];
var ManagedTargetGroup$ = [
	3,
	n0,
	_MTG,
	0,
	[
		_st,
		_uA,
		_hCP,
		_hCPea,
		_po,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		1,
		1,
		0,
		0
	],
	5
];
var MetricConfiguration$ = [
	3,
	n0,
	_MCe,
	0,
	[_mN, _rSe],
	[64, 1],
	2
];
var MonitoringConfiguration$ = [
	3,
	n0,
	_MCo,
	0,
	[_mCe],
	[() => MetricConfigurationList]
];
var MountPoint$ = [
	3,
	n0,
	_MP,
	0,
	[
		_sV,
		_cPo,
		_rO
	],
	[
		0,
		0,
		2
	]
];
var NetworkBinding$ = [
	3,
	n0,
	_NB,
	0,
	[
		_bIP,
		_cPon,
		_hPos,
		_pr,
		_cPR,
		_hPR
	],
	[
		0,
		1,
		1,
		0,
		0,
		0
	]
];
var NetworkConfiguration$ = [
	3,
	n0,
	_NC,
	0,
	[_aCw],
	[() => AwsVpcConfiguration$]
];
var NetworkInterface$ = [
	3,
	n0,
	_NI,
	0,
	[
		_aI,
		_pIA,
		_iAp
	],
	[
		0,
		0,
		0
	]
];
var NvidiaMpsAllocation$ = [
	3,
	n0,
	_NMA,
	0,
	[_me, _mCP],
	[1, 1],
	1
];
var PlacementConstraint$ = [
	3,
	n0,
	_PC,
	0,
	[_t, _ex],
	[0, 0]
];
var PlacementStrategy$ = [
	3,
	n0,
	_PS,
	0,
	[_t, _fie],
	[0, 0]
];
var PortMapping$ = [
	3,
	n0,
	_PM,
	0,
	[
		_cPon,
		_hPos,
		_pr,
		_n,
		_aP,
		_cPR
	],
	[
		1,
		1,
		0,
		0,
		0,
		0
	]
];
var ProtectedTask$ = [
	3,
	n0,
	_PT,
	0,
	[
		_tA,
		_pE,
		_eD
	],
	[
		0,
		2,
		4
	]
];
var ProxyConfiguration$ = [
	3,
	n0,
	_PCr,
	0,
	[
		_cNo,
		_t,
		_pro
	],
	[
		0,
		0,
		() => ProxyConfigurationProperties
	],
	1
];
var RegisterTaskDefinitionRequest$ = [
	3,
	n0,
	_RTDR,
	0,
	[
		_f,
		_cD,
		_tRA,
		_eRA,
		_nM,
		_vo,
		_pCl,
		_rCe,
		_cp,
		_me,
		_ta,
		_pMi,
		_iM,
		_pCr,
		_iAn,
		_eSp,
		_rPu,
		_eFI
	],
	[
		0,
		[() => ContainerDefinitions, 0],
		0,
		0,
		0,
		() => VolumeList,
		() => TaskDefinitionPlacementConstraints,
		64,
		0,
		0,
		() => Tags,
		0,
		0,
		() => ProxyConfiguration$,
		() => InferenceAccelerators,
		() => EphemeralStorage$,
		() => RuntimePlatform$,
		2
	],
	2
];
var RegisterTaskDefinitionResponse$ = [
	3,
	n0,
	_RTDRe,
	0,
	[_tD, _ta],
	[[() => TaskDefinition$, 0], () => Tags]
];
var RepositoryCredentials$ = [
	3,
	n0,
	_RC,
	8,
	[_cPr],
	[0],
	1
];
var ResolvedConfiguration$ = [
	3,
	n0,
	_RCe,
	0,
	[_lB, _vLC],
	[() => ServiceRevisionLoadBalancers, () => ServiceRevisionVpcLatticeConfigurations]
];
var Resource$ = [
	3,
	n0,
	_R,
	0,
	[
		_n,
		_t,
		_dV,
		_lV,
		_iV,
		_sSV
	],
	[
		0,
		0,
		1,
		1,
		1,
		64
	]
];
var ResourceRequirement$ = [
	3,
	n0,
	_RR,
	0,
	[
		_t,
		_v,
		_sSh
	],
	[
		0,
		0,
		() => SharingStrategy$
	],
	1
];
var Rollback$ = [
	3,
	n0,
	_Ro,
	0,
	[
		_r,
		_sA,
		_sRAe
	],
	[
		0,
		4,
		0
	]
];
var RunTaskRequest$ = [
	3,
	n0,
	_RTR,
	0,
	[
		_tD,
		_cPS,
		_cl,
		_cou,
		_eECSMT,
		_eEC,
		_gr,
		_lT,
		_nC,
		_ov,
		_pCl,
		_pS,
		_pV,
		_pTr,
		_rIe,
		_sB,
		_ta,
		_cT,
		_vCo
	],
	[
		0,
		() => CapacityProviderStrategy,
		0,
		1,
		2,
		2,
		0,
		0,
		() => NetworkConfiguration$,
		[() => TaskOverride$, 0],
		() => PlacementConstraints,
		() => PlacementStrategies,
		0,
		0,
		0,
		0,
		() => Tags,
		[0, 4],
		() => TaskVolumeConfigurations
	],
	1
];
var RunTaskResponse$ = [
	3,
	n0,
	_RTRu,
	0,
	[_tas, _fa],
	[[() => Tasks, 0], () => Failures]
];
var RuntimePlatform$ = [
	3,
	n0,
	_RP,
	0,
	[_cAp, _oSF],
	[0, 0]
];
var RuntimePlatformOverride$ = [
	3,
	n0,
	_RPO,
	0,
	[_cAp],
	[0]
];
var S3FilesVolumeConfiguration$ = [
	3,
	n0,
	_SFVC,
	0,
	[
		_fSA,
		_rD,
		_tEP,
		_aPA
	],
	[
		0,
		0,
		1,
		0
	],
	1
];
var Scale$ = [
	3,
	n0,
	_S,
	0,
	[_v, _un],
	[1, 0]
];
var Secret$ = [
	3,
	n0,
	_Se,
	0,
	[_n, _vFa],
	[0, 0],
	2
];
var Service$ = [
	3,
	n0,
	_Ser,
	0,
	[
		_sAe,
		_sN,
		_cA,
		_lB,
		_sRe,
		_st,
		_dCe,
		_rCu,
		_pCe,
		_lT,
		_cPS,
		_pV,
		_pF,
		_tD,
		_dC,
		_tSa,
		_dep,
		_rA,
		_ev,
		_cAr,
		_cSD,
		_cSR,
		_pCl,
		_pS,
		_nC,
		_hCGPS,
		_sS,
		_dCep,
		_ta,
		_cBr,
		_eECSMT,
		_pTr,
		_eEC,
		_aZR,
		_rMT
	],
	[
		0,
		0,
		0,
		() => LoadBalancers,
		() => ServiceRegistries,
		0,
		1,
		1,
		1,
		0,
		() => CapacityProviderStrategy,
		0,
		0,
		0,
		() => DeploymentConfiguration$,
		() => TaskSets,
		() => Deployments,
		0,
		() => ServiceEvents,
		4,
		0,
		() => ServiceCurrentRevisionSummaryList,
		() => PlacementConstraints,
		() => PlacementStrategies,
		() => NetworkConfiguration$,
		1,
		0,
		() => DeploymentController$,
		() => Tags,
		0,
		2,
		0,
		2,
		0,
		0
	]
];
var ServiceConnectAccessLogConfiguration$ = [
	3,
	n0,
	_SCALC,
	0,
	[_for, _iQP],
	[0, 0],
	1
];
var ServiceConnectClientAlias$ = [
	3,
	n0,
	_SCCA,
	0,
	[
		_po,
		_dNn,
		_tTR
	],
	[
		1,
		0,
		() => ServiceConnectTestTrafficRules$
	],
	1
];
var ServiceConnectConfiguration$ = [
	3,
	n0,
	_SCC,
	0,
	[
		_ena,
		_na,
		_serv,
		_lC,
		_aLCc,
		_cCon
	],
	[
		2,
		0,
		() => ServiceConnectServiceList,
		() => LogConfiguration$,
		() => ServiceConnectAccessLogConfiguration$,
		() => ServiceConnectContainerConfigurations
	],
	1
];
var ServiceConnectService$ = [
	3,
	n0,
	_SCS,
	0,
	[
		_pN,
		_dNi,
		_cAli,
		_iPO,
		_ti,
		_tl
	],
	[
		0,
		0,
		() => ServiceConnectClientAliasList,
		1,
		() => TimeoutConfiguration$,
		() => ServiceConnectTlsConfiguration$
	],
	1
];
var ServiceConnectServiceResource$ = [
	3,
	n0,
	_SCSR,
	0,
	[_dNi, _dAi],
	[0, 0]
];
var ServiceConnectTestTrafficHeaderMatchRules$ = [
	3,
	n0,
	_SCTTHMR,
	0,
	[_exa],
	[0],
	1
];
var ServiceConnectTestTrafficHeaderRules$ = [
	3,
	n0,
	_SCTTHR,
	0,
	[_n, _v],
	[0, () => ServiceConnectTestTrafficHeaderMatchRules$],
	1
];
var ServiceConnectTestTrafficRules$ = [
	3,
	n0,
	_SCTTR,
	0,
	[_he],
	[() => ServiceConnectTestTrafficHeaderRules$],
	1
];
var ServiceConnectTlsCertificateAuthority$ = [
	3,
	n0,
	_SCTCA,
	0,
	[_aPAA],
	[0]
];
var ServiceConnectTlsConfiguration$ = [
	3,
	n0,
	_SCTC,
	0,
	[
		_iCA,
		_kK,
		_rA
	],
	[
		() => ServiceConnectTlsCertificateAuthority$,
		0,
		0
	],
	1
];
var ServiceCurrentRevisionSummary$ = [
	3,
	n0,
	_SCRS,
	0,
	[
		_ar,
		_rTCe,
		_rTCu,
		_pTCe
	],
	[
		0,
		1,
		1,
		1
	]
];
var ServiceDeployment$ = [
	3,
	n0,
	_SD,
	0,
	[
		_sDA,
		_sAe,
		_cA,
		_cAr,
		_sA,
		_fA,
		_sAt,
		_uA,
		_sSR,
		_tSR,
		_st,
		_sR,
		_lSif,
		_lHD,
		_dC,
		_rol,
		_dCB,
		_al
	],
	[
		0,
		0,
		0,
		4,
		4,
		4,
		4,
		4,
		() => ServiceRevisionsSummaryList,
		() => ServiceRevisionSummary$,
		0,
		0,
		0,
		() => DeploymentLifecycleHookDetailList,
		() => DeploymentConfiguration$,
		() => Rollback$,
		() => ServiceDeploymentCircuitBreaker$,
		() => ServiceDeploymentAlarms$
	]
];
var ServiceDeploymentAlarms$ = [
	3,
	n0,
	_SDA,
	0,
	[
		_st,
		_aN,
		_tAN
	],
	[
		0,
		64,
		64
	]
];
var ServiceDeploymentBrief$ = [
	3,
	n0,
	_SDB,
	0,
	[
		_sDA,
		_sAe,
		_cA,
		_sA,
		_cAr,
		_fA,
		_tSRA,
		_st,
		_sR
	],
	[
		0,
		0,
		0,
		4,
		4,
		4,
		0,
		0,
		0
	]
];
var ServiceDeploymentCircuitBreaker$ = [
	3,
	n0,
	_SDCB,
	0,
	[
		_st,
		_fCa,
		_th
	],
	[
		0,
		1,
		1
	]
];
var ServiceEvent$ = [
	3,
	n0,
	_SEe,
	0,
	[
		_i,
		_cAr,
		_m
	],
	[
		0,
		4,
		0
	]
];
var ServiceManagedEBSVolumeConfiguration$ = [
	3,
	n0,
	_SMEBSVC,
	0,
	[
		_rA,
		_enc,
		_kKI,
		_vT,
		_sIGB,
		_sIn,
		_vIR,
		_io,
		_thr,
		_tSag,
		_fTi
	],
	[
		0,
		2,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		() => EBSTagSpecifications,
		0
	],
	1
];
var ServiceRegistry$ = [
	3,
	n0,
	_SR,
	0,
	[
		_rAeg,
		_po,
		_cNo,
		_cPon
	],
	[
		0,
		1,
		0,
		1
	]
];
var ServiceRevision$ = [
	3,
	n0,
	_SRe,
	0,
	[
		_sRAe,
		_sAe,
		_cA,
		_tD,
		_cPS,
		_lT,
		_pV,
		_pF,
		_lB,
		_sRe,
		_nC,
		_cI,
		_gDE,
		_sCC,
		_vCo,
		_fES,
		_cAr,
		_vLC,
		_rCes,
		_eMR,
		_ov,
		_gC,
		_mo
	],
	[
		0,
		0,
		0,
		0,
		() => CapacityProviderStrategy,
		0,
		0,
		0,
		() => LoadBalancers,
		() => ServiceRegistries,
		() => NetworkConfiguration$,
		() => ContainerImages,
		2,
		() => ServiceConnectConfiguration$,
		() => ServiceVolumeConfigurations,
		() => DeploymentEphemeralStorage$,
		4,
		() => VpcLatticeConfigurations,
		() => ResolvedConfiguration$,
		() => ECSManagedResources$,
		() => ServiceRevisionOverrides$,
		() => GatewayConnectorList,
		() => MonitoringConfiguration$
	]
];
var ServiceRevisionLoadBalancer$ = [
	3,
	n0,
	_SRLB,
	0,
	[_tGA, _pLR],
	[0, 0]
];
var ServiceRevisionOverrides$ = [
	3,
	n0,
	_SRO,
	0,
	[_rPu],
	[() => RuntimePlatformOverride$]
];
var ServiceRevisionSummary$ = [
	3,
	n0,
	_SRS,
	0,
	[
		_ar,
		_rTCe,
		_rTCu,
		_pTCe,
		_rTTW,
		_rPTW
	],
	[
		0,
		1,
		1,
		1,
		1,
		1
	]
];
var ServiceRevisionVpcLatticeConfiguration$ = [
	3,
	n0,
	_SRVLC,
	0,
	[_tGA, _pLR],
	[0, 0]
];
var ServiceVolumeConfiguration$ = [
	3,
	n0,
	_SVC,
	0,
	[_n, _mEBSV],
	[0, () => ServiceManagedEBSVolumeConfiguration$],
	1
];
var StopServiceDeploymentRequest$ = [
	3,
	n0,
	_SSDR,
	0,
	[_sDA, _sTto],
	[0, 0],
	1
];
var StopServiceDeploymentResponse$ = [
	3,
	n0,
	_SSDRt,
	0,
	[_sDA],
	[0]
];
var StopTaskRequest$ = [
	3,
	n0,
	_STRto,
	0,
	[
		_task,
		_cl,
		_r
	],
	[
		0,
		0,
		0
	],
	1
];
var StopTaskResponse$ = [
	3,
	n0,
	_STRtop,
	0,
	[_task],
	[[() => Task$, 0]]
];
var SystemControl$ = [
	3,
	n0,
	_SC,
	0,
	[_na, _v],
	[0, 0]
];
var Tag$ = [
	3,
	n0,
	_T,
	0,
	[_k, _v],
	[0, 0]
];
var TagResourceRequest$ = [
	3,
	n0,
	_TRR,
	0,
	[_rAes, _ta],
	[0, () => Tags],
	2
];
var TagResourceResponse$ = [
	3,
	n0,
	_TRRa,
	0,
	[],
	[]
];
var Task$ = [
	3,
	n0,
	_Ta,
	0,
	[
		_a,
		_at,
		_aZ,
		_cPN,
		_cA,
		_conn,
		_cAon,
		_cIA,
		_conta,
		_cp,
		_cAr,
		_dSe,
		_eEC,
		_eSA,
		_gr,
		_hS,
		_iAn,
		_lS,
		_lT,
		_me,
		_ov,
		_pV,
		_pF,
		_pSA,
		_pSAu,
		_sA,
		_sB,
		_sCtop,
		_sAt,
		_sRt,
		_sAto,
		_ta,
		_tA,
		_tDA,
		_ve,
		_eSp,
		_fES
	],
	[
		() => Attachments,
		() => Attributes,
		0,
		0,
		0,
		0,
		4,
		0,
		() => Containers,
		0,
		4,
		0,
		2,
		4,
		0,
		0,
		() => InferenceAccelerators,
		0,
		0,
		0,
		[() => TaskOverride$, 0],
		0,
		0,
		4,
		4,
		4,
		0,
		0,
		4,
		0,
		4,
		() => Tags,
		0,
		0,
		1,
		() => EphemeralStorage$,
		() => TaskEphemeralStorage$
	]
];
var TaskDefinition$ = [
	3,
	n0,
	_TD,
	0,
	[
		_tDA,
		_cD,
		_f,
		_tRA,
		_eRA,
		_nM,
		_re,
		_vo,
		_st,
		_rAeq,
		_pCl,
		_comp,
		_rPu,
		_rCe,
		_cp,
		_me,
		_iAn,
		_pMi,
		_iM,
		_pCr,
		_rAe,
		_dAer,
		_dRAe,
		_rB,
		_eSp,
		_eFI
	],
	[
		0,
		[() => ContainerDefinitions, 0],
		0,
		0,
		0,
		0,
		1,
		() => VolumeList,
		0,
		() => RequiresAttributes,
		() => TaskDefinitionPlacementConstraints,
		64,
		() => RuntimePlatform$,
		64,
		0,
		0,
		() => InferenceAccelerators,
		0,
		0,
		() => ProxyConfiguration$,
		4,
		4,
		4,
		0,
		() => EphemeralStorage$,
		2
	]
];
var TaskDefinitionPlacementConstraint$ = [
	3,
	n0,
	_TDPC,
	0,
	[_t, _ex],
	[0, 0]
];
var TaskEphemeralStorage$ = [
	3,
	n0,
	_TES,
	0,
	[_sIGB, _kKI],
	[1, 0]
];
var TaskManagedEBSVolumeConfiguration$ = [
	3,
	n0,
	_TMEBSVC,
	0,
	[
		_rA,
		_enc,
		_kKI,
		_vT,
		_sIGB,
		_sIn,
		_vIR,
		_io,
		_thr,
		_tSag,
		_tP,
		_fTi
	],
	[
		0,
		2,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		() => EBSTagSpecifications,
		() => TaskManagedEBSVolumeTerminationPolicy$,
		0
	],
	1
];
var TaskManagedEBSVolumeTerminationPolicy$ = [
	3,
	n0,
	_TMEBSVTP,
	0,
	[_dOT],
	[2],
	1
];
var TaskOverride$ = [
	3,
	n0,
	_TO,
	0,
	[
		_cO,
		_cp,
		_iAO,
		_eRA,
		_me,
		_tRA,
		_eSp
	],
	[
		[() => ContainerOverrides, 0],
		0,
		() => InferenceAcceleratorOverrides,
		0,
		0,
		0,
		() => EphemeralStorage$
	]
];
var TaskSet$ = [
	3,
	n0,
	_TS,
	0,
	[
		_i,
		_tSA,
		_sAe,
		_cA,
		_sB,
		_eI,
		_st,
		_tD,
		_cDC,
		_pCe,
		_rCu,
		_cAr,
		_uA,
		_lT,
		_cPS,
		_pV,
		_pF,
		_nC,
		_lB,
		_sRe,
		_sc,
		_sSt,
		_sSA,
		_ta,
		_fES
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		4,
		4,
		0,
		() => CapacityProviderStrategy,
		0,
		0,
		() => NetworkConfiguration$,
		() => LoadBalancers,
		() => ServiceRegistries,
		() => Scale$,
		0,
		4,
		() => Tags,
		() => DeploymentEphemeralStorage$
	]
];
var TaskVolumeConfiguration$ = [
	3,
	n0,
	_TVC,
	0,
	[_n, _mEBSV],
	[0, () => TaskManagedEBSVolumeConfiguration$],
	1
];
var ThresholdConfiguration$ = [
	3,
	n0,
	_TC,
	0,
	[_t, _v],
	[0, 1],
	2
];
var TimeoutConfiguration$ = [
	3,
	n0,
	_TCi,
	0,
	[_iTS, _pRTS],
	[1, 1]
];
var Tmpfs$ = [
	3,
	n0,
	_Tm,
	0,
	[
		_cPo,
		_si,
		_mO
	],
	[
		0,
		1,
		64
	],
	2
];
var Ulimit$ = [
	3,
	n0,
	_U,
	0,
	[
		_n,
		_sL,
		_hL
	],
	[
		0,
		1,
		1
	],
	3
];
var UpdateServiceRequest$ = [
	3,
	n0,
	_USR,
	0,
	[
		_ser,
		_cl,
		_dCe,
		_tD,
		_cPS,
		_dC,
		_aZR,
		_nC,
		_pCl,
		_pS,
		_pV,
		_fND,
		_hCGPS,
		_dCep,
		_eEC,
		_eECSMT,
		_lB,
		_pTr,
		_sRe,
		_sCC,
		_vCo,
		_vLC,
		_gC,
		_mo
	],
	[
		0,
		0,
		1,
		0,
		() => CapacityProviderStrategy,
		() => DeploymentConfiguration$,
		0,
		() => NetworkConfiguration$,
		() => PlacementConstraints,
		() => PlacementStrategies,
		0,
		2,
		1,
		() => DeploymentController$,
		2,
		2,
		() => LoadBalancers,
		0,
		() => ServiceRegistries,
		() => ServiceConnectConfiguration$,
		() => ServiceVolumeConfigurations,
		() => VpcLatticeConfigurations,
		() => GatewayConnectorList,
		() => MonitoringConfiguration$
	],
	1
];
var UpdateServiceResponse$ = [
	3,
	n0,
	_USRp,
	0,
	[_ser],
	[() => Service$]
];
var VersionInfo$ = [
	3,
	n0,
	_VI,
	0,
	[
		_aVg,
		_aH,
		_dVo
	],
	[
		0,
		0,
		0
	]
];
var Volume$ = [
	3,
	n0,
	_V,
	0,
	[
		_n,
		_ho,
		_dVC,
		_eVC,
		_sVC,
		_fWFSVC,
		_cAL
	],
	[
		0,
		() => HostVolumeProperties$,
		() => DockerVolumeConfiguration$,
		() => EFSVolumeConfiguration$,
		() => S3FilesVolumeConfiguration$,
		() => FSxWindowsFileServerVolumeConfiguration$,
		2
	]
];
var VolumeFrom$ = [
	3,
	n0,
	_VF,
	0,
	[_sCo, _rO],
	[0, 2]
];
var VpcLatticeAdvancedConfiguration$ = [
	3,
	n0,
	_VLAC,
	0,
	[
		_aTGA,
		_pLR,
		_tLR
	],
	[
		0,
		0,
		0
	]
];
var VpcLatticeConfiguration$ = [
	3,
	n0,
	_VLC,
	0,
	[
		_rA,
		_tGA,
		_pN,
		_aCd
	],
	[
		0,
		0,
		0,
		() => VpcLatticeAdvancedConfiguration$
	],
	3
];
var AttachmentDetails = [
	1,
	n0,
	_AD,
	0,
	() => KeyValuePair$
];
var Attachments = [
	1,
	n0,
	_Att,
	0,
	() => Attachment$
];
var Attributes = [
	1,
	n0,
	_Attr,
	0,
	() => Attribute$
];
var CapacityProviderStrategy = [
	1,
	n0,
	_CPS,
	0,
	() => CapacityProviderStrategyItem$
];
var ContainerDefinitions = [
	1,
	n0,
	_CDon,
	0,
	[() => ContainerDefinition$, 0]
];
var ContainerDependencies = [
	1,
	n0,
	_CDont,
	0,
	() => ContainerDependency$
];
var ContainerImages = [
	1,
	n0,
	_CIon,
	0,
	() => ContainerImage$
];
var ContainerInstances = [
	1,
	n0,
	_CIont,
	0,
	() => ContainerInstance$
];
var ContainerOverrides = [
	1,
	n0,
	_COo,
	0,
	[() => ContainerOverride$, 0]
];
var Containers = [
	1,
	n0,
	_Con,
	0,
	() => Container$
];
var DeploymentLifecycleHookDetailList = [
	1,
	n0,
	_DLHDL,
	0,
	() => DeploymentLifecycleHookDetail$
];
var DeploymentLifecycleHookList = [
	1,
	n0,
	_DLHL,
	0,
	() => DeploymentLifecycleHook$
];
var Deployments = [
	1,
	n0,
	_Dep,
	0,
	() => Deployment$
];
var DevicesList = [
	1,
	n0,
	_DL,
	0,
	() => Device$
];
var EBSTagSpecifications = [
	1,
	n0,
	_EBSTSa,
	0,
	() => EBSTagSpecification$
];
var EnvironmentFiles = [
	1,
	n0,
	_EFn,
	0,
	() => EnvironmentFile$
];
var EnvironmentVariables = [
	1,
	n0,
	_EV,
	8,
	() => KeyValuePair$
];
var Failures = [
	1,
	n0,
	_Fa,
	0,
	() => Failure$
];
var GatewayConnectionAlbResourcesList = [
	1,
	n0,
	_GCARL,
	0,
	() => GatewayConnectionAlbResources$
];
var GatewayConnectionList = [
	1,
	n0,
	_GCL,
	0,
	() => GatewayConnection$
];
var GatewayConnectorList = [
	1,
	n0,
	_GCLa,
	0,
	() => GatewayConnector$
];
var GpuDevices = [
	1,
	n0,
	_GDp,
	0,
	() => GpuDevice$
];
var HostEntryList = [
	1,
	n0,
	_HEL,
	0,
	() => HostEntry$
];
var InferenceAcceleratorOverrides = [
	1,
	n0,
	_IAOn,
	0,
	() => InferenceAcceleratorOverride$
];
var InferenceAccelerators = [
	1,
	n0,
	_IAn,
	0,
	() => InferenceAccelerator$
];
var InstanceHealthCheckResultList = [
	1,
	n0,
	_IHCRL,
	0,
	() => InstanceHealthCheckResult$
];
var LoadBalancers = [
	1,
	n0,
	_LBo,
	0,
	() => LoadBalancer$
];
var ManagedAgents = [
	1,
	n0,
	_MAa,
	0,
	() => ManagedAgent$
];
var ManagedApplicationAutoScalingPolicies = [
	1,
	n0,
	_MAASPa,
	0,
	() => ManagedApplicationAutoScalingPolicy$
];
var ManagedIngressPaths = [
	1,
	n0,
	_MIPan,
	0,
	() => ManagedIngressPath$
];
var ManagedLogGroups = [
	1,
	n0,
	_MLGa,
	0,
	() => ManagedLogGroup$
];
var ManagedMetricAlarms = [
	1,
	n0,
	_MMAa,
	0,
	() => ManagedMetricAlarm$
];
var ManagedSecurityGroups = [
	1,
	n0,
	_MSGa,
	0,
	() => ManagedSecurityGroup$
];
var ManagedTargetGroups = [
	1,
	n0,
	_MTGa,
	0,
	() => ManagedTargetGroup$
];
var MetricConfigurationList = [
	1,
	n0,
	_MCL,
	0,
	() => MetricConfiguration$
];
var MountPointList = [
	1,
	n0,
	_MPL,
	0,
	() => MountPoint$
];
var NetworkBindings = [
	1,
	n0,
	_NBe,
	0,
	() => NetworkBinding$
];
var NetworkInterfaces = [
	1,
	n0,
	_NIe,
	0,
	() => NetworkInterface$
];
var PlacementConstraints = [
	1,
	n0,
	_PCl,
	0,
	() => PlacementConstraint$
];
var PlacementStrategies = [
	1,
	n0,
	_PSl,
	0,
	() => PlacementStrategy$
];
var PortMappingList = [
	1,
	n0,
	_PML,
	0,
	() => PortMapping$
];
var ProtectedTasks = [
	1,
	n0,
	_PTr,
	0,
	() => ProtectedTask$
];
var ProxyConfigurationProperties = [
	1,
	n0,
	_PCP,
	0,
	() => KeyValuePair$
];
var RequiresAttributes = [
	1,
	n0,
	_RA,
	0,
	() => Attribute$
];
var ResourceRequirements = [
	1,
	n0,
	_RRe,
	0,
	() => ResourceRequirement$
];
var Resources = [
	1,
	n0,
	_Re,
	0,
	() => Resource$
];
var SecretList = [
	1,
	n0,
	_SL,
	0,
	() => Secret$
];
var ServiceConnectClientAliasList = [
	1,
	n0,
	_SCCAL,
	0,
	() => ServiceConnectClientAlias$
];
var ServiceConnectContainerConfigurations = [
	1,
	n0,
	_SCCC,
	0,
	() => ServiceConnectContainerConfiguration$
];
var ServiceConnectServiceList = [
	1,
	n0,
	_SCSL,
	0,
	() => ServiceConnectService$
];
var ServiceConnectServiceResourceList = [
	1,
	n0,
	_SCSRL,
	0,
	() => ServiceConnectServiceResource$
];
var ServiceCurrentRevisionSummaryList = [
	1,
	n0,
	_SCRSL,
	0,
	() => ServiceCurrentRevisionSummary$
];
var ServiceDeployments = [
	1,
	n0,
	_SDe,
	0,
	() => ServiceDeployment$
];
var ServiceDeploymentsBrief = [
	1,
	n0,
	_SDBe,
	0,
	() => ServiceDeploymentBrief$
];
var ServiceEvents = [
	1,
	n0,
	_SEer,
	0,
	() => ServiceEvent$
];
var ServiceRegistries = [
	1,
	n0,
	_SRer,
	0,
	() => ServiceRegistry$
];
var ServiceRevisionLoadBalancers = [
	1,
	n0,
	_SRLBe,
	0,
	() => ServiceRevisionLoadBalancer$
];
var ServiceRevisions = [
	1,
	n0,
	_SRerv,
	0,
	() => ServiceRevision$
];
var ServiceRevisionsSummaryList = [
	1,
	n0,
	_SRSL,
	0,
	() => ServiceRevisionSummary$
];
var ServiceRevisionVpcLatticeConfigurations = [
	1,
	n0,
	_SRVLCe,
	0,
	() => ServiceRevisionVpcLatticeConfiguration$
];
var Services = [
	1,
	n0,
	_Serv,
	0,
	() => Service$
];
var ServiceVolumeConfigurations = [
	1,
	n0,
	_SVCe,
	0,
	() => ServiceVolumeConfiguration$
];
var SystemControls = [
	1,
	n0,
	_SCy,
	0,
	() => SystemControl$
];
var Tags = [
	1,
	n0,
	_Tag,
	0,
	() => Tag$
];
var TaskDefinitionPlacementConstraints = [
	1,
	n0,
	_TDPCa,
	0,
	() => TaskDefinitionPlacementConstraint$
];
var Tasks = [
	1,
	n0,
	_Tas,
	0,
	[() => Task$, 0]
];
var TaskSets = [
	1,
	n0,
	_TSa,
	0,
	() => TaskSet$
];
var TaskVolumeConfigurations = [
	1,
	n0,
	_TVCa,
	0,
	() => TaskVolumeConfiguration$
];
var TmpfsList = [
	1,
	n0,
	_TL,
	0,
	() => Tmpfs$
];
var UlimitList = [
	1,
	n0,
	_UL,
	0,
	() => Ulimit$
];
var VolumeFromList = [
	1,
	n0,
	_VFL,
	0,
	() => VolumeFrom$
];
var VolumeList = [
	1,
	n0,
	_VL,
	0,
	() => Volume$
];
var VpcLatticeConfigurations = [
	1,
	n0,
	_VLCp,
	0,
	() => VpcLatticeConfiguration$
];
var GatewayConnectionResources$ = [
	4,
	n0,
	_GCR,
	0,
	[_hSA],
	[() => GatewayConnectionAlbResourcesList]
];
var ServiceConnectContainerConfiguration$ = [
	4,
	n0,
	_SCCCe,
	0,
	[_lL],
	[0]
];
var SharingStrategy$ = [
	4,
	n0,
	_SSh,
	0,
	[_nMv],
	[() => NvidiaMpsAllocation$]
];
var ContinueServiceDeployment$ = [
	9,
	n0,
	_CSD,
	0,
	() => ContinueServiceDeploymentRequest$,
	() => ContinueServiceDeploymentResponse$
];
var DescribeContainerInstances$ = [
	9,
	n0,
	_DCIes,
	0,
	() => DescribeContainerInstancesRequest$,
	() => DescribeContainerInstancesResponse$
];
var DescribeServiceDeployments$ = [
	9,
	n0,
	_DSD,
	0,
	() => DescribeServiceDeploymentsRequest$,
	() => DescribeServiceDeploymentsResponse$
];
var DescribeServiceRevisions$ = [
	9,
	n0,
	_DSRescr,
	0,
	() => DescribeServiceRevisionsRequest$,
	() => DescribeServiceRevisionsResponse$
];
var DescribeServices$ = [
	9,
	n0,
	_DSes,
	0,
	() => DescribeServicesRequest$,
	() => DescribeServicesResponse$
];
var DescribeTaskDefinition$ = [
	9,
	n0,
	_DTDes,
	0,
	() => DescribeTaskDefinitionRequest$,
	() => DescribeTaskDefinitionResponse$
];
var DescribeTasks$ = [
	9,
	n0,
	_DT,
	0,
	() => DescribeTasksRequest$,
	() => DescribeTasksResponse$
];
var GetTaskProtection$ = [
	9,
	n0,
	_GTP,
	0,
	() => GetTaskProtectionRequest$,
	() => GetTaskProtectionResponse$
];
var ListServiceDeployments$ = [
	9,
	n0,
	_LSD,
	0,
	() => ListServiceDeploymentsRequest$,
	() => ListServiceDeploymentsResponse$
];
var ListTaskDefinitions$ = [
	9,
	n0,
	_LTD,
	0,
	() => ListTaskDefinitionsRequest$,
	() => ListTaskDefinitionsResponse$
];
var ListTasks$ = [
	9,
	n0,
	_LT,
	0,
	() => ListTasksRequest$,
	() => ListTasksResponse$
];
var RegisterTaskDefinition$ = [
	9,
	n0,
	_RTD,
	0,
	() => RegisterTaskDefinitionRequest$,
	() => RegisterTaskDefinitionResponse$
];
var RunTask$ = [
	9,
	n0,
	_RT,
	0,
	() => RunTaskRequest$,
	() => RunTaskResponse$
];
var StopServiceDeployment$ = [
	9,
	n0,
	_SSD,
	0,
	() => StopServiceDeploymentRequest$,
	() => StopServiceDeploymentResponse$
];
var StopTask$ = [
	9,
	n0,
	_STt,
	0,
	() => StopTaskRequest$,
	() => StopTaskResponse$
];
var TagResource$ = [
	9,
	n0,
	_TR,
	0,
	() => TagResourceRequest$,
	() => TagResourceResponse$
];
var UpdateService$ = [
	9,
	n0,
	_US,
	0,
	() => UpdateServiceRequest$,
	() => UpdateServiceResponse$
];

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
const command = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .makeBuilder */ .k8)(commonParams, "AmazonEC2ContainerServiceV20141113", "ECSClient", _endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .getEndpointPlugin */ .rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceDeploymentsCommand.js
var DescribeServiceDeploymentsCommand = class extends command(_ep0, _mw0, "DescribeServiceDeployments", DescribeServiceDeployments$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceRevisionsCommand.js
var DescribeServiceRevisionsCommand = class extends command(_ep0, _mw0, "DescribeServiceRevisions", DescribeServiceRevisions$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServicesCommand.js
var DescribeServicesCommand = class extends command(_ep0, _mw0, "DescribeServices", DescribeServices$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTaskDefinitionCommand.js
var DescribeTaskDefinitionCommand = class extends command(_ep0, _mw0, "DescribeTaskDefinition", DescribeTaskDefinition$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTasksCommand.js
var DescribeTasksCommand = class extends command(_ep0, _mw0, "DescribeTasks", DescribeTasks$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/GetTaskProtectionCommand.js
var GetTaskProtectionCommand = class extends command(_ep0, _mw0, "GetTaskProtection", GetTaskProtection$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/ListServiceDeploymentsCommand.js
var ListServiceDeploymentsCommand = class extends command(_ep0, _mw0, "ListServiceDeployments", ListServiceDeployments$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTaskDefinitionsCommand.js
var ListTaskDefinitionsCommand = class extends command(_ep0, _mw0, "ListTaskDefinitions", ListTaskDefinitions$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTasksCommand.js
var ListTasksCommand = class extends command(_ep0, _mw0, "ListTasks", ListTasks$) {};

// packages/ecs/src/refusal.js
/** Reads name, message and status of whatever a client threw. Total. */
function readRefusal(thrown) {
	if (typeof thrown !== "object" || thrown === null) return {
		name: "",
		message: String(thrown),
		status: null
	};
	const metadata = "$metadata" in thrown ? thrown.$metadata : void 0;
	const status = typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata ? metadata.httpStatusCode : void 0;
	return {
		name: "name" in thrown && typeof thrown.name === "string" ? thrown.name : "",
		message: (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown),
		status: typeof status === "number" ? status : null
	};
}
const ACCESS = /^(AccessDenied|AccessDeniedException|UnauthorizedException|UnauthorizedOperation)$/;
const CREDENTIALS = /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|ExpiredToken|ExpiredTokenException|CredentialsProviderError|IncompleteSignature\w*)$/;
/** `LimitExceededException` is none of them: a quota stays exceeded. */
const THROTTLING = /^(Throttl\w*|TooManyRequests\w*|RequestLimitExceeded|RequestThrottled\w*)$/;
function isThrottled(refusal) {
	return THROTTLING.test(refusal.name) || refusal.status === 429;
}
function isAccessDenied(refusal) {
	return ACCESS.test(refusal.name);
}
/** Whether the platform answered that it did not do it. Anything else may have been done: look. */
function isAnswered(refusal) {
	return refusal.status !== null && refusal.status >= 400 && refusal.status < 500 && refusal.name !== "TimeoutError";
}
/**
* The sentence for an error of a call. `doing` fits "\u2026 was refused: "; `permission` is the IAM action that the call
* needs, used where the answer does not name it. A `Failure` passes through.
*/
function explain(thrown, doing, permission) {
	if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) return thrown;
	const refusal = readRefusal(thrown);
	const failure = (kind, message, remedy) => new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(kind, {
		message,
		remedy,
		cause: thrown
	});
	if (isAccessDenied(refusal)) {
		const action = /perform:? ([\w-]+:\w+)/.exec(refusal.message)?.[1] ?? permission;
		const who = /User: (\S+)/.exec(refusal.message)?.[1];
		const resource = /on resource: (\S+)/.exec(refusal.message)?.[1];
		return failure("access", `${doing} needs the permission ${action}, which ${who ?? "the credentials"} does not have${resource === void 0 ? "" : ` on ${resource}`}.`, `Allow ${action} in the policy of that role; the README of the action lists all it needs with a reason each.`);
	}
	if (CREDENTIALS.test(refusal.name)) return failure("access", `${doing} was refused, because the credentials are not accepted: ${refusal.message}`, "Check \"role-to-assume\" and the AWS credentials of the environment, and that the clock of this machine is right.");
	if (refusal.status === null) return failure("platform", `${doing} got no answer: ${refusal.message}`, "Check region, network and proxy of this machine; nothing is known about the target from this call.");
	return failure("platform", `${doing} was refused: ${refusal.name}: ${refusal.message}`, isThrottled(refusal) ? "AWS limits the rate of calls in this account; run it again, or give it more time." : "See the message of AWS above.");
}

// packages/ecs/src/names.js
/**
* The region, cluster and service of a target.
* @throws Failure('input') where the target was not made for ECS.
*/
function locate(target) {
	const { region, cluster, service } = target.locator;
	if (target.platform !== "ecs" || region === void 0 || cluster === void 0 || service === void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("input", {
		input: "target",
		message: `Target "${target.name}" does not say where it runs on ECS.`,
		remedy: "Give it \"region\", \"cluster\" and \"service\"."
	});
	return {
		region,
		cluster,
		service
	};
}
/** The last part of an ARN: `family:revision` of a task definition, the id of a task, deployment or revision. */
function shortName(arn) {
	return arn.slice(arn.lastIndexOf("/") + 1);
}
/** `family` of `family:revision`. */
function familyOf(taskDefinition) {
	return taskDefinition.slice(0, taskDefinition.lastIndexOf(":"));
}
/** The ARN of a service deployment from the ARN of its service and its id. */
function deploymentArn(serviceArn, id) {
	return `${serviceArn.replace(":service/", ":service-deployment/")}/${id}`;
}
/** The ARN of a service revision from the ARN of its service and its id. */
function revisionArn(serviceArn, id) {
	return `${serviceArn.replace(":service/", ":service-revision/")}/${id}`;
}
/** The ARN of a task definition from the ARN of any service of the same account and region. */
function taskDefinitionArn(serviceArn, name) {
	return `${serviceArn.slice(0, serviceArn.indexOf(":service/"))}:task-definition/${name}`;
}



/***/ }),

/***/ 6781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ require_promises)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);


// \0native:fs/promises
var require_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs/promises");
}));



/***/ }),

/***/ 313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ fileIntercept),
/* harmony export */   RL: () => (/* binding */ getHomeDir),
/* harmony export */   TA: () => (/* binding */ readFile)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7922);
/* harmony import */ var _promises_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6781);




// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js
var import__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_os */ .S2)());
var import__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_path */ .Zk)());
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

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js
var import_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_promises_js__WEBPACK_IMPORTED_MODULE_2__/* .require_promises */ .R)());
const filePromises = {};
const fileIntercept = {};
const readFile = (path, options) => {
	if (fileIntercept[path] !== void 0) return fileIntercept[path];
	if (!filePromises[path] || options?.ignoreCache) filePromises[path] = (0, import_promises.readFile)(path, "utf8");
	return filePromises[path];
};



/***/ }),

/***/ 6483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ watchShift),
/* harmony export */   $c: () => (/* binding */ measuredShift),
/* harmony export */   AK: () => (/* binding */ openFreeze),
/* harmony export */   BQ: () => (/* binding */ goalOfHead),
/* harmony export */   Bp: () => (/* binding */ suspensionBefore),
/* harmony export */   Dq: () => (/* binding */ goalOfSnapshot),
/* harmony export */   ED: () => (/* binding */ measuredOf),
/* harmony export */   FI: () => (/* binding */ weighByDeployment),
/* harmony export */   G_: () => (/* binding */ observeEcs),
/* harmony export */   H5: () => (/* binding */ readPause),
/* harmony export */   IC: () => (/* binding */ imagesOf),
/* harmony export */   Jm: () => (/* binding */ isBehind),
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   Jv: () => (/* binding */ describeService),
/* harmony export */   LE: () => (/* binding */ protocolsOf),
/* harmony export */   Mp: () => (/* binding */ readMark),
/* harmony export */   Mu: () => (/* binding */ HOLD_AFTER_SHIFT),
/* harmony export */   P9: () => (/* binding */ renderTaskDefinition),
/* harmony export */   PA: () => (/* binding */ isServing),
/* harmony export */   QA: () => (/* binding */ liveOf),
/* harmony export */   QC: () => (/* binding */ isShifted),
/* harmony export */   QN: () => (/* binding */ isInStep),
/* harmony export */   RE: () => (/* binding */ registerRevision),
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   Rs: () => (/* binding */ leadsTo),
/* harmony export */   S$: () => (/* binding */ thawScaling),
/* harmony export */   TB: () => (/* binding */ NO_SHIFT),
/* harmony export */   Tk: () => (/* binding */ mutate),
/* harmony export */   VW: () => (/* binding */ listRevisions),
/* harmony export */   W9: () => (/* binding */ takeSnapshot),
/* harmony export */   WN: () => (/* binding */ isPastShift),
/* harmony export */   Xg: () => (/* binding */ readShift),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   ZV: () => (/* binding */ registrable),
/* harmony export */   Zo: () => (/* binding */ observeBalancer),
/* harmony export */   _v: () => (/* binding */ isGoal),
/* harmony export */   a3: () => (/* binding */ isAskedAtTest),
/* harmony export */   bB: () => (/* binding */ observeDeployments),
/* harmony export */   by: () => (/* binding */ readHooks),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   cs: () => (/* binding */ describeRevisions),
/* harmony export */   d3: () => (/* binding */ sendRaw),
/* harmony export */   eq: () => (/* binding */ TagResourceCommand),
/* harmony export */   eu: () => (/* binding */ describeDeployments),
/* harmony export */   fl: () => (/* binding */ nextStrain),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   gv: () => (/* binding */ readTask),
/* harmony export */   hD: () => (/* binding */ holdsAfterShift),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   jz: () => (/* binding */ isReverting),
/* harmony export */   ku: () => (/* binding */ namedPorts),
/* harmony export */   ky: () => (/* binding */ suspensionAsJson),
/* harmony export */   l7: () => (/* binding */ releaseOf),
/* harmony export */   lx: () => (/* binding */ weighGroups),
/* harmony export */   m3: () => (/* binding */ wayBackOf),
/* harmony export */   mj: () => (/* binding */ headTags),
/* harmony export */   n5: () => (/* binding */ makeEcsRelease),
/* harmony export */   oO: () => (/* binding */ observeReplicas),
/* harmony export */   oh: () => (/* binding */ describeTaskDefinition),
/* harmony export */   rU: () => (/* binding */ isMoving),
/* harmony export */   rr: () => (/* binding */ isBeforeProduction),
/* harmony export */   s7: () => (/* binding */ watchDate),
/* harmony export */   tg: () => (/* binding */ leftSuspended),
/* harmony export */   tm: () => (/* binding */ completedLeads),
/* harmony export */   vD: () => (/* binding */ isAboutToShift),
/* harmony export */   vy: () => (/* binding */ projectRevision),
/* harmony export */   wo: () => (/* binding */ projectTaskDefinition),
/* harmony export */   xn: () => (/* binding */ fenceOf),
/* harmony export */   xo: () => (/* binding */ minimumHealthyOf),
/* harmony export */   xv: () => (/* binding */ COPY_TAG),
/* harmony export */   yz: () => (/* binding */ describeTasks)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7922);
/* harmony import */ var _native_zlib_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1325);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(819);
/* harmony import */ var _jitter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2981);






// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeContainerInstancesCommand.js
var DescribeContainerInstancesCommand = class extends (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _names_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeContainerInstances", _names_js__WEBPACK_IMPORTED_MODULE_0__/* .DescribeContainerInstances$ */ .H4) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/RegisterTaskDefinitionCommand.js
var RegisterTaskDefinitionCommand = class extends (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _names_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "RegisterTaskDefinition", _names_js__WEBPACK_IMPORTED_MODULE_0__/* .RegisterTaskDefinition$ */ .k3) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = class extends (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_names_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _names_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "TagResource", _names_js__WEBPACK_IMPORTED_MODULE_0__/* .TagResource$ */ .Jq) {};

// packages/ecs/src/mark-tags.js
var import__native_zlib = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .__toESM */ .f)((0,_native_zlib_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_zlib */ .h)(), 1);
const PART = "thea:head:";
/** A tag's value has at most 256 characters (ECS, "Tag restrictions"). */
const PART_LENGTH = 256;
const MAX_PARTS = 40;
/** A head of 8 KiB; whatever inflates to more was not written by us. */
const MAX_JSON_BYTES = 16384;
/** Names the original of a pinned copy. */
const COPY_TAG = "thea:copy-of";
/**
* A head as tags: the whole of it deflated in parts, and what a person looks for in plain words. Part 0 begins with
* the number of parts, so that parts that a longer head left behind are not read.
* @throws Failure('platform') where the head does not fit its schema or the tags.
*/
function headTags(head) {
	const packed = (0, import__native_zlib.deflateRawSync)(Buffer.from((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .serialiseHead */ .sy)(head)), { level: 9 }).toString("base64");
	const count = Math.ceil((packed.length + 3) / PART_LENGTH);
	if (count > MAX_PARTS) throw new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("platform", {
		message: `The record of ${head.target.name} needs ${count} tags, more than the ${MAX_PARTS} that it may take.`,
		remedy: "A target can hold at most 20 containers of the release; split it into several targets."
	});
	const whole = `${count}.${packed}`;
	const tags = {
		"thea:release": head.release.id,
		"thea:version": readable(head.release.version),
		"thea:state": head.withdrawn === null ? head.state : "withdrawn",
		"thea:target": readable((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTarget */ .ff)(head.target))
	};
	for (let part = 0; part < count; part += 1) tags[`${PART}${String(part).padStart(2, "0")}`] = whole.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH);
	return tags;
}
/** A process meets the same few heads again at each look: so many of them are parsed once. */
const KEPT = 64;
const parsed = /* @__PURE__ */ new Map();
/**
* Reads a head back from the tags of `taskDefinition`, whose name it gets: it was not known when the tags were
* written together with the revision. Total.
*/
function readMark(tags, taskDefinition) {
	const first = tags[`${PART}00`];
	if (first === void 0) return { kind: "none" };
	try {
		const count = Number(/^(\d{1,2})\./.exec(first)?.[1] ?? NaN);
		if (!(count >= 1 && count <= MAX_PARTS)) return {
			kind: "corrupt",
			reason: "its first part has no count"
		};
		let whole = "";
		for (let part = 0; part < count; part += 1) {
			const value = tags[`${PART}${String(part).padStart(2, "0")}`];
			if (value === void 0) return {
				kind: "corrupt",
				reason: `part ${part} of ${count} is missing`
			};
			whole += value;
		}
		return {
			kind: "head",
			head: {
				...headOf(whole),
				platformRelease: taskDefinition
			}
		};
	} catch (thrown) {
		return {
			kind: "corrupt",
			reason: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)
		};
	}
}
/** @throws whatever is wrong with it. */
function headOf(whole) {
	const known = parsed.get(whole);
	if (known !== void 0) return known;
	const packed = Buffer.from(whole.slice(whole.indexOf(".") + 1), "base64");
	const json = (0, import__native_zlib.inflateRawSync)(packed, { maxOutputLength: MAX_JSON_BYTES }).toString("utf8");
	const head = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecordHead */ .jI)(JSON.parse(json));
	const [oldest] = parsed.keys();
	if (oldest !== void 0 && parsed.size >= KEPT) parsed.delete(oldest);
	parsed.set(whole, head);
	return head;
}
/** Text as a tag may hold it: letters, digits, spaces and `+ - = . _ : / @` (ECS, "Tag restrictions"). */
function readable(value) {
	return value.replace(/[^\p{L}\p{N}\p{Z}+\-=._:/@]/gu, "_").slice(0, PART_LENGTH);
}

// packages/ecs/src/mutation.js
/** Milliseconds between looks after a lost answer. SDK docs, "Amazon ECS API follows an eventual consistency model". */
const LOOKS = [
	300,
	700,
	1500,
	2500
];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLED = {
	base: 500,
	longest: 5e3
};
/** Who takes a release back does not wait as those do who only deploy: `patience` of @thea/aws. */
const URGENT = {
	base: 250,
	longest: 500
};
/**
* Sends one change to AWS, for as long as the step has time. `permission` is the IAM action that it needs.
* @throws Failure where it was refused, or where its fate stays unknown.
*/
function mutate(api, mutation) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .sendOnce */ .E4)(mutation, {
		looks: LOOKS,
		throttled: (thrown, tries) => {
			if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isThrottled */ .B5)((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown))) return null;
			api.patience.note();
			return (0,_jitter_js__WEBPACK_IMPORTED_MODULE_4__/* .jittered */ .e)(tries, api.tools.urgent === true ? URGENT : THROTTLED);
		},
		answered: (thrown) => thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR || (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isAnswered */ .Qy)((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown)),
		explain: (thrown) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, mutation.doing, mutation.permission)
	}, api.tools);
}

// packages/ecs/src/breaker.js
/** Half of the replicas, and no fewer than three and no more than 200 failures, where nothing else is said. */
const DEFAULT_PERCENT = 50;
const BOUNDS = {
	least: 3,
	most: 200
};
/**
* How many failed tasks trip the circuit breaker of a service that wants `desired` replicas (client-ecs,
* `ThresholdConfiguration`, and `ServiceDeploymentCircuitBreaker.threshold` for the bounds). Pure.
*/
function breakerThreshold(breaker, desired) {
	const { type = "BOUNDED_PERCENT", value = DEFAULT_PERCENT } = breaker?.thresholdConfiguration ?? {};
	if (type === "COUNT") return value;
	const share = Math.ceil(desired * value / 100);
	if (type === "UNBOUNDED_PERCENT") return Math.max(1, share);
	return Math.min(BOUNDS.most, Math.max(BOUNDS.least, share));
}

// packages/ecs/src/connect.js
/**
* How other services reach this one through Service Connect; null without it. The configuration stands in the primary
* deployment: it is what the next one keeps where it is given no other (client-ecs, `Deployment` and
* `UpdateServiceRequest`). Pure.
*/
function readConnect(service) {
	const configuration = (service.deployments?.find(({ status }) => status === "PRIMARY"))?.serviceConnectConfiguration;
	if (configuration?.enabled !== true) return null;
	return {
		namespace: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(configuration.namespace ?? ""),
		endpoints: (configuration.services ?? []).map((one) => ({
			port: one.portName ?? "",
			name: nameOf(one),
			ownPort: one.ingressPortOverride !== void 0
		}))
	};
}
/** What clients call it: the alias, else the discovery name, else the port's (client-ecs, `ServiceConnectClientAlias`). */
function nameOf({ clientAliases, discoveryName, portName }) {
	const alias = clientAliases?.[0];
	const name = alias?.dnsName ?? discoveryName ?? portName ?? "";
	return alias?.port === void 0 ? name : `${name}:${alias.port}`;
}
/** The ports of a task definition that have a name, by it. Pure. */
function namedPorts(body) {
	return new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(body)["containerDefinitions"]).flatMap((container) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(container["portMappings"])).filter((port) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(port["name"]) !== "").map((port) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(port["name"]), port]));
}
/** The protocols of a port, as Service Connect keeps them for the life of a service: TCP where none is named. Pure. */
function protocolsOf(port) {
	const transport = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(port["protocol"]) || "tcp";
	const application = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(port["appProtocol"]);
	return application === "" ? transport : `${application} over ${transport}`;
}

// packages/ecs/src/observe-weights.js
/** A Network Load Balancer has no rules: ECS names its listener instead. */
const LISTENER = ":listener/";
/**
* The target groups with what their production rules send to each now. Groups that stand alone get all of it and cost
* no call.
* @throws Failure('access') naming the permission that is missing.
*/
async function weighGroups(api, groups) {
	const rules = [...new Set(groups.flatMap(({ rule }) => rule ?? []))];
	if (rules.length === 0) return [...groups];
	const balancing = await api.balancing();
	const read = await Promise.all(rules.map(async (rule) => ({
		rule,
		actions: await actionsOf(api, balancing, rule)
	})));
	return groups.map((group) => {
		const found = read.find(({ rule }) => rule === group.rule);
		if (found === void 0) return group;
		const { actions } = found;
		return {
			...group,
			weight: weightsOf(actions).get(group.arn) ?? 0,
			stickySeconds: stickySecondsOf(actions)
		};
	});
}
async function actionsOf(api, { sdk, client }, rule) {
	if (rule.includes(LISTENER)) try {
		return (await client.send(new sdk.DescribeListenersCommand({ ListenerArns: [rule] }), api.options)).Listeners?.[0]?.DefaultActions ?? [];
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, "Reading the production listener", "elasticloadbalancing:DescribeListeners");
	}
	try {
		return (await client.send(new sdk.DescribeRulesCommand({ RuleArns: [rule] }), api.options)).Rules?.[0]?.Actions ?? [];
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, "Reading the production listener rule", "elasticloadbalancing:DescribeRules");
	}
}
/**
* For how long a client stays with the target group that it was sent to; null where it does not. Stickiness goes before
* weights (AWS Prescriptive Guidance, "Target group stickiness", and AWS re:Post, "ALB to automatically redirect traffic"). Pure.
*/
function stickySecondsOf(actions) {
	const { Enabled, DurationSeconds } = (actions.find(({ Type }) => Type === "forward")?.ForwardConfig)?.TargetGroupStickinessConfig ?? {};
	return Enabled === true ? DurationSeconds ?? 0 : null;
}
/** Percent of the traffic by target group; a rule that forwards to one group names it without a weight. Pure. */
function weightsOf(actions) {
	const forward = actions.find(({ Type }) => Type === "forward");
	const listed = forward?.ForwardConfig?.TargetGroups ?? [];
	const shares = listed.length > 0 ? listed.map(({ TargetGroupArn, Weight }) => ({
		arn: TargetGroupArn ?? "",
		weight: Weight ?? 1
	})) : [{
		arn: forward?.TargetGroupArn ?? "",
		weight: 1
	}];
	const sum = shares.reduce((total, { weight }) => total + weight, 0);
	return new Map(shares.map(({ arn, weight }) => [arn, sum === 0 ? 0 : 100 * weight / sum]));
}

// packages/ecs/src/observe-balancer.js
/** What stands in front of the service: its target groups, their checks, and the address; null where there is none. */
async function observeBalancer(api, service) {
	const places = placesOf(service);
	const arns = [...places.keys()];
	if (arns.length === 0) return null;
	try {
		const balancing = await api.balancing();
		const { sdk, client } = balancing;
		const groups = ((await client.send(new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: arns }), api.options)).TargetGroups ?? []).toSorted((a, b) => arns.indexOf(a.TargetGroupArn ?? "") - arns.indexOf(b.TargetGroupArn ?? ""));
		const balancerArns = [...new Set(groups.flatMap(({ LoadBalancerArns }) => LoadBalancerArns ?? []))];
		const [read, front] = await Promise.all([Promise.all(groups.map(async (group) => {
			const arn = group.TargetGroupArn ?? "";
			return {
				arn,
				name: group.TargetGroupName ?? "",
				kind: group.TargetType ?? "ip",
				interval: group.HealthCheckIntervalSeconds ?? 30,
				timeout: group.HealthCheckTimeoutSeconds ?? 5,
				unhealthyThreshold: group.UnhealthyThresholdCount ?? 2,
				healthyThreshold: group.HealthyThresholdCount ?? 5,
				path: group.HealthCheckPath ?? "",
				...await drainOf(api, balancing, arn),
				...places.get(arn) ?? {
					pair: arn,
					rule: null
				},
				weight: 100,
				stickySeconds: null
			};
		})), balancerArns[0] === void 0 ? {
			type: "",
			url: null,
			testUrl: null
		} : frontOf(api, balancing, [balancerArns[0], ...balancerArns.slice(1)], service, arns)]);
		return {
			...front,
			groups: await weighGroups(api, read)
		};
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, "Reading the load balancer of the service", "elasticloadbalancing:DescribeTargetGroups");
	}
}
/** Every target group that the service may register in, with its pair. A service in one colour has one each. */
function placesOf(service) {
	const places = /* @__PURE__ */ new Map();
	for (const { targetGroupArn, advancedConfiguration } of service.loadBalancers ?? []) {
		if (targetGroupArn === void 0) continue;
		const { alternateTargetGroupArn, productionListenerRule } = advancedConfiguration ?? {};
		const place = {
			pair: targetGroupArn,
			rule: alternateTargetGroupArn === void 0 ? null : productionListenerRule ?? null
		};
		places.set(targetGroupArn, place);
		if (alternateTargetGroupArn !== void 0) places.set(alternateTargetGroupArn, place);
	}
	return places;
}
/** How targets leave a group. 300 s is the default of AWS (ELBv2, "Target group attributes"). */
async function drainOf(api, { sdk, client }, arn) {
	const { Attributes } = await client.send(new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }), api.options);
	const attribute = (key) => Attributes?.find(({ Key }) => Key === key)?.Value;
	return {
		deregistrationDelay: Number(attribute("deregistration_delay.timeout_seconds") ?? 300),
		endsConnections: attribute("deregistration_delay.connection_termination.enabled") === "true"
	};
}
/**
* Where traffic comes in: at the load balancer that the service names first. A Network Load Balancer anywhere among them
* counts as the kind of all: nothing is restored before its traffic is.
*/
async function frontOf(api, { sdk, client }, arns, service, groups) {
	const [balancers, listeners] = await Promise.all([client.send(new sdk.DescribeLoadBalancersCommand({ LoadBalancerArns: [...arns] }), api.options), client.send(new sdk.DescribeListenersCommand({ LoadBalancerArn: arns[0] }), api.options)]);
	const known = balancers.LoadBalancers ?? [];
	const front = known.find(({ LoadBalancerArn }) => LoadBalancerArn === arns[0]);
	const host = front?.DNSName;
	const type = known.find(({ Type }) => Type === "network")?.Type ?? front?.Type ?? "";
	const all = listeners.Listeners ?? [];
	const secure = all.find(({ Protocol }) => Protocol === "HTTPS" || Protocol === "TLS");
	const direct = all.find(({ DefaultActions }) => DefaultActions?.some(({ TargetGroupArn, ForwardConfig }) => groups.includes(TargetGroupArn ?? "") || ForwardConfig?.TargetGroups?.some((group) => groups.includes(group.TargetGroupArn ?? ""))));
	const advanced = service.loadBalancers?.find(({ advancedConfiguration }) => advancedConfiguration)?.advancedConfiguration;
	const named = (rule) => all.find(({ ListenerArn }) => rule !== void 0 && ListenerArn === listenerOf(rule));
	const production = named(advanced?.productionListenerRule) ?? secure ?? direct ?? all[0];
	const test = named(advanced?.testListenerRule);
	return {
		type,
		url: urlOf(host, production),
		testUrl: urlOf(host, test)
	};
}
/** The ARN of the listener that a rule belongs to; a listener's own ARN is returned as it is. */
function listenerOf(rule) {
	return rule.includes(":listener-rule/") ? rule.replace(":listener-rule/", ":listener/").replace(/\/[^/]*$/, "") : rule;
}
function urlOf(host, listener) {
	if (host === void 0 || listener?.Port === void 0) return null;
	const scheme = listener.Protocol === "HTTPS" || listener.Protocol === "TLS" ? "https" : "http";
	return `${scheme}://${host}${(scheme === "https" ? 443 : 80) === listener.Port ? "" : `:${listener.Port}`}`;
}

// packages/ecs/src/deployment-state.js
const MOVING = [
	"PENDING",
	"IN_PROGRESS",
	"STOP_REQUESTED",
	"ROLLBACK_REQUESTED",
	"ROLLBACK_IN_PROGRESS"
];
const REVERTING = [
	"STOP_REQUESTED",
	"ROLLBACK_REQUESTED",
	"ROLLBACK_IN_PROGRESS",
	"ROLLBACK_SUCCESSFUL"
];
/** Whether a service deployment is under way (client-ecs, `ServiceDeploymentStatus`). Pure. */
function isMoving(deployment) {
	return MOVING.includes(deployment.status);
}
/** Whether it goes back, or went back, to what was before it. Pure. */
function isReverting(deployment) {
	return REVERTING.includes(deployment.status);
}
/** Where it leads. A reverting one whose way back is not told yet leads nowhere known. Pure. */
function leadsTo(deployment) {
	if (isReverting(deployment)) return {
		revision: deployment.rollback?.revision ?? null,
		taskDefinition: deployment.rollback?.taskDefinition ?? null
	};
	return {
		revision: deployment.revision,
		taskDefinition: deployment.taskDefinition
	};
}
/** What the deployments that completed led to, newest first: the first is live unless another one ended without success. */
function completedLeads(deployments) {
	return deployments.filter(({ status }) => status === "SUCCESSFUL" || status === "ROLLBACK_SUCCESSFUL").map(leadsTo);
}
/**
* What ECS goes back to when this deployment is stopped: "the most recent COMPLETED deployment" before it (deployment
* circuit breaker, developer guide). Null where none has completed. Pure.
*/
function wayBackOf(id, deployments) {
	const index = deployments.findIndex((deployment) => deployment.id === id);
	return completedLeads(deployments.slice(index + 1))[0] ?? null;
}

// packages/ecs/src/shift.js
/** The strategies that bring a release beside the one that serves, and then move traffic. */
const SHIFTING = [
	"BLUE_GREEN",
	"CANARY",
	"LINEAR"
];
/** The stages before any production traffic reaches a release (client-ecs, `ServiceDeploymentLifecycleStage`). */
const BEFORE_PRODUCTION = [
	"RECONCILE_SERVICE",
	"PRE_SCALE_UP",
	"SCALE_UP",
	"POST_SCALE_UP",
	"TEST_TRAFFIC_SHIFT",
	"POST_TEST_TRAFFIC_SHIFT",
	"PRE_PRODUCTION_TRAFFIC_SHIFT"
];
/** Those of them in which its replicas are up. */
const UP_AND_WAITING = BEFORE_PRODUCTION.slice(BEFORE_PRODUCTION.indexOf("POST_SCALE_UP"));
/** The stages in which all production traffic has been moved. */
const AFTER_SHIFT = [
	"POST_PRODUCTION_TRAFFIC_SHIFT",
	"BAKE_TIME",
	"CLEAN_UP"
];
/** Defaults of client-ecs, `CanaryConfiguration` and `LinearConfiguration`: percent and minutes. */
const CANARY_BAKE = 10;
const LINEAR_STEP = 10;
const LINEAR_BAKE = 6;
/** A PAUSE hook waits a day and then goes back (client-ecs, `DeploymentLifecycleHookTimeoutConfiguration`). */
const HOOK_MINUTES = 1440;
/** Whether all production traffic goes to what a deployment brings, by its stage. Pure. */
function isShifted(stage) {
	return AFTER_SHIFT.includes(stage);
}
/** Where a PAUSE hook holds a release while all production traffic goes to it. */
const HOLD_AFTER_SHIFT = "POST_PRODUCTION_TRAFFIC_SHIFT";
/** Whether the service holds a release there. Pure. */
function holdsAfterShift(hooks) {
	return hooks.some(({ type, stages }) => type === "PAUSE" && stages.includes("POST_PRODUCTION_TRAFFIC_SHIFT"));
}
/**
* Whether a rollout has moved all of its traffic, and no pause is still to come. ROLLING tells no stage, and neither
* moves weights nor has a pause after that. Pure.
*/
function isPastShift(stage, hooks) {
	if (stage === "") return true;
	return isShifted(stage) && !(stage === "POST_PRODUCTION_TRAFFIC_SHIFT" && holdsAfterShift(hooks));
}
/** Whether none of it does yet. Pure. */
function isBeforeProduction(stage) {
	return BEFORE_PRODUCTION.includes(stage);
}
/**
* Whether traffic is about to move, or moves, to all that a deployment brings: its replicas are up, and it bakes in no
* step. Pure.
*/
function isAboutToShift({ status, stage, weight, pause }) {
	if (status !== "IN_PROGRESS" || pause !== null) return false;
	if (stage === "PRODUCTION_TRAFFIC_SHIFT") return weight === 100;
	return UP_AND_WAITING.includes(stage) && (weight ?? 0) === 0;
}
/** Whether a release bakes in a step: some production traffic goes to it, and the rest stays where it is for now. Pure. */
function isInStep(rollout, deployment) {
	const weight = deployment?.weight ?? 0;
	return rollout.kind === "deploy" && deployment?.status === "IN_PROGRESS" && weight > 0 && weight < 100;
}
/** How the traffic of a service moves; null for ROLLING, which has no weights. Pure. */
function readShift(configuration) {
	const strategy = configuration?.strategy ?? "ROLLING";
	if (!SHIFTING.includes(strategy)) return null;
	return {
		bakeMinutes: configuration?.bakeTimeInMinutes ?? 0,
		stepsMinutes: stepsOf(strategy, configuration)
	};
}
function stepsOf(strategy, configuration) {
	if (strategy === "CANARY") return configuration?.canaryConfiguration?.canaryBakeTimeInMinutes ?? CANARY_BAKE;
	if (strategy !== "LINEAR") return 0;
	const { stepPercent = LINEAR_STEP, stepBakeTimeInMinutes = LINEAR_BAKE } = configuration?.linearConfiguration ?? {};
	return Math.max(0, Math.ceil(100 / Math.max(1, stepPercent)) - 1) * stepBakeTimeInMinutes;
}
/** The lifecycle hooks of a service. Pure. */
function readHooks(configuration) {
	return (configuration?.lifecycleHooks ?? []).map((hook) => ({
		type: hook.targetType ?? "AWS_LAMBDA",
		stages: [...hook.lifecycleStages ?? []],
		timeoutMinutes: hook.timeoutConfiguration?.timeoutInMinutes ?? HOOK_MINUTES,
		onTimeout: hook.timeoutConfiguration?.action ?? "ROLLBACK"
	}));
}
/** The pause in which a deployment waits; null where it does not. Pure. */
function readPause(whole) {
	const waiting = whole?.lifecycleHookDetails?.find(({ status }) => status === "AWAITING_ACTION");
	if (waiting?.hookId === void 0) return null;
	return {
		hook: waiting.hookId,
		expiresAt: waiting.expiresAt?.toISOString() ?? "",
		onTimeout: waiting.timeoutAction ?? "ROLLBACK"
	};
}
/**
* The weights of replicas that no target group of a pair tells apart (Service Connect, no load balancer, or a rule
* that may not be read): by what ECS says of the newest deployment. Pure.
*/
function weighByDeployment(replicas, newest) {
	const weight = newest?.weight ?? null;
	if (newest === void 0 || newest.taskDefinition === null || weight === null) return [...replicas];
	return replicas.map((replica) => ({
		...replica,
		weight: replica.taskDefinition === newest.taskDefinition ? weight : 100 - weight
	}));
}

// packages/ecs/src/download.js
const HOPS = 4;
/** Milliseconds: a blob is worth more patience than a call. */
const CONNECT_WITHIN = 5e3;
/**
* What stands at an address that ECR gave. Storage may send on to another of its addresses (OCI distribution
* specification, "Pulling blobs"). Any status is an answer. The house's own wire and not `fetch`, whose first use loads
* undici: a twentieth of the processor time of a plan.
* @throws what `sendRequest` throws, also where the answer has more than `atMost` bytes.
*/
async function download(url, signal, atMost) {
	for (let hop = 1;; hop += 1) {
		const answer = await (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .sendRequest */ .w$)({
			url,
			signal,
			atMost,
			connectWithin: CONNECT_WITHIN
		});
		const { location } = answer.headers;
		if (answer.status < 300 || answer.status >= 400 || location === void 0 || hop === HOPS) return answer;
		url = new URL(location, url);
	}
}

// packages/ecs/src/registry.js
/** OCI image specification, "Pre-Defined Annotation Keys". */
const VERSION_LABEL = "org.opencontainers.image.revision";
const MANIFESTS = [
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.docker.distribution.manifest.v2+json"
];
const BLOB_LIMIT_BYTES = 1048576;
const UNKNOWN = {
	presence: "unknown",
	digest: null,
	manifest: null,
	reason: ""
};
/** Looks an image up in private ECR by digest or tag (BatchGetImage). Never throws: a registry is an extra. */
async function findImage(api, repository, wanted) {
	const ecr = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEcrRepository */ .iR)(repository);
	if (ecr === null) return {
		...UNKNOWN,
		reason: `${repository} is not in private ECR`
	};
	try {
		const { sdk, client } = await api.registry();
		const answer = await client.send(new sdk.BatchGetImageCommand({
			registryId: ecr.account,
			repositoryName: ecr.name,
			imageIds: ["digest" in wanted ? { imageDigest: wanted.digest } : { imageTag: wanted.tag }],
			acceptedMediaTypes: MANIFESTS
		}), api.options);
		const image = answer.images?.[0];
		if (image?.imageId?.imageDigest !== void 0) return {
			presence: "present",
			digest: image.imageId.imageDigest,
			manifest: image.imageManifest ?? null,
			reason: ""
		};
		const failure = answer.failures?.[0];
		const archived = /archiv/i.test(`${failure?.failureCode ?? ""} ${failure?.failureReason ?? ""}`);
		return {
			...UNKNOWN,
			presence: archived ? "archived" : "missing",
			reason: failure?.failureReason ?? ""
		};
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		const refusal = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown);
		if (refusal.name === "ImageNotFoundException" || refusal.name === "RepositoryNotFoundException") return {
			...UNKNOWN,
			presence: "missing",
			reason: refusal.message
		};
		const reason = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccessDenied */ .w7)(refusal) ? "the permission ecr:BatchGetImage is missing" : refusal.message;
		api.tools.log.warning(`${repository} could not be looked up in ECR (${reason}): whether its images exist is unknown.`);
		return {
			...UNKNOWN,
			reason
		};
	}
}
/**
* Bytes that a start pulls where nothing is cached: all layers, compressed, of the image for one architecture (OCI image
* specification, "Image Manifest"). Null where no manifest tells.
*/
async function pulledBytes(api, repository, found) {
	if (found.manifest === null) return null;
	try {
		const manifest = parseObject(found.manifest);
		const child = platformChild(manifest);
		if (child === void 0) return layerBytes(manifest);
		const inner = await findImage(api, repository, { digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(child["digest"]) });
		return inner.manifest === null ? null : layerBytes(parseObject(inner.manifest));
	} catch {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		return null;
	}
}
function layerBytes(manifest) {
	const layers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(manifest["layers"]);
	return layers.length === 0 ? null : layers.reduce((sum, layer) => sum + (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .number$1 */ .pz)(layer["size"], 0), 0);
}
function platformChild(manifest) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(manifest["manifests"]).find((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(item["platform"])["architecture"]) !== "unknown");
}
/** What an image says of itself, from its manifest's annotation or its configuration's label; null where unreadable. */
async function readImageVersion(api, repository, digest) {
	const found = await findImage(api, repository, { digest });
	if (found.manifest === null) return null;
	try {
		let manifest = parseObject(found.manifest);
		const annotated = annotation(manifest);
		if (annotated !== null) return annotated;
		const child = platformChild(manifest);
		if (child !== void 0) {
			const inner = await findImage(api, repository, { digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(child["digest"]) });
			if (inner.manifest === null) return null;
			manifest = parseObject(inner.manifest);
		}
		const configuration = await fetchBlob(api, repository, (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(manifest["config"])["digest"]));
		const label = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(parseObject(configuration)["config"])["Labels"])[VERSION_LABEL]);
		return annotation(manifest) ?? (label === "" ? null : label);
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		api.tools.log.debug(`The version label of ${repository}@${digest} was not readable: ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown).message}`);
		return null;
	}
}
function annotation(manifest) {
	const value = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(manifest["annotations"])[VERSION_LABEL]);
	return value === "" ? null : value;
}
function parseObject(json) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(JSON.parse(json));
}
async function fetchBlob(api, repository, digest) {
	const ecr = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEcrRepository */ .iR)(repository);
	const { sdk, client } = await api.registry();
	const { downloadUrl } = await client.send(new sdk.GetDownloadUrlForLayerCommand({
		registryId: ecr?.account,
		repositoryName: ecr?.name,
		layerDigest: digest
	}), api.options);
	const { signal } = api.tools.deadline;
	const { status, body } = await download(new URL(downloadUrl ?? ""), signal, BLOB_LIMIT_BYTES);
	if (status !== 200) throw new Error(`${status} for the image's configuration`);
	return body;
}

// packages/ecs/src/wire.js
function isHttpMessage(value) {
	return typeof value === "object" && value !== null && "headers" in value && "body" in value;
}
/** Feeds the clock with what the platform's `Date` header says (RFC 9110, section 6.6.1; whole seconds). */
function watchDate(clock) {
	return (next) => async (args) => {
		const sent = clock.now().wall;
		const result = await next(args);
		if (isHttpMessage(result.response)) {
			const header = result.response.headers["date"] ?? result.response.headers["Date"];
			const platform = header === void 0 ? NaN : Date.parse(header);
			if (!Number.isNaN(platform)) clock.observeSkew(Math.round(platform + 500 - (sent + clock.now().wall) / 2));
		}
		return result;
	};
}
/** Sends `body` instead of what the SDK's model would leave of it: unknown fields reach the platform. */
function sendRaw(command, body) {
	const middleware = (next) => (args) => {
		if (isHttpMessage(args.request)) args.request.body = JSON.stringify(body);
		return next(args);
	};
	command.middlewareStack.add(middleware, {
		step: "build",
		priority: "high"
	});
}
/** Keeps the answer's JSON as it came over the wire, with the fields that the SDK's model drops. */
function keepRaw(command) {
	let kept = null;
	const middleware = (next) => async (args) => {
		const result = await next(args);
		if (isHttpMessage(result.response)) {
			const bytes = await collect(result.response.body);
			result.response.body = bytes;
			kept = parseJson(bytes);
		}
		return result;
	};
	command.middlewareStack.add(middleware, {
		step: "deserialize",
		priority: "low"
	});
	return () => kept;
}
function isStream(value) {
	return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
async function collect(body) {
	if (body instanceof Uint8Array) return body;
	const chunks = [];
	if (isStream(body)) {
		for await (const chunk of body) if (chunk instanceof Uint8Array) chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function parseJson(bytes) {
	try {
		return JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return null;
	}
}

// packages/ecs/src/snapshot.js
/**
* A task definition as raw JSON with its tags. `name` is `family:revision`.
* @throws Failure('access') where it may not be read, Failure('platform') where it is gone.
*/
async function describeTaskDefinition(api, serviceArn, name) {
	const command = new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .DescribeTaskDefinitionCommand */ .Zy({
		taskDefinition: serviceArn === "" ? name : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .taskDefinitionArn */ .U5)(serviceArn, name),
		include: ["TAGS"]
	});
	const raw = keepRaw(command);
	try {
		await api.reads.send(command, api.options);
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Reading task definition ${name}`, "ecs:DescribeTaskDefinition");
	}
	return readTaskDefinition(raw());
}
/** The answer of DescribeTaskDefinition or RegisterTaskDefinition in our words. Pure. */
function readTaskDefinition(answer) {
	const body = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(answer)["taskDefinition"]);
	return {
		name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(body["taskDefinitionArn"])),
		status: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(body["status"]),
		body,
		tags: Object.fromEntries((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(answer)["tags"]).map((tag) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(tag["key"]), (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(tag["value"])]))
	};
}
/** The images of a task definition; a revision knows the digest that a tag was resolved to when it was deployed. Pure. */
function imagesOf(body, revision) {
	const resolved = new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(revision)["containerImages"]).map((image) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(image["containerName"]), (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(image["imageDigest"])]));
	return Object.fromEntries((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(body)["containerDefinitions"]).map((container) => {
		const name = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["name"]);
		const reference = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["image"]);
		return [name, {
			reference,
			digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf$1 */ .Tu)(reference) ?? (resolved.get(name) || null)
		}];
	}));
}
/** The snapshot of a task definition and the service revision that deployed it. */
async function takeSnapshot(api, serviceArn, name, revisionId, revisions, readVersion) {
	const taskDefinition = await describeTaskDefinition(api, serviceArn, name);
	const body = revisionId === null ? void 0 : revisions.get(revisionId);
	const images = imagesOf(taskDefinition.body, body ?? null);
	const marked = readMark(taskDefinition.tags, name).kind === "head";
	const first = Object.values(images)[0];
	return {
		revision: revisionId === null || body === void 0 ? null : {
			id: revisionId,
			body
		},
		taskDefinition,
		images,
		version: marked || !readVersion || first?.digest == null ? null : await readImageVersion(api, (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf$1 */ .Ty)(first.reference), first.digest)
	};
}

// packages/ecs/src/observe-deployments.js
/** How many service deployments are described; ECS describes at most 20 of them, and of revisions, at once. */
const DESCRIBED = 10;
const AT_ONCE = 20;
/** The newest service deployments of a service, newest first. `Service.currentServiceDeployment` can be stale: never used. */
async function listDeployments(api, where, statuses = []) {
	try {
		const { serviceDeployments } = await api.reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .ListServiceDeploymentsCommand */ .jz({
			cluster: where.cluster,
			service: where.service,
			...statuses.length === 0 ? {} : { status: [...statuses] }
		}), api.options);
		return [...serviceDeployments ?? []].sort((a, b) => timeOf(b) - timeOf(a));
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Reading the deployments of ${where.service}`, "ecs:ListServiceDeployments");
	}
}
function timeOf(deployment) {
	return deployment.createdAt?.getTime() ?? 0;
}
/** Service deployments by ARN. */
async function describeDeployments(api, arns) {
	if (arns.length === 0) return [];
	try {
		const command = new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .DescribeServiceDeploymentsCommand */ .A6({ serviceDeploymentArns: [...arns] });
		return (await api.reads.send(command, api.options)).serviceDeployments ?? [];
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, "Reading service deployments", "ecs:DescribeServiceDeployments");
	}
}
/** Raw service revisions by id; those that ECS no longer describes (90 days) are left out. */
async function describeRevisions(api, arns) {
	const found = /* @__PURE__ */ new Map();
	for (let from = 0; from < arns.length; from += AT_ONCE) {
		const command = new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .DescribeServiceRevisionsCommand */ .oF({ serviceRevisionArns: arns.slice(from, from + AT_ONCE) });
		const raw = keepRaw(command);
		try {
			await api.reads.send(command, api.options);
		} catch (thrown) {
			throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, "Reading service revisions", "ecs:DescribeServiceRevisions");
		}
		for (const body of (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(raw())["serviceRevisions"])) found.set((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(body["serviceRevisionArn"])), body);
	}
	return found;
}
function taskDefinitionOf(revisions, revision) {
	const body = revision === null ? void 0 : revisions.get(revision);
	const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(body ?? null)["taskDefinition"]));
	return name === "" ? null : name;
}
/** A service deployment in our words; `revisions` tells the task definitions. Pure. */
function readDeployment(brief, whole, revisions, targetArn = whole?.targetServiceRevision?.arn) {
	const revision = targetArn === void 0 ? null : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(targetArn);
	const source = whole?.sourceServiceRevisions?.[0]?.arn;
	const back = whole?.rollback;
	const backTo = back?.serviceRevisionArn === void 0 ? null : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(back.serviceRevisionArn);
	return {
		id: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(brief.serviceDeploymentArn ?? ""),
		status: whole?.status ?? brief.status ?? "",
		statusReason: whole?.statusReason ?? brief.statusReason ?? "",
		createdAt: brief.createdAt?.toISOString() ?? "",
		startedAt: (whole?.startedAt ?? brief.startedAt)?.toISOString() ?? "",
		finishedAt: (whole?.finishedAt ?? brief.finishedAt)?.toISOString() ?? "",
		updatedAt: whole?.updatedAt?.toISOString() ?? "",
		revision,
		taskDefinition: taskDefinitionOf(revisions, revision),
		source: source === void 0 ? null : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(source),
		rollback: back === void 0 ? null : {
			revision: backTo,
			taskDefinition: taskDefinitionOf(revisions, backTo),
			reason: back.reason ?? ""
		},
		stage: whole?.lifecycleStage ?? "",
		pause: readPause(whole),
		weight: whole?.targetServiceRevision?.requestedProductionTrafficWeight ?? null
	};
}
/** The service's deployments with the snapshots of what is live and of what was live before it. */
async function observeDeployments(api, where, service, readVersions) {
	const serviceArn = service.serviceArn ?? "";
	const briefs = (await listDeployments(api, where)).slice(0, DESCRIBED);
	const described = await describeDeployments(api, briefs.flatMap(({ serviceDeploymentArn }) => serviceDeploymentArn ?? []));
	const wholes = new Map(described.map((whole) => [whole.serviceDeploymentArn, whole]));
	const revisions = await describeRevisions(api, [...new Set([
		...briefs.map((brief) => brief.targetServiceRevisionArn),
		...described.flatMap((whole) => [
			whole.targetServiceRevision?.arn,
			whole.rollback?.serviceRevisionArn,
			whole.sourceServiceRevisions?.[0]?.arn
		]),
		...briefs.length === 0 ? service.currentServiceRevisions?.map(({ arn }) => arn) ?? [] : []
	].flatMap((arn) => arn === void 0 ? [] : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(arn)))].map((id) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .revisionArn */ .bk)(serviceArn, id)));
	const deployments = briefs.map((brief) => readDeployment(brief, wholes.get(brief.serviceDeploymentArn), revisions, brief.targetServiceRevisionArn));
	const snapshot = (lead) => lead?.taskDefinition == null ? null : takeSnapshot(api, serviceArn, lead.taskDefinition, lead.revision, revisions, readVersions);
	const leads = completedLeads(deployments);
	const newest = deployments[0];
	const next = newest !== void 0 && isMoving(newest) ? leadsTo(newest) : null;
	const completed = leads[0] ?? sourceOf(newest, revisions) ?? oldService(service, deployments, revisions);
	const before = (lead) => snapshot(leads.find(({ taskDefinition }) => taskDefinition !== lead?.taskDefinition) ?? null);
	const [nextDefinition, left, beforeLeft] = await Promise.all([
		next?.taskDefinition == null ? null : describeTaskDefinition(api, serviceArn, next.taskDefinition),
		snapshot(completed),
		before(completed)
	]);
	const taken = nextDefinition !== null && (isAccepted(nextDefinition) || isWayBack(left, nextDefinition)) ? next : null;
	const [live, previous] = taken === null ? [left, beforeLeft] : await Promise.all([snapshot(taken), before(taken)]);
	return {
		deployments,
		live,
		named: live === null ? await describeTaskDefinition(api, serviceArn, (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(service.taskDefinition ?? "")) : null,
		previous,
		copies: copiesAmong([live, previous], nextDefinition)
	};
}
/** A release that was verified counts as live although old replicas still drain: minutes, with the defaults of AWS. */
function isAccepted({ tags, name }) {
	const mark = readMark(tags, name);
	return mark.kind === "head" && mark.head.state === "verified" && mark.head.withdrawn === null;
}
/** Whether the mark of what completed last says that it is being undone, and that this is where it goes. */
function isWayBack(left, { tags, name }) {
	if (left === null) return false;
	const mark = readMark(left.taskDefinition.tags, left.taskDefinition.name);
	if (mark.kind !== "head" || mark.head.decision !== "roll-back") return false;
	const goal = mark.head.goal?.platformRelease;
	return goal !== void 0 && (goal === name || goal === tags["thea:copy-of"]);
}
/** What a deployment came from, where no completed deployment is remembered. */
function sourceOf(newest, revisions) {
	const source = newest?.source ?? null;
	const taskDefinition = taskDefinitionOf(revisions, source);
	return taskDefinition === null ? null : {
		revision: source,
		taskDefinition
	};
}
/** A service whose deployments are all older than the 90 days that ECS remembers: it runs what it names. */
function oldService(service, deployments, revisions) {
	if (deployments.length > 0 || (service.runningCount ?? 0) === 0) return null;
	const taskDefinition = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(service.taskDefinition ?? "");
	return {
		taskDefinition,
		revision: [...revisions.keys()].find((id) => taskDefinitionOf(revisions, id) === taskDefinition) ?? null
	};
}
function copiesAmong(snapshots, next) {
	const copies = {};
	for (const definition of [...snapshots.map((snapshot) => snapshot?.taskDefinition ?? null), next]) {
		const original = definition?.tags[COPY_TAG];
		if (definition != null && original !== void 0) copies[definition.name] = original;
	}
	return copies;
}

// packages/ecs/src/observe-images.js
/**
* Resolves the images of a spec: a tag once, to the digest that it has now. The key '' of the spec stands for the only
* container of the task definition.
* @throws Failure('input') where a tag cannot be resolved, or where '' is not unambiguous.
*/
async function observeImages(api, spec, live, named) {
	const base = spec.taskDefinition?.json ?? (live?.taskDefinition ?? named)?.body ?? null;
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(base)["containerDefinitions"]);
	const resolved = {};
	await Promise.all(Object.entries(spec.images).map(async ([key, image]) => {
		const name = key === "" ? onlyContainer(containers.map((container) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["name"]))) : key;
		const written = containers.find((container) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["name"]) === name);
		const running = live?.images[name]?.reference ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(written?.["image"]);
		const repository = image.repository ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf$1 */ .Ty)(running);
		resolved[name] = await resolve(api, repository, image, name, spec.version === null);
	}));
	return resolved;
}
function onlyContainer(names) {
	const [only, ...others] = names;
	if (only !== void 0 && others.length === 0) return only;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("input", {
		input: "containers",
		message: names.length === 0 ? "There is no task definition to render: none is live, and no file was given." : `The task definition has several containers (${names.join(", ")}), and the target does not say which run the release.`,
		remedy: names.length === 0 ? "Give the target a \"task-definition\"." : "List the containers of the release in \"containers\" of the target."
	});
}
async function resolve(api, repository, image, container, readVersion) {
	if (repository === "") throw new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("input", {
		input: "image",
		message: `The image of container "${container}" has no repository, and none runs now.`,
		remedy: "Write the image with its repository: repository@sha256:\u2026."
	});
	const from = image.digest === null ? "tag" : "digest";
	const wanted = image.digest === null ? { tag: image.tag ?? "latest" } : { digest: image.digest };
	const found = await findImage(api, repository, wanted);
	const digest = image.digest ?? found.digest;
	if (digest === null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("input", {
		input: "image",
		message: `The tag "${image.tag}" of ${repository} could not be resolved to a digest: ${found.reason || "it does not exist"}.`,
		remedy: "Give the image by digest (repository@sha256:\u2026)."
	});
	return {
		repository,
		digest,
		from,
		version: readVersion ? await readImageVersion(api, repository, digest) : null,
		presence: found.presence,
		bytes: await pulledBytes(api, repository, found)
	};
}
/** Whether images are still in their registry, by container. */
async function checkImages(api, images) {
	const checked = await Promise.all(Object.entries(images).map(async ([container, { reference, digest }]) => {
		if (digest === null) return [container, "unknown"];
		return [container, (await findImage(api, (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf$1 */ .Ty)(reference), { digest })).presence];
	}));
	return Object.fromEntries(checked);
}

// packages/ecs/src/observe-replicas.js
/** ECS describes at most 100 tasks at once, and protection of at most 10. */
const TASKS_AT_ONCE = 100;
const PROTECTION_AT_ONCE = 10;
/** The service's tasks, running and recently stopped, with where each target group has them. */
async function observeReplicas(api, where, groups) {
	const [running, stopped, health] = await Promise.all([
		listTasks(api, where, "RUNNING"),
		listTasks(api, where, "STOPPED"),
		Promise.all(groups.map((group) => targetHealth(api, group)))
	]);
	const tasks = await describeTasks(api, where, [.../* @__PURE__ */ new Set([...running, ...stopped])]);
	const hosts = groups.some(({ kind }) => kind === "instance") ? await hostsOf(api, where, tasks) : /* @__PURE__ */ new Map();
	return tasks.map((task) => readTask(task, groups, health, hosts));
}
async function listTasks(api, where, desiredStatus) {
	const arns = [];
	let nextToken;
	try {
		do {
			const page = await api.reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .ListTasksCommand */ .MY({
				cluster: where.cluster,
				serviceName: where.service,
				desiredStatus,
				nextToken
			}), api.options);
			arns.push(...page.taskArns ?? []);
			nextToken = page.nextToken;
		} while (nextToken !== void 0);
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Listing the tasks of ${where.service}`, "ecs:ListTasks");
	}
	return arns;
}
/** At most a hundred are asked for in one call, and all calls go out side by side. Throws `Failure('access')` where they may not be read. */
async function describeTasks(api, where, arns) {
	const starts = Array.from({ length: Math.ceil(arns.length / TASKS_AT_ONCE) }, (_, at) => at * TASKS_AT_ONCE);
	try {
		return (await Promise.all(starts.map((from) => api.reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .DescribeTasksCommand */ .z8({
			cluster: where.cluster,
			tasks: arns.slice(from, from + TASKS_AT_ONCE)
		}), api.options)))).flatMap(({ tasks }) => tasks ?? []);
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Reading the tasks of ${where.service}`, "ecs:DescribeTasks");
	}
}
/** Target health by `address`, and by `address:port`, because a host may carry several tasks. */
async function targetHealth(api, group) {
	const found = /* @__PURE__ */ new Map();
	try {
		const { sdk, client } = await api.balancing();
		const answer = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn: group.arn }), api.options);
		for (const { Target, TargetHealth: seen } of answer.TargetHealthDescriptions ?? []) {
			const reason = [seen?.Reason, seen?.Description].filter((part) => part !== void 0).join(": ");
			const entry = {
				state: readState(seen?.State),
				reason
			};
			found.set(`${Target?.Id}:${Target?.Port}`, entry);
			found.set(Target?.Id ?? "", entry);
		}
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Reading target health of ${group.name}`, "elasticloadbalancing:DescribeTargetHealth");
	}
	return found;
}
function readState(state) {
	switch (state) {
		case "healthy":
		case "initial":
		case "draining":
		case "unused":
		case "unavailable": return state;
		case "unhealthy.draining": return "draining";
		default: return "unhealthy";
	}
}
/** Container instance \u2192 EC2 instance, for target groups that know hosts instead of addresses. */
async function hostsOf(api, where, tasks) {
	const arns = [...new Set(tasks.flatMap(({ containerInstanceArn }) => containerInstanceArn ?? []))];
	const hosts = /* @__PURE__ */ new Map();
	if (arns.length === 0) return hosts;
	try {
		const answer = await api.reads.send(new DescribeContainerInstancesCommand({
			cluster: where.cluster,
			containerInstances: arns.slice(0, 100)
		}), api.options);
		for (const { containerInstanceArn, ec2InstanceId } of answer.containerInstances ?? []) hosts.set(containerInstanceArn ?? "", ec2InstanceId ?? "");
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, "Reading the hosts of the tasks", "ecs:DescribeContainerInstances");
	}
	return hosts;
}
/** A task in our words, with where each of `groups` has it. Pure. */
function readTask(task, groups = [], health = [], hosts = /* @__PURE__ */ new Map()) {
	const keys = targetKeys(task, hosts);
	const worst = worstOf(groups, health.map((group) => keys.map((key) => group.get(key)).find((found) => found !== void 0)));
	const seconds = (task.pullStoppedAt?.getTime() ?? NaN) - (task.pullStartedAt?.getTime() ?? NaN);
	return {
		id: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(task.taskArn ?? ""),
		taskDefinition: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(task.taskDefinitionArn ?? ""),
		status: task.lastStatus ?? "",
		desiredStatus: task.desiredStatus ?? "",
		health: task.healthStatus ?? "UNKNOWN",
		createdAt: task.createdAt?.toISOString() ?? "",
		startedAt: task.startedAt?.toISOString() ?? "",
		pullSeconds: Number.isNaN(seconds) ? null : Math.max(0, seconds / 1e3),
		stopCode: task.stopCode ?? "",
		stoppedReason: task.stoppedReason ?? "",
		containers: (task.containers ?? []).map((container) => ({
			name: container.name ?? "",
			exitCode: container.exitCode ?? null,
			reason: container.reason ?? "",
			digest: container.imageDigest ?? null
		})),
		target: worst.state,
		targetReason: worst.reason,
		weight: worst.weight
	};
}
function targetKeys(task, hosts) {
	const addresses = [...(task.containers?.flatMap(({ networkInterfaces }) => networkInterfaces ?? []) ?? []).map(({ privateIpv4Address }) => privateIpv4Address ?? ""), ...(task.attachments ?? []).flatMap(({ details }) => details?.filter(({ name }) => name === "privateIPv4Address").map(({ value }) => value ?? "") ?? [])];
	const host = hosts.get(task.containerInstanceArn ?? "");
	const ports = task.containers?.flatMap(({ networkBindings }) => networkBindings ?? []) ?? [];
	const onHost = host === void 0 ? [] : ports.map(({ hostPort }) => `${host}:${hostPort}`);
	return [...addresses, ...onHost].filter((key) => key !== "");
}
const ORDER = [
	"unhealthy",
	"unavailable",
	"unused",
	"draining",
	"initial",
	"healthy"
];
/**
* With several target groups a replica serves when all of them send it traffic; one that has it not yet is `unused`.
* The two groups of a pair are one place: it is in either of them, and gets the traffic that goes there.
*/
function worstOf(groups, seen) {
	const places = [...new Set(groups.map(({ pair }) => pair))].map((pair) => {
		const known = groups.flatMap((group, index) => {
			const health = group.pair === pair ? seen[index] : void 0;
			return health === void 0 ? [] : [{
				...health,
				weight: group.weight
			}];
		});
		return known.length === 0 ? {
			state: "unused",
			reason: "",
			weight: 0
		} : known.reduce(worse);
	});
	const none = {
		state: "none",
		reason: "",
		weight: 100
	};
	if (places.length === 0) return none;
	const { state, reason } = places.reduce(worse);
	return {
		state,
		reason,
		weight: Math.min(...places.map(({ weight }) => weight))
	};
}
function worse(one, other) {
	return ORDER.indexOf(other.state) < ORDER.indexOf(one.state) ? other : one;
}
/** How many running tasks are protected from being stopped; 0 where that may not be read (it is an extra). */
async function observeProtection(api, where, replicas) {
	const running = replicas.filter(({ status }) => status === "RUNNING").map(({ id }) => id);
	if (running.length === 0) return 0;
	try {
		return (await api.reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .GetTaskProtectionCommand */ .Wv({
			cluster: where.cluster,
			tasks: running.slice(0, PROTECTION_AT_ONCE)
		}), api.options)).protectedTasks?.filter(({ protectionEnabled }) => protectionEnabled === true).length ?? 0;
	} catch {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		api.tools.log.warning("Task protection was not readable (ecs:GetTaskProtection): a protected task could hold up a rollback unseen.");
		return 0;
	}
}

// packages/ecs/src/observe-scaling.js
/** The autoscaling bounds of the service; null where it has none or they may not be read (a warning says so). */
async function observeScaling(api, where) {
	try {
		const { sdk, client } = await api.scaling();
		const target = (await client.send(new sdk.DescribeScalableTargetsCommand({
			ServiceNamespace: "ecs",
			ResourceIds: [`service/${where.cluster}/${where.service}`],
			ScalableDimension: "ecs:service:DesiredCount"
		}), api.options)).ScalableTargets?.[0];
		if (target === void 0) return null;
		return {
			minimum: target.MinCapacity ?? 0,
			maximum: target.MaxCapacity ?? 0,
			scaleOutActive: target.SuspendedState?.DynamicScalingOutSuspended !== true,
			suspended: {
				in: target.SuspendedState?.DynamicScalingInSuspended ?? false,
				out: target.SuspendedState?.DynamicScalingOutSuspended ?? false,
				scheduled: target.SuspendedState?.ScheduledScalingSuspended ?? false
			}
		};
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		const refusal = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown);
		const reason = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccessDenied */ .w7)(refusal) ? "the permission application-autoscaling:DescribeScalableTargets is missing" : refusal.message;
		api.tools.log.warning(`The autoscaling bounds were not readable (${reason}): they are taken for absent.`);
		return null;
	}
}

// packages/ecs/src/observe.js
/**
* The service as ECS describes it.
* @throws Failure('input') where it does not exist, Failure('access') naming the permission that is missing.
*/
async function describeService(api, where) {
	const { cluster, service } = where;
	let found;
	try {
		const command = new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .DescribeServicesCommand */ .H7({
			cluster,
			services: [service],
			include: ["TAGS"]
		});
		found = (await api.reads.send(command, api.options)).services?.[0];
	} catch (thrown) {
		if (thrown instanceof Error && thrown.name === "ClusterNotFoundException") throw missing(`Cluster "${cluster}" does not exist in ${where.region}.`, thrown);
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Reading service ${service} in cluster ${cluster}`, "ecs:DescribeServices");
	}
	if (found === void 0 || found.status === "INACTIVE") throw missing(`Service "${service}" does not exist in cluster "${cluster}" (${where.region}).`);
	return found;
}
function missing(message, cause) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("input", {
		input: "target",
		message,
		remedy: "Check region, cluster and service of the target; a release is deployed to a service that exists.",
		...cause === void 0 ? {} : { cause }
	});
}
/**
* Reads all that plan, standing and compare need. With a spec its tags are resolved too, and the images of what is
* live are looked for in their registry. Depth `changes` leaves load balancer and replicas out: the way back must not
* wait for what it does not need. Reads only.
* @throws Failure('access') with the one permission that is missing, Failure('input') where the service is.
*/
async function observeEcs(api, where, spec, depth = "whole") {
	const service = await describeService(api, where);
	const serviceArn = service.serviceArn ?? "";
	const [history, balancer, scaling] = await Promise.all([
		observeDeployments(api, where, service, spec !== null),
		depth === "whole" ? observeBalancer(api, service) : null,
		observeScaling(api, where)
	]);
	const [replicas, asked, goalImages] = await Promise.all([
		depth === "whole" ? observeReplicas(api, where, balancer?.groups ?? []) : [],
		spec === null ? noImages() : observeImages(api, spec, history.live, history.named),
		spec === null || history.live === null ? {} : checkImages(api, history.live.images)
	]);
	const configuration = service.deploymentConfiguration;
	const byRule = balancer?.groups.some(({ rule }) => rule !== null) ?? false;
	const providers = service.capacityProviderStrategy?.map((item) => item.capacityProvider ?? "") ?? [];
	return {
		region: where.region,
		cluster: where.cluster,
		service: where.service,
		serviceArn,
		serviceTags: Object.fromEntries(service.tags?.map(({ key, value }) => [key ?? "", value ?? ""]) ?? []),
		controller: service.deploymentController?.type ?? "ECS",
		strategy: configuration?.strategy ?? "ROLLING",
		shift: readShift(configuration),
		hooks: readHooks(configuration),
		express: service.resourceManagementType === "ECS",
		scheduling: service.schedulingStrategy ?? "REPLICA",
		compute: service.launchType === "EXTERNAL" ? "external" : service.launchType === "FARGATE" || providers.some((name) => name.startsWith("FARGATE")) ? "fargate" : "ec2",
		spotOnly: providers.length > 0 && providers.every((name) => name === "FARGATE_SPOT"),
		zoneRebalancing: service.availabilityZoneRebalancing === "ENABLED",
		desired: service.desiredCount ?? 0,
		running: service.runningCount ?? 0,
		minimumHealthyPercent: configuration?.minimumHealthyPercent ?? 100,
		maximumPercent: configuration?.maximumPercent ?? 200,
		circuitBreaker: {
			enabled: configuration?.deploymentCircuitBreaker?.enable ?? false,
			rollback: configuration?.deploymentCircuitBreaker?.rollback ?? false,
			threshold: breakerThreshold(configuration?.deploymentCircuitBreaker, service.desiredCount ?? 0)
		},
		alarms: {
			enabled: configuration?.alarms?.enable ?? false,
			names: configuration?.alarms?.alarmNames ?? []
		},
		earlySuccess: configuration?.earlySuccessCriteria?.enable ?? false,
		gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
		taskDefinition: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(service.taskDefinition ?? ""),
		...history,
		replicas: byRule ? replicas : weighByDeployment(replicas, history.deployments[0]),
		balancer,
		connect: readConnect(service),
		scaling,
		asked,
		goalImages,
		session: api.session(),
		protectedReplicas: spec === null ? 0 : await observeProtection(api, where, replicas),
		callSeconds: [...api.calls.seconds]
	};
}
function noImages() {
	return {};
}

// packages/ecs/src/register.js
/** Names of the revisions of a family, newest first, at most `limit`. */
async function listRevisions(api, family, status, limit) {
	try {
		const { taskDefinitionArns } = await api.reads.send(new _names_js__WEBPACK_IMPORTED_MODULE_0__/* .ListTaskDefinitionsCommand */ .Ps({
			familyPrefix: family,
			status,
			sort: "DESC",
			maxResults: limit
		}), api.options);
		return (taskDefinitionArns ?? []).map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU).filter((name) => name.slice(0, name.lastIndexOf(":")) === family);
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(thrown, `Listing the revisions of ${family}`, "ecs:ListTaskDefinitions");
	}
}
/**
* Registers a revision from raw JSON, with tags beside those that it brings. After a lost answer the newest revisions
* are searched for one with the same tags.
* @throws Failure('access' | 'platform') where ECS refuses it, with its words.
*/
async function registerRevision(api, serviceArn, body, tags) {
	const family = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(body["family"]);
	const own = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(body["tags"]).filter((tag) => !((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(tag["key"]) in tags));
	const request = {
		...body,
		tags: [...own, ...Object.entries(tags).map(([key, value]) => ({
			key,
			value
		}))]
	};
	return mutate(api, {
		doing: `Registering a revision of ${family}`,
		permission: "ecs:RegisterTaskDefinition",
		send: async () => {
			const command = new RegisterTaskDefinitionCommand({
				family,
				containerDefinitions: []
			});
			sendRaw(command, request);
			const raw = keepRaw(command);
			await api.writes.send(command, api.options);
			return readTaskDefinition(raw());
		},
		look: async () => {
			for (const name of await listRevisions(api, family, "ACTIVE", 3)) {
				const found = await describeTaskDefinition(api, serviceArn, name);
				if (Object.entries(tags).every(([key, value]) => found.tags[key] === value)) return found;
			}
			return null;
		}
	});
}

// packages/ecs/src/scaling-freeze.js
/** During a rollback nothing may be scaled in, by policy or by schedule; scaling out stays: it only helps. */
function frozen(before) {
	return {
		...before,
		in: true,
		scheduled: true
	};
}
const equal = (one, other) => one.in === other.in && one.out === other.out && one.scheduled === other.scheduled;
/** What a record keeps of the suspension that it found; null where it keeps none. Pure. */
function keptSuspension(head) {
	const { in: scaleIn, out, scheduled } = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(head.restoreFacts)["scaling"])["suspended"]);
	if (typeof scaleIn !== "boolean" || typeof out !== "boolean" || typeof scheduled !== "boolean") return null;
	return {
		in: scaleIn,
		out,
		scheduled
	};
}
/**
* What has to be put back once a rollback has ended: what is suspended now, unless that is what an earlier attempt that
* died left behind; then what the record says was suspended before. Null without autoscaling. Pure.
*/
function suspensionBefore(scaling, head) {
	if (scaling === null) return null;
	const kept = keptSuspension(head);
	return kept !== null && equal(scaling.suspended, frozen(kept)) ? kept : scaling.suspended;
}
/** What an attempt that died left suspended, by the record; null where nothing is left behind. Pure. */
function leftSuspended(scaling, head) {
	const before = suspensionBefore(scaling, head);
	return scaling === null || before === null || equal(before, scaling.suspended) ? null : before;
}
/** What of it the record keeps. Pure. */
function suspensionAsJson(suspended) {
	return {
		in: suspended.in,
		out: suspended.out,
		scheduled: suspended.scheduled
	};
}
/** Suspends scaling in and scheduled scaling. An extra: where it is refused, a warning says what is lost. */
async function freezeScaling(api, where, scaling) {
	const wanted = frozen(scaling.suspended);
	if (equal(scaling.suspended, wanted)) return;
	await suspend(api, where, wanted, "autoscaling may stop replicas while the rollback is under way");
}
/** Nothing is suspended yet. */
function openFreeze(api, where) {
	let frozen = null;
	let before = null;
	return {
		freeze: ({ scaling }, head) => {
			if (frozen !== null || scaling === null) return;
			before = suspensionBefore(scaling, head);
			frozen = freezeScaling(api, where, scaling);
		},
		settled: async () => {
			await frozen;
		},
		undo: async () => {
			await frozen;
			if (before !== null) await thawScaling(api, where, before);
		}
	};
}
/** Puts back what was suspended before. A warning says where it could not be. */
async function thawScaling(api, where, before) {
	if (equal(before, frozen(before))) return;
	await suspend(api, where, before, "scaling in and scheduled scaling stay suspended: resume them by hand");
}
async function suspend(api, where, wanted, lost) {
	try {
		const { sdk, client } = await api.scaling();
		const command = new sdk.RegisterScalableTargetCommand({
			ServiceNamespace: "ecs",
			ResourceId: `service/${where.cluster}/${where.service}`,
			ScalableDimension: "ecs:service:DesiredCount",
			SuspendedState: {
				DynamicScalingInSuspended: wanted.in,
				DynamicScalingOutSuspended: wanted.out,
				ScheduledScalingSuspended: wanted.scheduled
			}
		});
		await client.send(command, api.options);
	} catch (thrown) {
		const refusal = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(thrown);
		const reason = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccessDenied */ .w7)(refusal) ? "the permission application-autoscaling:RegisterScalableTarget is missing" : refusal.message;
		api.tools.log.warning(`Autoscaling could not be told (${reason}): ${lost}.`);
	}
}

// packages/ecs/src/pace.js
/** Milliseconds between looks: quick at first, then once per 1.5 s, which the rate limits of ECS allow for. */
const WAITS = [
	300,
	500,
	800,
	1e3
];
const STEADY = 1500;
/**
* Where seconds count: traffic moves, or a release that shows a failing replica is about to be given up. A look is six
* calls of ECS that last most of a second, and ECS allows an account 20 a second of each family ("Request throttling for
* the Amazon ECS API"). What has taken so many looks takes longer than seconds.
*/
const QUICK = 300;
const QUICK_LOOKS = 15;
/** In a step of a canary, which bakes for minutes whatever is seen: the rate of the account is shared with others. */
const STEP = 5e3;
/** A way back is waited for by everybody: it leaves the slow looks to those that only deploy. */
const LONGEST = {
	deploy: 2e4,
	restore: 3e3,
	revert: 3e3,
	remove: 3e3,
	none: 3e3
};
/**
* Milliseconds by which looks are further apart than usual: doubled where the last one was throttled, a quarter less
* where it was not (additive increase, multiplicative decrease of a rate: RFC 5681). 0 is the usual pace. Pure.
*/
function nextStrain(strain, { kind, throttled }) {
	if (throttled) return Math.min(LONGEST[kind], Math.max(STEADY, strain) * 2);
	const less = strain * .75;
	return less <= STEADY ? 0 : less;
}
/**
* Milliseconds until the next look. Under strain a third of it is drawn, so that many followers of one account do not
* look at the same moment; `draw` gives 0 to 1. Pure.
*/
function waitFor(strain, pace, draw) {
	const usual = pace.step ? STEP : WAITS[pace.round] ?? STEADY;
	const quick = pace.hurried > 0 && pace.hurried <= QUICK_LOOKS;
	return Math.max(quick ? QUICK : usual, strain * (1 - draw / 3));
}

// packages/ecs/src/projection.js
const EXCLUDED_OF_TASK_DEFINITION = [
	{
		field: "taskDefinitionArn",
		reason: "the platform assigns it"
	},
	{
		field: "revision",
		reason: "the platform counts it; a pinned copy has another one"
	},
	{
		field: "status",
		reason: "says whether it can be used again, not what runs"
	},
	{
		field: "requiresAttributes",
		reason: "the platform derives it from the other fields"
	},
	{
		field: "compatibilities",
		reason: "the platform derives it from the other fields"
	},
	{
		field: "registeredAt",
		reason: "a time"
	},
	{
		field: "registeredBy",
		reason: "who registered it, not what runs"
	},
	{
		field: "deregisteredAt",
		reason: "a time"
	},
	{
		field: "deleteRequestedAt",
		reason: "a time"
	},
	{
		field: "tags",
		reason: "our own marks are there"
	}
];
const EXCLUDED_OF_REVISION = [
	{
		field: "serviceRevisionArn",
		reason: "the platform assigns it"
	},
	{
		field: "serviceArn",
		reason: "the same for every revision of a service"
	},
	{
		field: "clusterArn",
		reason: "the same for every revision of a service"
	},
	{
		field: "createdAt",
		reason: "a time"
	},
	{
		field: "taskDefinition",
		reason: "compared by its content, field by field"
	},
	{
		field: "containerImages",
		reason: "compared as the images of the snapshot, by digest"
	},
	{
		field: "resolvedConfiguration",
		reason: "the platform derives it from loadBalancers"
	},
	{
		field: "ecsManagedResources",
		reason: "the platform owns them (Express services)"
	}
];
const names = (excluded) => excluded.map(({ field }) => field);
/**
* A task definition as compare and the configuration hash see it: without what the platform assigns, and with the
* defaults that RegisterTaskDefinition fills in taken out, so that a file and its described form are equal. The image
* of a container whose digest is known becomes its repository: the digest is compared apart. Pure.
*/
function projectTaskDefinition(body, images) {
	const kept = without((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(body), names(EXCLUDED_OF_TASK_DEFINITION));
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(kept["containerDefinitions"]).map((container) => {
		const pinned = images[(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["name"])]?.digest == null ? {} : { image: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf$1 */ .Ty)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["image"])) };
		return [(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["name"]), projectContainer({
			...container,
			...pinned
		}, (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(kept["networkMode"]))];
	});
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(tidy({
		...kept,
		containerDefinitions: Object.fromEntries(containers)
	}));
}
/** Order of variables and secrets means nothing to ECS, and it returns them in another one; port defaults it fills. */
function projectContainer(container, networkMode) {
	const byName = (list) => Object.fromEntries((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(list).map((pair) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(pair["name"]), without(pair, ["name"])]));
	const ports = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(container["portMappings"]).map((port) => ({
		...without(port, ["protocol", "hostPort"]),
		...port["protocol"] === void 0 || port["protocol"] === "tcp" ? {} : { protocol: port["protocol"] },
		...port["hostPort"] === void 0 || networkMode === "awsvpc" && port["hostPort"] === port["containerPort"] || port["hostPort"] === 0 ? {} : { hostPort: port["hostPort"] }
	}));
	const { essential, cpu, ...rest } = without(container, ["name"]);
	return {
		...rest,
		...essential === void 0 || essential === true ? {} : { essential },
		...cpu === void 0 || cpu === 0 ? {} : { cpu },
		environment: byName(container["environment"]),
		secrets: byName(container["secrets"]),
		portMappings: ports
	};
}
/** A service revision as compare sees it; Service Connect that is not enabled is none (client-ecs, `ServiceConnectConfiguration`). Pure. */
function projectRevision(body) {
	const off = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(body)["serviceConnectConfiguration"])["enabled"] === false;
	const excluded = [...names(EXCLUDED_OF_REVISION), ...off ? ["serviceConnectConfiguration"] : []];
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(tidy(without((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(body), excluded)));
}
function without(value, fields) {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !fields.includes(key)));
}
/** Takes out nulls, empty lists and empty objects: ECS returns them for what was never set. */
function tidy(value) {
	if (Array.isArray(value)) return value.map(tidy);
	if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject$1 */ .hk)(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidy(item)]).filter(([, item]) => !isEmpty(item)));
}
function isEmpty(value) {
	if (Array.isArray(value)) return value.length === 0;
	return value === null || (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject$1 */ .hk)(value) && Object.keys(value).length === 0;
}

// packages/ecs/src/release-of.js
/** The version of a release whose image says nothing of itself. */
const UNKNOWN_VERSION = "unknown";
/** The release that a task definition and its images make. Pure. */
function makeEcsRelease(body, images, version) {
	const digests = {};
	for (const [container, image] of Object.entries(images)) {
		const digest = image.digest === null ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m)(image.digest);
		if (digest !== null) digests[container] = digest;
	}
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .makeRelease */ .cx)({
		version,
		images: digests,
		configuration: (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .hashJson */ .jM)(projectTaskDefinition(body, images))
	});
}
/** The release that a snapshot runs: the one its mark names, else what its own parts make. Pure. */
function releaseOf(snapshot) {
	const mark = readMark(snapshot.taskDefinition.tags, snapshot.taskDefinition.name);
	if (mark.kind === "head") return mark.head.release;
	return makeEcsRelease(snapshot.taskDefinition.body, snapshot.images, snapshot.version ?? "unknown");
}

// packages/ecs/src/standing.js
/** The fence: the id of the newest service deployment. Pure. */
function fenceOf(facts) {
	return { expected: facts.deployments[0]?.id ?? null };
}
/** Whether a task definition is the goal's, or a pinned copy of it. Pure. */
function isGoal(taskDefinition, goal, copies) {
	if (taskDefinition === null || goal === null) return false;
	return taskDefinition === goal.platformRelease || copies[taskDefinition] === goal.platformRelease;
}
/** Where the service stands in relation to a record, read from its deployments; reference: the table of states. Pure. */
function standingOf(facts, head) {
	const candidate = head.platformRelease;
	if (candidate === null) return { kind: "untouched" };
	if (isBehind(facts, head)) return { kind: "in-progress" };
	if (!(facts.taskDefinition === candidate || facts.deployments.some(({ taskDefinition }) => taskDefinition === candidate))) return { kind: "untouched" };
	const newest = facts.deployments[0];
	if (newest === void 0) return { kind: "candidate" };
	const ours = newest.taskDefinition === candidate;
	const lead = leadsTo(newest).taskDefinition;
	if (isMoving(newest)) {
		if (ours && !isReverting(newest)) return {
			kind: "in-progress",
			held: newest.pause !== null
		};
		if (isGoal(lead ?? completedLeads(facts.deployments.slice(1))[0]?.taskDefinition ?? null, head.goal, facts.copies)) return { kind: "restoring" };
		return ours ? { kind: "in-progress" } : foreign(newest);
	}
	if (newest.status === "SUCCESSFUL" || newest.status === "ROLLBACK_SUCCESSFUL") {
		if (lead === candidate) return isRemoved(facts, head) ? { kind: "restored" } : { kind: "candidate" };
		if (isGoal(lead, head.goal, facts.copies)) return { kind: "restored" };
		return ours && head.goal !== null ? { kind: "candidate" } : ours ? { kind: "restored" } : foreign(newest);
	}
	return ours ? { kind: "candidate" } : foreign(newest);
}
/**
* Whether the list of deployments is older than the record (ECS is eventually consistent): ECS accepted its rollout, or
* the service already names its task definition, and the list still ends with what was live before. Pure.
*/
function isBehind(facts, head) {
	const accepted = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .object$1 */ .Xt)(head.rollout)["deployment"]);
	return facts.deployments[0] !== void 0 && facts.deployments[0].id === head.baseline && (accepted !== "" || facts.taskDefinition === head.platformRelease) && facts.deployments.every(({ id, taskDefinition }) => id !== accepted && taskDefinition !== head.platformRelease);
}
function isRemoved(facts, head) {
	return head.goal === null && head.onFirstFailure === "remove" && facts.desired === 0;
}
function foreign(deployment) {
	const what = deployment.taskDefinition ?? "a task definition that can no longer be described";
	return {
		kind: "foreign",
		by: `service deployment ${deployment.id} (${what}, ${deployment.status})`
	};
}
/** Whether production traffic can reach a replica: it runs, every target group sends to it, and some of it goes there. Pure. */
function isServing(replica) {
	return replica.status === "RUNNING" && replica.desiredStatus === "RUNNING" && replica.health !== "UNHEALTHY" && replica.weight > 0 && (replica.target === "healthy" || replica.target === "none");
}
/**
* Whether a deployment is held before production traffic, and it is its replicas that are judged: they can be reached at
* a test listener, or nothing leads to the service from outside, so that only what ECS says of them tells. Pure.
*/
function isAskedAtTest(deployment, balancer) {
	return deployment.pause !== null && isBeforeProduction(deployment.stage) && balancer?.testUrl !== null;
}
/**
* Where the newest release answers: at the test listener while it is held before any production traffic goes to it,
* else where production traffic comes in. Pure.
*/
function addressOf(facts) {
	const newest = facts.deployments[0];
	const { balancer } = facts;
	return (newest !== void 0 && isAskedAtTest(newest, balancer) ? balancer?.testUrl : balancer?.url) ?? null;
}
/** The smallest number of serving replicas that ECS keeps during a deployment: `ceil(desired \u00d7 minimumHealthyPercent)`. */
function minimumHealthyOf(facts) {
	return Math.max(1, Math.ceil(facts.desired * facts.minimumHealthyPercent / 100));
}
/** What is live; null where nothing serves. Pure. */
function liveOf(facts) {
	if (facts.live === null) return null;
	const name = facts.live.taskDefinition.name;
	const running = facts.replicas.filter((replica) => replica.taskDefinition === name && replica.status === "RUNNING");
	if (running.length === 0) return null;
	const newest = facts.deployments[0];
	return {
		release: releaseOf(facts.live),
		platformRelease: name,
		serving: running.filter(isServing).length >= minimumHealthyOf(facts) && (newest === void 0 || !isMoving(newest) || newest.taskDefinition === name)
	};
}
/** The goal that a snapshot is: ids and digests only, no URI and no ARN. Pure. */
function goalOfSnapshot(snapshot, kind) {
	return {
		kind,
		release: releaseOf(snapshot),
		platformRelease: snapshot.taskDefinition.name,
		snapshot: {
			revision: snapshot.revision?.id ?? null,
			images: Object.fromEntries(Object.entries(snapshot.images).flatMap(([container, { digest }]) => digest === null ? [] : [[container, digest]]))
		}
	};
}
/** The goal that a head's own release is: its task definition, and the revision that its rollout brought. Pure. */
function goalOfHead(head) {
	const rollout = head.rollout;
	const revision = typeof rollout === "object" && rollout !== null && "revision" in rollout ? rollout.revision ?? null : null;
	return {
		kind: "verified",
		release: head.release,
		platformRelease: head.platformRelease ?? "",
		snapshot: {
			revision,
			images: head.release.images
		}
	};
}

// packages/ecs/src/shift-time.js
/** What a record calls it. */
const NAME = "traffic-shift";
/** The shifts of all traffic, and the stages after each with the turns of the control plane until they begin. */
const AFTER = {
	TEST_TRAFFIC_SHIFT: ["POST_TEST_TRAFFIC_SHIFT", "PRE_PRODUCTION_TRAFFIC_SHIFT"],
	PRODUCTION_TRAFFIC_SHIFT: ["POST_PRODUCTION_TRAFFIC_SHIFT", "BAKE_TIME"]
};
const NO_SHIFT = {
	stage: "",
	began: "",
	plain: false,
	seconds: null
};
/**
* Takes one more look into account. The platform says when a stage began (client-ecs, `ServiceDeployment.updatedAt`), so
* that looks need not come at that moment; what the control plane takes from stage to stage is no part of the shift. Pure.
*/
function watchShift(watch, deployment) {
	const { stage, updatedAt: began, weight, createdAt, startedAt } = deployment;
	if (stage === watch.stage) return watch;
	const turns = (AFTER[watch.stage] ?? []).indexOf(stage) + 1;
	const took = secondsBetween(watch.began, began) - turns * secondsBetween(createdAt, startedAt);
	return {
		stage,
		began,
		plain: stage !== "PRODUCTION_TRAFFIC_SHIFT" || weight === 100,
		seconds: turns > 0 && watch.plain && took > (watch.seconds ?? 0) ? took : watch.seconds
	};
}
function secondsBetween(from, to) {
	return (Date.parse(to) - Date.parse(from)) / 1e3;
}
/** It as a part of an event: nothing where no shift was seen. Pure. */
function measuredOf({ seconds }) {
	return seconds === null ? {} : { measured: { [NAME]: Math.round(seconds * 100) / 100 } };
}
/** How long traffic took to shift when what is live was deployed, by its record; null where none tells. Pure. */
function measuredShift({ live }) {
	if (live === null) return null;
	const mark = readMark(live.taskDefinition.tags, live.taskDefinition.name);
	return mark.kind === "head" ? mark.head.measured?.[NAME] ?? null : null;
}

// packages/ecs/src/render.js
/**
* Fields that DescribeTaskDefinition adds and RegisterTaskDefinition refuses or assigns itself (client-ecs,
* `TaskDefinition` against `RegisterTaskDefinitionRequest`).
*/
const READ_ONLY_FIELDS = [
	"taskDefinitionArn",
	"revision",
	"status",
	"requiresAttributes",
	"compatibilities",
	"registeredAt",
	"registeredBy",
	"deregisteredAt",
	"deleteRequestedAt"
];
/** A described task definition as it can be registered again; unknown fields stay. Pure. */
function registrable(body) {
	return Object.fromEntries(Object.entries((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject$1 */ .hk)(body) ? body : {}).filter(([key]) => !READ_ONLY_FIELDS.includes(key)));
}
/**
* The task definition of a spec: the file's or the live one's raw JSON, with the release's images by digest and the
* named variables and secrets set. Nothing in the file is interpolated. `resolved` holds a digest for every container
* of the release. Pure.
* @throws Failure('input') where a container of the release does not exist.
*/
function renderTaskDefinition(base, spec, resolved) {
	const body = registrable(base);
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(body["containerDefinitions"]);
	const names = containers.map((container) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["name"]));
	const where = spec.taskDefinition?.path ?? "the live task definition";
	const variables = byName(spec.environmentVariables, names);
	const secrets = byName(spec.secrets, names);
	for (const [key, input] of [
		[resolved, "containers"],
		[variables, "environment-variables"],
		[secrets, "secrets"]
	]) {
		const unknown = Object.keys(key).find((name) => !names.includes(name));
		if (unknown !== void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("input", {
			input,
			message: `"${unknown}" is no container of ${where}; it has ${names.join(", ")}.`,
			remedy: `Name one of them in "${input}".`
		});
	}
	return {
		...body,
		containerDefinitions: containers.map((container) => {
			const name = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["name"]);
			const image = resolved[name];
			return {
				...container,
				...image?.digest == null ? {} : { image: `${image.repository}@${image.digest}` },
				...withPairs(container, "environment", "value", variables[name], "secrets"),
				...withPairs(container, "secrets", "valueFrom", secrets[name], "environment")
			};
		})
	};
}
function byName(pairs, names) {
	const { "": only, ...others } = pairs;
	const [name] = names;
	if (only === void 0 || name === void 0 || names.length > 1) return pairs;
	return {
		...others,
		[name]: {
			...others[name],
			...only
		}
	};
}
/** Sets names in a list of pairs; ECS refuses a name that is both a variable and a secret. */
function withPairs(container, list, field, wanted, otherList) {
	if (wanted === void 0 || Object.keys(wanted).length === 0) return {};
	const kept = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(container[list]).filter((pair) => !((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(pair["name"]) in wanted));
	const set = Object.entries(wanted).map(([name, value]) => ({
		name,
		[field]: value
	}));
	const clash = (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .objects */ .JD)(container[otherList]).find((pair) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(pair["name"]) in wanted);
	if (clash !== void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("input", {
		input: list === "environment" ? "environment-variables" : "secrets",
		message: `"${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(clash["name"])}" of container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .text$1 */ .nh)(container["name"])}" is already one of its ${otherList === "secrets" ? "secrets" : "variables"}.`,
		remedy: "A name is a variable or a secret, never both: take it out of the task definition first."
	});
	return { [list]: [...kept, ...set] };
}



/***/ }),

/***/ 3702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ setCredentialFeature)
/* harmony export */ });
// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/setCredentialFeature.js
function setCredentialFeature(credentials, feature, value) {
	if (!credentials.$source) credentials.$source = {};
	credentials.$source[feature] = value;
	return credentials;
}



/***/ }),

/***/ 2917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecsModule: () => (/* binding */ ecsModule)
/* harmony export */ });
/* harmony import */ var _enter_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6213);
/* harmony import */ var _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(120);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4213);
/* harmony import */ var _normalizeProvider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9569);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(819);
/* harmony import */ var _getDefaultSocketTimeout_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(780);
/* harmony import */ var _dist_es3_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5375);
/* harmony import */ var _configLoader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9398);
/* harmony import */ var _node_http_handler_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9625);
/* harmony import */ var _stream_collector_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4105);
/* harmony import */ var _AwsJson1_1Protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4925);
/* harmony import */ var _fromUtf8_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8280);
/* harmony import */ var _toUtf8_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6861);
/* harmony import */ var _jitter_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2981);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7922);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6483);

















// ../../node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthSchemeProvider.js
const defaultECSHttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .getSmithyContext */ .ug)(context).operation,
		region: await (0,_normalizeProvider_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProvider */ .t)(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "ecs",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultECSHttpAuthSchemeProvider = (authParameters) => {
	const options = [];
	switch (authParameters.operation) {
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveAwsSdkSigV4Config */ .ho)(config);
	return Object.assign(config_0, { authSchemePreference: (0,_normalizeProvider_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProvider */ .t)(config.authSchemePreference ?? []) });
};

// ../../node_modules/@aws-sdk/client-ecs/package.json
var version = "3.1164.0";

// ../../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/bdd.js
const k = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = { [k]: "Endpoint" };
const h = { [k]: d };
const i = {};
const j = [{ [k]: "Region" }];
const _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ [k]: "UseFIPS" }, b]],
		[e, [{ [k]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, b]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://ecs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://ecs-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://ecs.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://ecs.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	12,
	3,
	1,
	4,
	100000011,
	2,
	5,
	100000011,
	3,
	8,
	6,
	4,
	7,
	100000010,
	5,
	100000008,
	100000009,
	4,
	10,
	9,
	6,
	100000006,
	100000007,
	5,
	11,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	13,
	4,
	100000002,
	100000003
]);
const bdd = _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .BinaryDecisionDiagram */ .d5.from(nodes, root, _data.conditions, _data.results);

// ../../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/endpointResolver.js
const cache = new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .EndpointCache */ .kS({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .decideEndpoint */ .cH)(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .customEndpointFunctions */ .mw.aws = _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .awsEndpointFunctions */ .UF;

// ../../node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2014-11-13",
		base64Decoder: config?.base64Decoder ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .fromBase64 */ .Ey,
		base64Encoder: config?.base64Encoder ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64 */ .nk,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultECSHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .AwsSdkSigV4Signer */ .f2()
		}],
		logger: config?.logger ?? new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NoOpLogger */ .N4(),
		protocol: config?.protocol ?? _AwsJson1_1Protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsJson1_1Protocol */ .T,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.ecs",
			errorTypeRegistries: _names_js__WEBPACK_IMPORTED_MODULE_4__/* .errorTypeRegistries */ .q1,
			xmlNamespace: "http://ecs.amazonaws.com/doc/2014-11-13/",
			version: "2014-11-13",
			serviceTarget: "AmazonEC2ContainerServiceV20141113"
		},
		serviceId: config?.serviceId ?? "ECS",
		sha256: config?.sha256 ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .Sha256Node */ .Tu,
		urlParser: config?.urlParser ?? _configLoader_js__WEBPACK_IMPORTED_MODULE_5__/* .parseUrl */ .Dl,
		utf8Decoder: config?.utf8Decoder ?? _fromUtf8_js__WEBPACK_IMPORTED_MODULE_6__/* .fromUtf8 */ .a,
		utf8Encoder: config?.utf8Encoder ?? _toUtf8_js__WEBPACK_IMPORTED_MODULE_7__/* .toUtf8 */ .P
	};
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	(0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);
	const defaultsMode = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveDefaultsModeConfig */ .IZ)(config);
	const defaultConfigProvider = () => defaultsMode().then(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .loadConfigsForDefaultMode */ .lT);
	const clientSharedValues = getRuntimeConfig$1(config);
	(0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .emitWarningIfUnsupportedVersion$1 */ .VX)(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .calculateBodyLength */ .n8,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? _dist_es3_js__WEBPACK_IMPORTED_MODULE_8__/* .defaultProvider */ .v,
		defaultSocketTimeout: (0,_getDefaultSocketTimeout_js__WEBPACK_IMPORTED_MODULE_9__/* .getDefaultSocketTimeout */ .E)(config?.requestHandler, 9e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .createDefaultUserAgentProvider */ .pf)({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs, config),
		region: config?.region ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_REGION_CONFIG_OPTIONS */ .GG, {
			..._Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,
			...loaderConfig
		}),
		requestHandler: _node_http_handler_js__WEBPACK_IMPORTED_MODULE_10__/* .NodeHttpHandler */ .$c.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z9)({
			..._Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,
			default: async () => (await defaultConfigProvider()).retryMode || _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RETRY_MODE */ .L0
		}, config),
		streamCollector: config?.streamCollector ?? _stream_collector_js__WEBPACK_IMPORTED_MODULE_11__/* .streamCollector */ .kv,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV, loaderConfig)
	};
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig), (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration), (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/ECSClient.js
var ECSClient = class extends _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .Client */ .Kj {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_1 = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveClientEndpointParameters */ .vr)(_config_0);
		const _config_2 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveUserAgentConfig */ .Dc)(_config_1);
		const _config_3 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveRetryConfig */ .$z)(_config_2);
		const _config_4 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveRegionConfig */ .TD)(_config_3);
		const _config_5 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveHostHeaderConfig */ .OV)(_config_4);
		const _config_6 = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveEndpointConfig */ .Co)(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getSchemaSerdePlugin */ .wq)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getUserAgentPlugin */ .sM)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getRetryPlugin */ .ey)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getContentLengthPlugin */ .vK)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getHostHeaderPlugin */ .TC)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getLoggerPlugin */ .Y7)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getRecursionDetectionPlugin */ .n4)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config, {
			httpAuthSchemeParametersProvider: defaultECSHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .DefaultIdentityProviderConfig */ .h$({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .getHttpSigningPlugin */ .lW)(this.config));
	}
	destroy() {
		super.destroy();
	}
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/StopTaskCommand.js
var StopTaskCommand = class extends (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_names_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq, _names_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt, "StopTask", _names_js__WEBPACK_IMPORTED_MODULE_4__/* .StopTask$ */ .kf) {};

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

// packages/aws/src/patience.js
/** Milliseconds, before and at most. ECS guide, "Request throttling": exponential backoff with jitter. */
const THROTTLED = {
	base: 1e3,
	longest: 15e3
};
/** Who takes a release back asks that much more often than all who only deploy. */
const URGENT = {
	base: 250,
	longest: 500
};
const FAILED = {
	base: 100,
	longest: 5e3
};
/** A quota is no rate: it stays exceeded however long one waits. */
const QUOTA = "LimitExceededException";
/**
* The retry strategy of clients that only read, or that write what may be written twice. A throttled call was refused,
* not done: it is sent again, with full jitter and no earlier than `Retry-After` says (RFC 9110, section 10.2.3), for as
* long as the step has time. Other passing failures are tried `attempts` times in all, as the SDK does.
*/
function openPatience(attempts, tools) {
	const { clock, deadline, log } = tools;
	const waits = tools.urgent === true ? URGENT : THROTTLED;
	let throttled = 0;
	const note = () => {
		throttled += 1;
		if (throttled > 1) return;
		log.warning("AWS throttles the calls of this account. They wait and are sent again until the time of this step is over. It gets quicker with fewer releases at once (\"max-parallel\" of the matrix), or with a higher rate of API calls, which AWS support grants.");
	};
	return {
		throttled: () => throttled,
		note,
		acquireInitialRetryToken: async () => tokenOf(0, 0, 0),
		recordSuccess: () => {},
		refreshRetryTokenForRetry: async (token, { error, errorType, retryAfterHint }) => {
			const { throttles, failures } = isWaited(token) ? token : tokenOf(0, 0, 0);
			if (errorType === "THROTTLING" && nameOf(error) !== QUOTA) {
				note();
				const asked = (retryAfterHint?.getTime() ?? 0) - clock.now().wall;
				if (asked > deadline.remaining()) {
					log.warning(`AWS asks to wait ${Math.ceil(asked / 1e3)} s, and the step has ${Math.floor(deadline.remaining() / 1e3)} s left: it is not waited for. Give the step more time, or run it again later.`);
					throw new Error("Not tried again.");
				}
				return tokenOf(throttles + 1, failures, Math.max(asked, (0,_jitter_js__WEBPACK_IMPORTED_MODULE_12__/* .jittered */ .e)(throttles, waits)));
			}
			if (errorType !== "TRANSIENT" || failures + 1 >= attempts) throw new Error("Not tried again.");
			return tokenOf(throttles, failures + 1, (0,_jitter_js__WEBPACK_IMPORTED_MODULE_12__/* .jittered */ .e)(failures, FAILED));
		}
	};
}
function nameOf(error) {
	return error instanceof Error ? error.name : "";
}
function isWaited(token) {
	return "throttles" in token && "failures" in token;
}
function tokenOf(throttles, failures, wait) {
	return {
		throttles,
		failures,
		getRetryCount: () => throttles + failures,
		getRetryDelay: () => wait
	};
}

// packages/ecs/src/call-time.js
/** So many say enough, and keep facts small. */
const KEPT = 64;
/** Where nothing was called yet: "API calls 0.1-0.3 each", an estimate of the reference. */
const USUAL_SECONDS = .2;
/** Opens an empty list. */
function openCallTimes() {
	const seconds = [];
	return {
		seconds,
		note: (value) => {
			seconds.push(value);
			if (seconds.length > KEPT) seconds.shift();
		}
	};
}
/** Notes for each call of a client how long its answer took; one that fails says nothing of that. */
function timeCalls(clock, times) {
	return (next) => async (args) => {
		const sent = clock.now();
		const result = await next(args);
		times.note((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .elapsed */ .vk)(sent, clock.now()).seconds);
		return result;
	};
}
/** One prediction asks hundreds of times for the same few counts of the same calls. */
const slowest = /* @__PURE__ */ new WeakMap();
/**
* Seconds until the last of `count` calls side by side is answered, on average, where each takes as long as one of
* `seconds`: the mean of the largest of so many draws. Pure; `seconds` is not changed afterwards.
*/
function slowestOf(seconds, count) {
	const known = slowest.get(seconds) ?? /* @__PURE__ */ new Map();
	slowest.set(seconds, known);
	const found = known.get(count) ?? meanOfSlowest(seconds, count);
	known.set(count, found);
	return found;
}
function meanOfSlowest(seconds, count) {
	if (seconds.length === 0) return USUAL_SECONDS;
	const sorted = [...seconds].sort((a, b) => a - b);
	const upTo = (rank) => (rank / sorted.length) ** count;
	return sorted.reduce((sum, value, index) => sum + value * (upTo(index + 1) - upTo(index)), 0);
}
/** Seconds for rounds of calls one after the other; each number is how many calls go out side by side. Pure. */
function inARow(seconds, rounds) {
	return rounds.reduce((sum, count) => sum + slowestOf(seconds, count), 0);
}
/**
* How far such rounds are from what `inARow` says: the standard deviation of as many calls, and of the mean that so few
* known ones give. Seconds. Pure.
*/
function spreadInARow(seconds, rounds) {
	const [known, more] = [Math.max(1, seconds.length), rounds.length];
	const mean = slowestOf(seconds, 1);
	const variance = seconds.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known;
	return Math.sqrt(variance * (more + more ** 2 / known));
}

// packages/ecs/src/findings-container.js
/** A finding that warns, and blocks where a policy says so. */
const policy = (rule, setting, message, remedy) => ({
	class: "policy",
	rule,
	setting,
	message,
	remedy
});
const container = (body) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)(body["containerDefinitions"]);
/** From there on a pull takes longer than all else of a start on Fargate: the reference's measurements. */
const LARGE_IMAGE_BYTES = 5e8;
/** What Thea IA's deployment policy asks for. */
const MINIMUM_WORKERS = 2;
/** Rules about the containers of the rendered task definition. */
const CONTAINER_POLICY = [
	(facts, rendered) => facts.balancer === null && container(rendered).every((item) => item["healthCheck"] == null) ? policy("no-health-check", "healthCheck", "Neither a load balancer nor a container health check looks at the replicas: ECS takes them for healthy after 40 s, whatever they do.", "Give the container a healthCheck.") : null,
	({ compute }, rendered) => {
		const system = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(rendered["runtimePlatform"])["operatingSystemFamily"]);
		return compute === "fargate" && system.startsWith("WINDOWS") ? policy("windows-start", "runtimePlatform.operatingSystemFamily", `The release runs on ${system}: on Fargate a Windows task takes minutes to start, and so does a rollback once the old replicas are gone.`, "Run it on Linux or on instances that have the image, or verify while the old replicas are up (BLUE_GREEN with a PAUSE hook).") : null;
	},
	({ compute, asked }) => {
		const large = Object.entries(asked).find(([, { bytes }]) => (bytes ?? 0) > LARGE_IMAGE_BYTES);
		return compute !== "fargate" || large === void 0 ? null : policy("image-size", "image", `The image of container "${large[0]}" is ${Math.round((large[1].bytes ?? 0) / 1e6)} MB to pull, and Fargate caches no image: every start waits for it, that of a rollback too.`, "Make the image smaller, or let Fargate load it lazily (a SOCI index).");
	},
	(_facts, rendered) => {
		const slow = container(rendered).find((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(item["stopTimeout"], 30) > 30);
		return slow === void 0 ? null : policy("stop-timeout", "stopTimeout", `Container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(slow["name"])}" has ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(slow["stopTimeout"], 30)} s to stop.`, "Set stopTimeout to 30 or less.");
	},
	(facts, rendered) => {
		const budget = container(rendered).map((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(item["healthCheck"])).map((check) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(check["startPeriod"], 0) + (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(check["interval"], 0) * (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(check["retries"], 3));
		const longestCheck = Math.max(0, ...budget);
		return longestCheck <= 90 || facts.live === null ? null : policy("slow-container-check", "healthCheck", `A container health check finds a bad replica only after ${longestCheck} s (startPeriod + interval \u00d7 retries).`, "Shorten startPeriod, interval or retries so that they fit into the budget.");
	},
	(_facts, rendered) => {
		const floating = container(rendered).find((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .digestOf$1 */ .Tu)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(item["image"])) === null);
		return floating === void 0 ? null : policy("digest-pinned", "image", `Container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(floating["name"])}" runs a tag (${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(floating["image"])}), which may be another image at the next start.`, "Name it in \"containers\", or write repository@sha256:\u2026 in the task definition.");
	},
	(_facts, rendered) => {
		const loose = container(rendered).find((item) => item["versionConsistency"] === "disabled");
		return loose === void 0 ? null : policy("version-consistency", "versionConsistency", `Container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(loose["name"])}" has versionConsistency disabled: replicas of one deployment may run different images.`, "Leave versionConsistency enabled.");
	},
	(_facts, rendered) => {
		const silent = container(rendered).find((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(item["logConfiguration"])["logDriver"]) === "");
		return silent === void 0 ? null : policy("log-driver", "logConfiguration", `Container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(silent["name"])}" has no log driver: when it fails, its last words are lost.`, "Give it logConfiguration with the driver awslogs.");
	},
	(_facts, rendered) => {
		const other = container(rendered).map((item) => ({
			name: (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(item["name"]),
			driver: (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(item["logConfiguration"])["logDriver"])
		})).find(({ driver }) => driver !== "" && driver !== "awslogs");
		return other === void 0 ? null : policy("awslogs", "logConfiguration.logDriver", `Container "${other.name}" logs with ${other.driver}: a diagnosis can show last words from CloudWatch Logs alone.`, "Use the driver awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix.");
	},
	(_facts, rendered) => {
		const few = container(rendered).map((item) => ({
			name: (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(item["name"]),
			workers: workersOf(item)
		})).find(({ workers }) => workers !== null && workers < MINIMUM_WORKERS);
		return few === void 0 ? null : policy("minimum-workers", "--workers", `Container "${few.name}" starts ${few.workers} worker(s): one slow request holds up the replica.`, `Start it with --workers ${MINIMUM_WORKERS} or more.`);
	}
];
/**
* How many processes a Python server is started with; null where the task definition does not start one itself. Both
* servers take `--workers`, else WEB_CONCURRENCY, else start one (uvicorn and gunicorn, "Settings"). Pure.
*/
function workersOf(container) {
	const words = [container["entryPoint"], container["command"]].flatMap((list) => Array.isArray(list) ? list.map(_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh) : []).flatMap((word) => word.split(/\s+/));
	const named = words.some((word) => /(?:^|\/)(?:uvicorn|gunicorn)$/.test(word));
	const at = words.findIndex((word) => (named ? /^(?:--workers|-w)(?:=|$)/ : /^--workers(?:=|$)/).test(word));
	if (!named && at < 0) return null;
	const given = at < 0 ? void 0 : words[at]?.split("=")[1] ?? words[at + 1];
	const variable = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)(container["environment"]).find((one) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(one["name"]) === "WEB_CONCURRENCY");
	const workers = Number(given ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(variable?.["value"] ?? "1"));
	return Number.isInteger(workers) ? workers : null;
}

// packages/ecs/src/enough-fit.js
/** Parts that a chance is cut into. */
const PARTS$1 = 10;
/** How exactly a rollout tells when its last replica was fit: looks of the control plane come a second or two apart. Seconds. */
const BLUR = 1;
/** Nobody waits longer for an application to boot, seconds, and by which steps it is looked for. */
const LONGEST_BOOT = 60;
const BOOT_STEP = .5;
const HALVINGS = 20;
/** The part of replicas of one start that have passed a check after so many seconds, where they answer at once. */
function passed(seconds, start, interval) {
	if (seconds < start) return 0;
	return interval === 0 ? 1 : Math.min(1, (seconds - start) / interval);
}
/** Where a rising function of seconds reaches `level`, between two bounds. */
function reaches(rising, level, from, to) {
	let [low, high] = [from, to];
	for (let halving = 0; halving < HALVINGS; halving += 1) {
		const middle = (low + high) / 2;
		if (rising(middle) < level) low = middle;
		else high = middle;
	}
	return high;
}
/** The middles of so many equal parts, and how many standard deviations of a normal distribution they lie from its mean. */
const middles = Array.from({ length: PARTS$1 }, (_, part) => (part + .5) / PARTS$1);
const DEVIATIONS = [
	-1.645,
	-1.036,
	-.674,
	-.385,
	-.126,
	.126,
	.385,
	.674,
	1.036,
	1.645
];
/**
* Up to which part of a distribution the `needed`-th of `count` draws lies with a chance of `part` at most: for the last
* one exactly, for others by the mean and the deviation of such a draw (David and Nagaraja, "Order Statistics", 2.1).
*/
function levelOf({ count, needed }, part, deviation) {
	if (needed >= count) return part ** (1 / count);
	const mean = needed / (count + 1);
	const level = mean + deviation * Math.sqrt(mean * (1 - mean) / (count + 2));
	return Math.min(1, Math.max(0, level));
}
/** Equally likely seconds until enough new replicas are fit, where they answer once started. */
function enoughOfNew(fitness) {
	const { starts, interval } = fitness;
	const one = (seconds) => starts.reduce((sum, start) => sum + passed(seconds, start, interval), 0) / starts.length;
	const [least, most] = [Math.min(...starts), Math.max(...starts) + interval];
	return middles.map((part, index) => reaches(one, levelOf(fitness, part, DEVIATIONS[index] ?? 0), least, most));
}
/**
* Equally likely seconds that an application takes to answer once it has started, where the last of the replicas that run
* was fit after `seconds`: what the checks of just those replicas explain is no boot. Long boots are rare: log-logistic,
* so that half of them are longer than usual and one in ten more than nine times as long.
*/
function boots({ starts, interval, usualBoot }, seconds) {
	const all = (after) => starts.reduce((product, start) => product * passed(after, start, interval), 1);
	const steps = Array.from({ length: LONGEST_BOOT / BOOT_STEP }, (_, step) => step * BOOT_STEP);
	const weights = steps.map((boot) => (all(seconds - boot + BLUR) - all(seconds - boot - BLUR)) / (1 + boot / usualBoot) ** 2);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (total === 0) return [];
	let sum = 0;
	const upTo = weights.map((weight) => {
		sum += weight;
		return sum / total;
	});
	return middles.map((part) => steps[upTo.findIndex((share) => share >= part)] ?? 0);
}
/**
* Seconds that an application may take to answer once it has started, where the last of the replicas that run was fit
* after `seconds`: nine in ten of what explains it take no longer. Null where nothing does. Pure.
*/
function longestBoot(fitness, seconds) {
	return fitness.starts.length === 0 ? null : boots(fitness, seconds).at(-1) ?? null;
}
/**
* Equally likely seconds until enough new replicas are fit, from their request on, where the last of those that run was
* fit after `seconds`: a rollout that was measured once had its own luck with its checks, which the next one does not
* repeat. Empty where no start is known, or none explains the measured time. Pure.
*/
function enoughFit(fitness, seconds) {
	if (fitness.starts.length === 0 || fitness.count < 1) return [];
	const known = boots(fitness, seconds);
	if (known.length === 0) return [];
	return enoughOfNew(fitness).flatMap((last) => known.map((boot) => last + boot));
}

// packages/ecs/src/come-up.js
/** Without load balancer and container health check ECS takes a task for healthy 40 s after it runs (client-ecs). */
const UNCHECKED_SECONDS = 40;
/** An ENI is attached, the image pulled and the container started: measured by others, see the reference. */
const FARGATE_START_SECONDS = 30;
const FARGATE_PULL_SECONDS = 20;
const EC2_START_SECONDS = 5;
/** A container health check that does not say otherwise (ECS API, `HealthCheck`): seconds between two, and how many fail. */
const CHECK_INTERVAL = 30;
const CHECK_RETRIES = 3;
/** What an application takes until it answers, where nothing tells. */
const BOOT_SECONDS = 2;
/** By how much the slowest of many boots is slower than what one rollout shows. */
const BOOT_VARIES = 1.25;
/** Turns of the control plane from the last shift of traffic to the end of a deployment in two colours. */
const TURNS_AT_THE_END = 4;
/** In ROLLING: the last old replica is taken down, and the turn after that sees it gone. */
const TURN_AFTER_STOP = 1;
const GONE_SECONDS = 1;
/** From a call to its effect, where no deployment tells. */
const REACTION_SECONDS = 1.5;
/**
* How many times over tasks are started until only new ones serve, at least the minimum of them (T2), and until all of
* them run. The scheduler stops old tasks as soon as the minimum allows, and starts new ones where the maximum leaves
* room (client-ecs, `DeploymentConfiguration`). Infinite where nothing can start. Pure.
*/
function wavesOf(room) {
	const { desired } = room;
	if (desired === 0) return {
		restored: 1,
		whole: 1
	};
	const ceiling = Math.floor(desired * room.maximumPercent / 100);
	const floor = Math.min(desired, Math.ceil(desired * room.minimumHealthyPercent / 100));
	let restored = 0;
	let fresh = 0;
	for (let waves = 1;; waves += 1) {
		const old = Math.max(0, floor - fresh);
		const started = Math.min(desired - fresh, ceiling - old - fresh);
		if (started <= 0) return {
			restored: Number.POSITIVE_INFINITY,
			whole: Number.POSITIVE_INFINITY
		};
		fresh += started;
		if (restored === 0 && fresh >= floor) restored = waves;
		if (fresh >= desired) return {
			restored,
			whole: waves
		};
	}
}
/** How many new replicas start at once: in two colours all of them, in ROLLING as many as there is room for. Pure. */
function startsAtOnce(facts) {
	if (facts.shift !== null) return facts.desired;
	const ceiling = Math.floor(facts.desired * facts.maximumPercent / 100);
	const floor = Math.ceil(facts.desired * facts.minimumHealthyPercent / 100);
	return Math.max(0, Math.min(facts.desired, ceiling - floor));
}
/** Whether two new replicas start at once: then a second one shows at once whether the first one was unlucky. Pure. */
function startsTwo(facts) {
	return startsAtOnce(facts) >= 2;
}
/**
* Seconds from running to healthy. A newly registered target needs one passing check, somewhere within the first
* interval (ELBv2, "Target group health checks"): the last of n replicas gets it after n/(n+1) of it on average. Pure.
*/
function healthSeconds(facts) {
	const container = containerCheck(facts);
	const interval = Math.max(0, ...facts.balancer?.groups.map((group) => group.interval) ?? []);
	if (facts.balancer !== null && facts.balancer.groups.length > 0) {
		const many = Math.max(1, startsAtOnce(facts));
		const target = 2 + interval * many / (many + 1);
		return {
			name: "health check",
			seconds: Math.max(target, container ?? 0),
			source: "target group: one passing check; container health check"
		};
	}
	if (container !== null) return {
		name: "health check",
		seconds: container,
		source: "container health check interval"
	};
	return {
		name: "health check",
		seconds: UNCHECKED_SECONDS,
		source: "ECS without any check: 40 s after RUNNING"
	};
}
function containerCheck(facts) {
	const intervals = containerChecks(facts).map((check) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(check["interval"], CHECK_INTERVAL));
	return intervals.length === 0 ? null : Math.max(...intervals);
}
const containerChecks = (facts) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(facts.live?.taskDefinition.body)["containerDefinitions"]).map((container) => container["healthCheck"]).filter((check) => check !== void 0 && check !== null).map((check) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(check));
/**
* Seconds from running until a replica counts as failing whose checks fail from its start: those of a target group in a
* row, or those of a container after its own start period (ECS API, HealthCheck: three retries, an interval of 30 s),
* and never before the grace period of the service, in which ECS ignores both. 0 where nothing checks. Pure.
*/
function failingSeconds(facts) {
	const targets = (facts.balancer?.groups ?? []).map((group) => group.interval * group.unhealthyThreshold);
	const containers = containerChecks(facts).map((check) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(check["startPeriod"], 0) + (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(check["interval"], CHECK_INTERVAL) * (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(check["retries"], CHECK_RETRIES));
	const checks = [...targets, ...containers];
	return checks.length === 0 ? 0 : Math.max(facts.gracePeriod, ...checks);
}
/** Seconds from the request of a task to its running, measured on the replicas that run; null where none tells. Pure. */
function measuredStart(facts) {
	const seconds = startSeconds(facts);
	return seconds.length === 0 ? null : Math.max(...seconds);
}
function startSeconds({ replicas }) {
	return replicas.map(({ createdAt, startedAt }) => (Date.parse(startedAt) - Date.parse(createdAt)) / 1e3).filter((value) => value >= 0);
}
/**
* Seconds from the first replica that has started to the second one, on average, where several start at once: how far
* the starts of the running ones lie apart tells it. The spacing of the extremes of n normal draws is \u03c3/\u221a(2 ln n)
* (David and Nagaraja, "Order Statistics", section 10.5), and a little more for few: within a tenth from two on. Pure.
*/
function betweenStarts(facts) {
	const many = startsAtOnce(facts);
	const starts = startSeconds(facts);
	if (many < 2 || starts.length < 2) return 0;
	const mean = starts.reduce((sum, seconds) => sum + seconds, 0) / starts.length;
	const squares = starts.reduce((sum, seconds) => sum + (seconds - mean) ** 2, 0);
	return Math.sqrt(squares / (starts.length - 1)) * Math.sqrt(many / (many - 1)) / Math.sqrt(2 * Math.log(many));
}
/** Seconds from the first to the last of the replicas that run, had they been asked for at once; 0 where none tells. Pure. */
function betweenAllStarts(facts) {
	const starts = startSeconds(facts);
	return starts.length === 0 ? 0 : Math.max(...starts) - Math.min(...starts);
}
/** The parts of a task's start. Pure. */
function startTerms(facts) {
	const measured = measuredStart(facts);
	if (measured !== null) return [{
		name: "task start",
		seconds: measured,
		source: "measured on the running tasks"
	}];
	if (facts.compute !== "fargate") return [{
		name: "task start",
		seconds: EC2_START_SECONDS,
		source: "EC2 with the image cached"
	}];
	return [{
		name: "task start",
		seconds: FARGATE_START_SECONDS,
		source: "Fargate: scheduling and network interface"
	}, {
		name: "image pull",
		seconds: FARGATE_PULL_SECONDS,
		source: "Fargate within the VPC"
	}];
}
/** Seconds from a call to its effect, measured on the last deployment that says so. Pure. */
function reactionSeconds({ deployments }) {
	return deployments.map(({ createdAt, startedAt }) => (Date.parse(startedAt) - Date.parse(createdAt)) / 1e3).find((seconds) => seconds > 0) ?? REACTION_SECONDS;
}
/**
* Seconds that the last rollout took until all of its replicas served: from its creation to its end, without what the
* old replicas took to drain, and without bake and steps. Null where no rollout took another release's place, or where
* somebody may have held it. Pure.
*/
function measuredRollout(facts) {
	if (facts.hooks.length > 0) return null;
	const drain = Math.max(0, ...facts.balancer?.groups.map(({ deregistrationDelay }) => deregistrationDelay) ?? []);
	const waited = facts.shift === null ? TURN_AFTER_STOP * reactionSeconds(facts) + GONE_SECONDS : (facts.shift.bakeMinutes + facts.shift.stepsMinutes) * 60 + TURNS_AT_THE_END * reactionSeconds(facts);
	const last = lastRollout(facts);
	if (last === void 0) return null;
	const seconds = (Date.parse(last.finishedAt) - Date.parse(last.createdAt)) / 1e3 - drain - waited;
	return seconds > 0 ? seconds : null;
}
/**
* Equally likely seconds that the next rollout takes until all of its replicas serve, where the last one took `seconds`
* and all start at once: starts, boot and checks of the replicas that run tell which part of it was chance. `between`:
* seconds of it that pass before replicas are asked for, and after the last of them is fit. Empty where replicas do not
* tell. Pure.
*/
function likeRollout(facts, seconds, between) {
	const fitness = fitnessOf(facts);
	return fitness === null ? [] : enoughFit(fitness, seconds - between).map((fit) => fit + between);
}
/**
* Seconds that a way back may take longer than a rollout that took `seconds`, `between` of them as in `likeRollout`: where
* an application may boot for so long that its target fails as many checks as make it unhealthy, one passing check is not
* enough any more (ELBv2, "Health checks for your target groups"). Whether that comes about is chance: the first check
* falls anywhere into its interval. 0 where it cannot, or nothing tells. Pure.
*/
function failedChecksSeconds(facts, seconds, between) {
	const fitness = fitnessOf(facts);
	const boot = fitness === null ? null : longestBoot(fitness, seconds - between);
	if (boot === null) return 0;
	const longer = (facts.balancer?.groups ?? []).filter(({ interval, unhealthyThreshold }) => BOOT_VARIES * boot > (unhealthyThreshold - 1) * interval).map(({ interval, healthyThreshold }) => (healthyThreshold - 1) * interval);
	return Math.max(0, ...longer);
}
function fitnessOf(facts) {
	const last = lastRollout(facts);
	const name = facts.live?.taskDefinition.name;
	if (last === void 0 || containerCheck(facts) !== null) return null;
	const began = Date.parse(last.createdAt);
	const starts = startSeconds({ replicas: facts.replicas.filter(({ taskDefinition, desiredStatus, createdAt }) => taskDefinition === name && desiredStatus === "RUNNING" && Date.parse(createdAt) >= began) });
	const interval = Math.max(0, ...facts.balancer?.groups.map((group) => group.interval) ?? []);
	if (interval === 0 || starts.length < facts.desired) return null;
	const { desired: count } = facts;
	const minimum = Math.ceil(count * facts.minimumHealthyPercent / 100);
	return {
		starts,
		interval,
		count,
		needed: facts.shift === null ? Math.max(1, Math.min(count, minimum)) : count,
		usualBoot: 2
	};
}
function lastRollout(facts) {
	return facts.deployments.find((deployment) => isPlainSuccess(deployment, facts));
}
function isPlainSuccess({ status, source, taskDefinition }, { live }) {
	return status === "SUCCESSFUL" && source !== null && taskDefinition === live?.taskDefinition.name;
}

// packages/ecs/src/likeliest.js
/**
* The one time that most of some equally likely ones lie near to, within the tolerance that predictions are held to: what
* is one look or two is better told by a time between them than by the mean, which a rare long wait moves, or by the
* middle, which is one of both. Where that leaves room, the middle of those that are near. NaN of none. Pure.
*/
function likeliest(seconds) {
	const sorted = [...seconds].sort((a, b) => a - b);
	const at = (index) => sorted[index] ?? NaN;
	let [first, last] = [0, -1];
	let end = 0;
	for (const [start, from] of sorted.entries()) {
		while (end < sorted.length && at(end) * .85 <= from * 1.15) end += 1;
		if (end - start > last - first + 1) [first, last] = [start, end - 1];
	}
	const middle = (at(Math.floor((first + last) / 2)) + at(Math.ceil((first + last) / 2))) / 2;
	return Math.min(at(first) / .85, Math.max(at(last) / 1.15, middle));
}

// packages/ecs/src/way-back-calls.js
/** What ECS lists and describes at once: `observe-replicas`. */
const TASKS_AT_ONCE = 100;
/** Heads that are read at once, and rounds of them: `marks`. */
const HEADS_AT_ONCE = 6;
const MOST_HEAD_ROUNDS = 2;
/** The tasks of the service while a release is under way: what starts at once runs beside the goal's. Pure. */
function crowdOf(facts) {
	const running = facts.replicas.filter(({ desiredStatus }) => desiredStatus === "RUNNING").length;
	return {
		running: running + startsAtOnce(facts),
		stopped: facts.replicas.length - running
	};
}
const groupsOf = ({ balancer }) => balancer?.groups.length ?? 0;
const hasRule = ({ balancer }) => balancer?.groups.some(({ rule }) => rule !== null) ?? false;
/** The tasks of the service and where its target groups have them. */
function replicaRounds(facts, { running, stopped }) {
	const pages = Math.ceil(Math.max(running, stopped) / TASKS_AT_ONCE);
	return [
		2 + groupsOf(facts),
		...Array.from({ length: Math.max(0, pages - 1) }, () => 1),
		Math.max(1, Math.ceil((running + stopped) / TASKS_AT_ONCE))
	];
}
/** The load balancer: its groups, and then their attributes beside the balancer itself and its listeners. */
function balancerRounds(facts) {
	return groupsOf(facts) === 0 ? [] : [
		1,
		groupsOf(facts) + 2,
		...ruleRounds(facts)
	];
}
function ruleRounds(facts) {
	return hasRule(facts) ? [1] : [];
}
/** All of a target: the service, its history of deployments with two task definitions, its replicas. */
function observeRounds(facts, crowd) {
	return [
		1,
		1,
		1,
		1,
		2,
		...replicaRounds(facts, crowd)
	];
}
/** The record, and the target beside it; a long history of revisions takes longer than the target. */
function findRounds(facts, crowd) {
	const name = facts.live?.taskDefinition.name ?? facts.taskDefinition;
	const revisions = Number(name.slice(name.lastIndexOf(":") + 1)) + 1;
	const rounds = Math.min(MOST_HEAD_ROUNDS, Math.max(1, Math.ceil(revisions / HEADS_AT_ONCE)));
	const heads = [
		1,
		2,
		...Array.from({ length: rounds }, () => Math.min(HEADS_AT_ONCE, revisions))
	];
	const target = observeRounds(facts, crowd);
	return heads.length > target.length ? heads : target;
}
/** The target once more without its replicas, and the one call that takes a rollout back. */
const STOP_ROUNDS = [
	1,
	2,
	1,
	1,
	3,
	1
];
/** As above, the goal and its revisions, the update and what proves it ours. */
const UPDATE_ROUNDS = [
	1,
	2,
	1,
	1,
	2,
	1,
	1,
	1,
	1,
	1,
	1
];
/** A record as tags. */
const MARK_ROUNDS = [
	1,
	1,
	1
];
/** One look at a rollout until it knows where traffic goes, and from there to its end. */
function lookRounds(facts, crowd, first) {
	return {
		before: [1, ...first ? balancerRounds(facts) : []],
		after: [...ruleRounds(facts), ...replicaRounds(facts, crowd)]
	};
}
/** Why a release does not come up, with the log lines of those replicas that have some. */
function diagnoseRounds(facts, crowd) {
	return [
		1,
		...balancerRounds(facts),
		...replicaRounds(facts, crowd)
	];
}

// packages/ecs/src/noticed.js
/** Seconds: of longer waits the looks are not counted one by one. */
const LONG = 30;
/** Milliseconds of rest after a look at a way back. */
const restAfter = (round) => (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .waitFor */ .fm)(0, {
	kind: "revert",
	round,
	step: false,
	hurried: round + 1,
	throttled: false
}, 0);
/** Seconds from one look to the next one: at a deploy that has long begun, or at a way back that has just. Pure. */
function betweenLooks(facts, crowd, kind) {
	const { before, after } = lookRounds(facts, crowd, false);
	return (kind === "deploy" ? (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .waitFor */ .fm)(0, {
		kind,
		round: LONG,
		step: false,
		hurried: 0,
		throttled: false
	}, 0) : restAfter(1)) / 1e3 + inARow(facts.callSeconds, [...before, ...after]);
}
/**
* Seconds from the call that takes a release back to the end of the look that sees it done, where it is done after
* `seconds`: looks take time, and there are waits between them (`pace`). Pure.
*/
function noticedAfter(facts, crowd, seconds) {
	let now = 0;
	for (let round = 0;; round += 1) {
		const { before, after } = lookRounds(facts, crowd, round === 0);
		const read = now + inARow(facts.callSeconds, before);
		now = read + inARow(facts.callSeconds, after);
		if (seconds <= read + inARow(facts.callSeconds, [1]) / 2) return now;
		now += restAfter(round) / 1e3;
		if (seconds > now + LONG) now = seconds - LONG;
	}
}

// packages/ecs/src/predict.js
/** A listener's weights reach its nodes: "near-instant", between these estimates of the reference where no record tells. */
const FLIP_SECONDS = [1, 4];
/** A mean flip is not noticed after the mean time, nor by a look that comes at a set one: as many as are averaged over. */
const FLIPS = 7;
/** A Network Load Balancer takes ten minutes more for each shift of traffic (ECS, "Blue/green deployments"). */
const NETWORK_SHIFT_SECONDS = 600;
/** A record holds finite numbers: a day says "never". */
const NEVER_SECONDS = 86400;
/** Three failing answers in a row, and the pauses between them: packages/verification. */
const DETECT_SECONDS = .6;
/** Between two looks once a rollout is under way: `pace`. */
const LOOK_WAIT_SECONDS = 1.5;
/** The next step of a job: a process starts and loads. */
const STEP_SECONDS = .75;
/** Turns of the control plane until a rollback's weights are written, and until a whole deployment's are. */
const TURNS_BACK = 2;
const TURNS_AFTER_PAUSE = 1;
const TURNS_AGAIN = 8;
/** Those of a rolling update: until replicas are asked for, and from the last one's health on. */
const TURNS_ROUND = 2;
/**
* By how much a rollback may take longer than predicted: the 15 % that predictions are held to, and one call that hangs
* or is throttled.
*/
const MARGIN = 1.2;
/** Where the goal has to start again, and no rollout tells how long its application boots. */
const UNMEASURED_MARGIN = 1.35;
const MEASURED = "rollout";
/** How many times its prediction a way back may take; `completed` counts on what starts, and so on measures. Pure. */
function marginOf({ terms }, way) {
	return way === "inProgress" || terms.some(({ name }) => name === MEASURED) ? MARGIN : UNMEASURED_MARGIN;
}
/** Whether a rollback that is predicted to take that many seconds can be promised to keep the budget. Pure. */
function keepsBudget(seconds, margin = MARGIN) {
	return seconds * margin <= 90;
}
/**
* The predicted T2 of a rollback, in seconds from T0. In progress the old replicas never left; completed, new ones of
* the goal start, in ROLLING as many at once as `maximumPercent` leaves room for, and the bad ones drain afterwards.
* Constants: the simulation of 10,000 releases (`npm run bench -- --only simulation`) holds them to what really comes.
*/
function predictRollback(facts) {
	const crowd = crowdOf(facts);
	const shared = sharedTerms(facts, crowd, UPDATE_ROUNDS);
	if (facts.shift !== null) return predictShift(facts, facts.shift, shared, crowd);
	const { restored, whole } = wavesOf(facts);
	const measured = Number.isFinite(whole) && restored === whole ? measuredRollout(facts) : null;
	const terms = rounded([
		...shared,
		...measured === null ? [controlPlane(facts, TURNS_BACK), ...modelled(facts, restored)] : [rollout(whole === 1 ? alike(facts, measured, betweenOf(facts), shared) : measured)],
		observation(facts, crowd)
	]);
	return {
		inProgress: sumOf([...sharedTerms(facts, crowd, STOP_ROUNDS), firstLook(facts, crowd)]),
		completed: sumOf(terms),
		terms
	};
}
/** The old replicas never left: the first look sees it. */
function firstLook(facts, crowd) {
	return {
		name: "observation",
		seconds: noticedAfter(facts, crowd, 0),
		source: "one look"
	};
}
/** What comes while one waits is seen by the next look. */
function observation(facts, crowd) {
	const { after } = lookRounds(facts, crowd, false);
	return {
		name: "observation",
		seconds: LOOK_WAIT_SECONDS / 2 + inARow(facts.callSeconds, after),
		source: "half the time between two looks, and one look"
	};
}
/** From the first failing answer to the call that takes the release back. */
function sharedTerms(facts, crowd, act) {
	const { callSeconds } = facts;
	return [{
		name: "detect and decide",
		seconds: DETECT_SECONDS + inARow(callSeconds, [...observeRounds(facts, crowd), ...MARK_ROUNDS]),
		source: "verify: three failed answers in a row, one look, and its record; calls as long as those just made"
	}, {
		name: "begin",
		seconds: STEP_SECONDS + inARow(callSeconds, [...findRounds(facts, crowd), ...act]),
		source: "the step starts, reads record and target, and calls ECS"
	}];
}
function controlPlane(facts, turns) {
	return {
		name: "control plane",
		seconds: turns * reactionSeconds(facts),
		source: "measured on the last deployment: from its creation to its start"
	};
}
function rollout(seconds) {
	return {
		name: MEASURED,
		seconds,
		source: "measured on the last deployment, without its drain"
	};
}
/** Seconds of a rollout that pass before its replicas are asked for, and after the last of them is fit. */
function betweenOf(facts) {
	if (facts.shift === null) return TURNS_ROUND * reactionSeconds(facts);
	const [quickest, slowest] = flipSeconds(facts);
	return TURNS_AGAIN * reactionSeconds(facts) + quickest + slowest;
}
/**
* Seconds that a completed way back may take longer than predicted, by luck, because its replicas boot for longer than a
* target's first checks allow; 0 where they do not, or where no rollout tells. Pure.
*/
function unluckySeconds(facts) {
	const measured = measuredRollout(facts);
	return measured === null ? 0 : failedChecksSeconds(facts, measured, betweenOf(facts));
}
/** What a rollout like the measured one takes, without its luck; `between` as in `likeRollout`. */
function alike(facts, measured, between, shared) {
	const before = sumOf(shared);
	const all = likeRollout(facts, measured, between).map((seconds) => before + seconds);
	return all.length === 0 ? measured : likeliest(all) - before;
}
/** Start and health of the goal's replicas, wave by wave. */
function modelled(facts, waves) {
	const each = [...startTerms(facts), healthSeconds(facts)];
	const seconds = each.reduce((total, term) => total + term.seconds, 0);
	if (waves <= 1) return each;
	return [...each, {
		name: "further waves",
		seconds: Number.isFinite(waves) ? seconds * (waves - 1) : NEVER_SECONDS,
		source: "maximumPercent leaves no room to start all at once"
	}];
}
/** With two colours a rollback in progress moves weights only; once blue is gone it is a whole deployment again. */
function predictShift(facts, shift, shared, crowd) {
	const network = facts.balancer?.type === "network";
	const tested = facts.hooks.length > 0 || facts.balancer?.testUrl != null;
	const perShift = (name) => network ? [{
		name,
		seconds: NETWORK_SHIFT_SECONDS,
		source: "NLB: ten minutes per shift"
	}] : [];
	const [quickest, slowest] = flipSeconds(facts);
	const late = network && (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .measuredShift */ .$c)(facts) === null;
	const flip = [{
		name: "weight flip",
		seconds: (quickest + slowest) / 2,
		source: "the listener sends all traffic to the old colour"
	}, ...late ? perShift("network balancer") : []];
	const measured = measuredRollout(facts);
	const again = measured === null ? [
		controlPlane(facts, TURNS_AGAIN),
		...modelled(facts, 1),
		...tested ? perShift("test traffic") : [],
		...flip
	] : [rollout(alike(facts, measured, betweenOf(facts), shared))];
	const steps = shift.stepsMinutes === 0 ? [] : [{
		name: "steps",
		seconds: shift.stepsMinutes * 60,
		source: `${facts.strategy} goes back in steps too`
	}];
	const terms = rounded([
		...shared,
		...again,
		...steps,
		observation(facts, crowd)
	]);
	const untilFlip = ((0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .holdsAfterShift */ .hD)(facts.hooks) ? TURNS_AFTER_PAUSE : TURNS_BACK) * reactionSeconds(facts) + (late ? NETWORK_SHIFT_SECONDS : 0);
	return {
		inProgress: sumOf([...sharedTerms(facts, crowd, STOP_ROUNDS), {
			name: "weight flip",
			seconds: flipNoticed(facts, crowd, untilFlip),
			source: "the control plane, the listener, and the first look that sees it"
		}]),
		completed: sumOf(terms),
		terms
	};
}
/** Between how many seconds a listener takes: those of the last deployment of ours, where its record tells them. */
function flipSeconds(facts) {
	const measured = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .measuredShift */ .$c)(facts);
	return measured === null ? FLIP_SECONDS : [measured, measured];
}
/** Seconds from the call until traffic is seen back, where the flip begins after `untilFlip`. */
function flipNoticed(facts, crowd, untilFlip) {
	const [quickest, slowest] = flipSeconds(facts);
	const middle = untilFlip + (quickest + slowest) / 2;
	const width = Math.max(slowest - quickest, betweenLooks(facts, crowd, "revert"));
	return Array.from({ length: FLIPS }, (_, part) => noticedAfter(facts, crowd, middle + width * (part / 6 - .5))).reduce((sum, seconds) => sum + seconds, 0) / FLIPS;
}
function rounded(terms) {
	return terms.map((term) => ({
		...term,
		seconds: tenth(term.seconds)
	}));
}
function sumOf(terms) {
	return tenth(rounded(terms).reduce((total, { seconds }) => total + seconds, 0));
}
/** Rounded as predictions are: no plan knows more. Pure. */
function tenth(seconds) {
	return Math.round(seconds * 10) / 10;
}

// packages/ecs/src/session-end.js
/** A session of an assumed role is asked for anew for so long after the credentials that open it have ended; seconds. */
const LAST_SESSION = 3300;
/** What verify takes at most where it is not told otherwise, and what the jobs between need; seconds. */
const VERIFY = 180;
const BETWEEN = 60;
/**
* How long the credentials of the environment last: of a session that nobody can renew. Null for keys that do not end,
* and where a role is assumed with the token of the job. AWS_CREDENTIAL_EXPIRATION: what the SDK's provider of
* environment credentials reads (@aws-sdk/credential-provider-env). Pure.
*/
function sessionOf(access, environment, now) {
	const assumes = access.roleToAssume !== void 0;
	if (!environment["AWS_SESSION_TOKEN"] || assumes && access.webIdentityToken !== void 0) return null;
	const ends = Date.parse(environment["AWS_CREDENTIAL_EXPIRATION"] ?? "");
	if (Number.isNaN(ends)) return { secondsLeft: null };
	return { secondsLeft: Math.round((ends - now) / 1e3) + (assumes ? LAST_SESSION : 0) };
}
/** Seconds that deploy, verify and a rollback take: bakes are not waited out, the steps of a shift are. */
function neededSeconds(facts) {
	const rollout = predictRollback(facts).completed + (facts.shift?.stepsMinutes ?? 0) * 60;
	return Math.ceil(rollout + VERIFY + BETWEEN + 90);
}
/** The shortest session that STS gives: what fits into it needs no word; seconds. */
const SHORTEST = 900;
/** Rules about the session with which a release is made. */
const SESSION_POLICY = [(facts) => {
	const needed = neededSeconds(facts);
	const left = facts.session?.secondsLeft;
	const minutes = (seconds) => `${Math.ceil(seconds / 60)} min`;
	if (left === void 0 || left === null && needed <= SHORTEST || left !== null && left >= needed) return null;
	return policy(left === null ? "session-end-unknown" : "session-ends-early", "role-to-assume", left === null ? `The AWS credentials are those of a session whose end is not known, and nobody can renew it; deploy, verify and a rollback may take ${minutes(needed)}.` : `The AWS session ends in ${minutes(Math.max(0, left))} and cannot be renewed; deploy, verify and a rollback may take ${minutes(needed)}.`, "Name a \"role-to-assume\", which is assumed with the token of the job and renewed, or open the session for longer.");
}];

// packages/ecs/src/api.js
function once(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
/**
* Opens the clients of a region. Credentials come from the standard chain or from an assumed role; the account is
* checked first where a list of allowed ones is given. `entered`: the region was entered before.
* @throws Failure('access') where the role cannot be assumed or the account is not allowed.
*/
async function openApi(region, access, tools, entered = (0,_enter_js__WEBPACK_IMPORTED_MODULE_15__/* .enterRegion */ .P)(region, access, tools)) {
	return clientsOf(await entered, tools, () => sessionOf(access, tools.environment, tools.clock.now().wall));
}
/** The clients of one target, not yet connected to anything. `session` tells how long their credentials last. */
function clientsOf(settings, tools, session = () => null) {
	const { signal } = tools.deadline;
	const patience = openPatience(settings.maxAttempts, tools);
	const patient = {
		...settings,
		retryStrategy: patience
	};
	const calls = openCallTimes();
	const open = (config) => {
		const client = new ECSClient(config);
		client.middlewareStack.add(timeCalls(tools.clock, calls), { step: "deserialize" });
		client.middlewareStack.add((0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .watchDate */ .s7)(tools.clock), { step: "deserialize" });
		client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
		return client;
	};
	let writes;
	return {
		reads: open(patient),
		get writes() {
			writes ??= open({
				...settings,
				maxAttempts: 1
			});
			return writes;
		},
		options: { abortSignal: signal },
		tools,
		patience,
		calls,
		session,
		balancing: once(async () => {
			const sdk = await Promise.all(/* import() */[__webpack_require__.e(136), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 3505));
			const client = new sdk.ElasticLoadBalancingV2Client(patient);
			client.middlewareStack.add(timeCalls(tools.clock, calls), { step: "deserialize" });
			client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
			return {
				sdk,
				client
			};
		}),
		scaling: once(async () => {
			const sdk = await __webpack_require__.e(/* import() */ 455).then(__webpack_require__.bind(__webpack_require__, 7455));
			const client = new sdk.ApplicationAutoScalingClient(patient);
			client.middlewareStack.add(timeCalls(tools.clock, calls), { step: "deserialize" });
			client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
			return {
				sdk,
				client
			};
		}),
		logs: once(async () => {
			const sdk = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(867)]).then(__webpack_require__.bind(__webpack_require__, 9867));
			const client = new sdk.CloudWatchLogsClient(patient);
			client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
			return {
				sdk,
				client
			};
		}),
		registry: once(async () => {
			const sdk = await __webpack_require__.e(/* import() */ 887).then(__webpack_require__.bind(__webpack_require__, 8887));
			const client = new sdk.ECRClient(patient);
			client.middlewareStack.add(timeCalls(tools.clock, calls), { step: "deserialize" });
			client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
			return {
				sdk,
				client
			};
		})
	};
}

// packages/ecs/src/compare.js
/**
* What runs of a way back to `wanted` whose traffic is restored, as far as it can be compared while what it leaves is
* still there. A service that moves anywhere else is compared as a whole.
*/
function unfinished(live, wanted) {
	const newest = live.deployments[0];
	if (newest === void 0 || !(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isMoving */ .rU)(newest)) return live;
	const name = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .leadsTo */ .Rs)(newest).taskDefinition ?? live.live?.taskDefinition.name ?? "";
	const goal = wanted.taskDefinition.name;
	if (name !== goal && live.copies[name] !== goal) return live;
	return {
		live: live.live?.taskDefinition.name === name ? live.live : wanted,
		replicas: live.replicas.filter(({ taskDefinition }) => taskDefinition === name)
	};
}
/**
* Where what is live differs from what was wanted, as JSON pointers into the documented projection of service
* revision, task definition, images, and the digests that the serving replicas really run. Empty means exact. Values
* of variables are never part of a difference: only that they differ.
*
* While a way back has not settled, replicas of what it leaves still run, and what completed last may be the release that
* it leaves: neither is a difference then. Pure.
*/
function compareEcs(live, wanted, settled = true) {
	if (!settled && wanted.live !== null) return compareEcs({
		...live,
		...unfinished(live, wanted.live)
	}, wanted);
	if (live.live === null || wanted.live === null) return live.live === wanted.live ? [] : [{
		path: "",
		live: live.live === null ? null : "present",
		wanted: wanted.live === null ? null : "present"
	}];
	const differences = differ("", project(live.live, wanted.live), project(wanted.live, live.live));
	const images = wanted.live.images;
	for (const replica of live.replicas) {
		if (replica.status !== "RUNNING" || replica.desiredStatus !== "RUNNING") continue;
		for (const { name, digest } of replica.containers) {
			const asked = images[name]?.digest;
			if (digest !== null && asked != null && digest !== asked) differences.push({
				path: `/replicas/${replica.id}/${name}`,
				live: digest,
				wanted: asked
			});
		}
	}
	return differences;
}
function project(snapshot, other) {
	return {
		taskDefinition: (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .projectTaskDefinition */ .wo)(snapshot.taskDefinition.body, snapshot.images),
		images: Object.fromEntries(Object.entries(snapshot.images).map(([container, image]) => [container, image.digest ?? image.reference])),
		...snapshot.revision === null || other.revision === null ? {} : { service: (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .projectRevision */ .vy)(snapshot.revision.body) }
	};
}
function differ(path, live, wanted) {
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .isObject$1 */ .hk)(live) && (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .isObject$1 */ .hk)(wanted)) return keysOf(live, wanted).flatMap((key) => differ(`${path}/${pointer(key)}`, live[key] ?? null, wanted[key] ?? null));
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .canonicalJson */ .dj)(live) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .canonicalJson */ .dj)(wanted)) return [];
	if (/\/(environment|secrets)(\/|$)/.test(path)) return [{
		path,
		live: live === null ? null : "(another value)",
		wanted: wanted === null ? null : "(its value)"
	}];
	return [{
		path,
		live,
		wanted
	}];
}
function keysOf(live, wanted) {
	return [.../* @__PURE__ */ new Set([...Object.keys(live), ...Object.keys(wanted)])].sort();
}
/** RFC 6901, section 3. */
function pointer(key) {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

// packages/ecs/src/image-repository.js
const INDEX = "application/vnd.oci.image.index.v1+json";
const MANIFESTS = [
	INDEX,
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.docker.distribution.manifest.v2+json"
];
/** ECR, ListImageReferrers, `maxResults`. */
const PAGE = 50;
function explain(thrown, what, permission) {
	const refusal = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .readRefusal */ .ni)(thrown);
	const denied = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isAccessDenied */ .w7)(refusal);
	return new _frame_js__WEBPACK_IMPORTED_MODULE_13__/* .Failure */ .HR(denied ? "access" : "platform", {
		message: `${what} failed: ${denied ? `the permission ${permission} is missing` : refusal.message}.`,
		remedy: denied ? `Give the role ${permission}.` : "Run the job again once ECR answers.",
		cause: thrown
	});
}
function descriptorOf(item) {
	const { mediaType, digest, size, artifactType, annotations } = item;
	return {
		mediaType: String(mediaType ?? ""),
		digest: String(digest ?? ""),
		size: typeof size === "number" ? size : 0,
		...typeof artifactType === "string" ? { artifactType } : {},
		...typeof annotations === "object" && annotations !== null ? { annotations: Object.fromEntries(Object.entries(annotations).map(([key, value]) => [key, String(value)])) } : {}
	};
}
/**
* A repository of private ECR, read by the API with the credentials of the target: BatchGetImage,
* GetDownloadUrlForLayer, and ListImageReferrers, which asks for no permission but ecr:BatchGetImage (ECR API
* reference 2015-09-21). Null for any other registry, and for another region.
*/
function ecrImageRepository(api, region, name) {
	const ecr = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .parseEcrRepository */ .iR)(name);
	if (ecr === null || ecr.region !== region) return null;
	const place = {
		registryId: ecr.account,
		repositoryName: ecr.name
	};
	const manifest = async (reference) => {
		const { sdk, client } = await api.registry();
		const id = reference.startsWith("sha256:") ? { imageDigest: reference } : { imageTag: reference };
		const command = new sdk.BatchGetImageCommand({
			...place,
			imageIds: [id],
			acceptedMediaTypes: MANIFESTS
		});
		const { images } = await client.send(command, api.options).catch((thrown) => {
			if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
			throw explain(thrown, `Reading ${reference} of ${name}`, "ecr:BatchGetImage");
		});
		const found = images?.[0];
		if (found?.imageManifest === void 0) return null;
		const bytes = Buffer.from(found.imageManifest);
		return {
			descriptor: {
				mediaType: found.imageManifestMediaType ?? "",
				digest: found.imageId?.imageDigest ?? "",
				size: bytes.length
			},
			bytes
		};
	};
	async function* listed(digest, artifactType) {
		const { sdk, client } = await api.registry();
		let nextToken;
		do {
			const command = new sdk.ListImageReferrersCommand({
				...place,
				subjectId: { imageDigest: digest },
				maxResults: PAGE,
				...artifactType === void 0 ? {} : { filter: { artifactTypes: [artifactType] } },
				...nextToken === void 0 ? {} : { nextToken }
			});
			const answer = await client.send(command, api.options).catch((thrown) => {
				if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
				throw explain(thrown, `Listing what refers to ${digest} in ${name}`, "ecr:BatchGetImage");
			});
			for (const referrer of answer.referrers ?? []) yield descriptorOf({ ...referrer });
			nextToken = answer.nextToken;
		} while (nextToken !== void 0);
	}
	/** Where a client that did not know ECR's API for referrers left an index under a tag made of the digest. */
	async function* tagged(digest) {
		const index = await manifest(digest.replace(":", "-"));
		if (index === null || index.descriptor.mediaType !== INDEX) return;
		for (const item of (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(JSON.parse(Buffer.from(index.bytes).toString("utf8")))["manifests"])) yield {
			...descriptorOf(item),
			size: (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(item["size"], 0),
			digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(item["digest"])
		};
	}
	return {
		name,
		manifest,
		blob: async (digest, limit) => {
			const { sdk, client } = await api.registry();
			const command = new sdk.GetDownloadUrlForLayerCommand({
				...place,
				layerDigest: digest
			});
			const { downloadUrl } = await client.send(command, api.options).catch((thrown) => {
				if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
				throw explain(thrown, `Reading ${digest} of ${name}`, "ecr:GetDownloadUrlForLayer");
			});
			const { status, bytes } = await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .download */ .RG)(new URL(downloadUrl ?? ""), api.tools.deadline.signal, limit);
			if (status !== 200) throw new Error(`${status} for ${digest} of ${name}`);
			return bytes;
		},
		referrers: async function* (digest, artifactType) {
			const seen = /* @__PURE__ */ new Set();
			for await (const one of listed(digest, artifactType)) {
				seen.add(one.digest);
				yield one;
			}
			for await (const one of tagged(digest)) if (!seen.has(one.digest)) yield one;
		}
	};
}

// packages/ecs/src/marks.js
/** Revisions looked at for every head asked for: most of a family may be somebody else's. */
const SCAN_FACTOR = 2;
const AT_ONCE = 6;
/**
* The heads that the revisions of the service's family carry, newest first. A corrupt mark is named and skipped; heads
* of other targets that share the family are not this target's.
*/
async function readHistory(api, where, families, limit) {
	const service = await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .describeService */ .Jv)(api, where);
	const serviceArn = service.serviceArn ?? "";
	const all = /* @__PURE__ */ new Set([(0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .familyOf */ .Ap)((0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(service.taskDefinition ?? "")), ...families]);
	const names = (await Promise.all([...all].filter((family) => family !== "").flatMap((family) => [(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .listRevisions */ .VW)(api, family, "ACTIVE", limit * SCAN_FACTOR), (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .listRevisions */ .VW)(api, family, "INACTIVE", limit)]))).flat().sort((a, b) => revisionOf(b) - revisionOf(a));
	const heads = [];
	for (let from = 0; from < names.length && heads.length < limit; from += AT_ONCE) {
		const batch = await Promise.all(names.slice(from, from + AT_ONCE).map((name) => (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .describeTaskDefinition */ .oh)(api, serviceArn, name)));
		for (const { name, tags } of batch) {
			const mark = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .readMark */ .Mp)(tags, name);
			if (mark.kind === "corrupt") api.tools.log.warning(`The mark on ${name} is not readable and was skipped: ${mark.reason}.`);
			if (mark.kind === "head" && isOfTarget(mark.head, where)) heads.push(mark.head);
		}
	}
	return heads.slice(0, limit);
}
function isOfTarget(head, where) {
	const { region, cluster, service } = head.target.locator;
	return region === where.region && cluster === where.cluster && service === where.service;
}
function revisionOf(name) {
	return Number(name.slice(name.lastIndexOf(":") + 1));
}
/**
* Writes a head as tags of its own task definition revision. A revision that is not ours (it carries no mark) is left
* alone: infrastructure code owns it. Never tags the service.
* @throws Failure('access') naming the permission that is missing.
*/
async function writeMark(api, where, head) {
	const { log } = api.tools;
	const name = head.platformRelease;
	if (name === null) {
		log.debug(`The record of ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .describeTarget */ .ff)(head.target)} has no revision yet: it is written with it.`);
		return;
	}
	const serviceArn = (await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .describeService */ .Jv)(api, where)).serviceArn ?? "";
	const { tags } = await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .describeTaskDefinition */ .oh)(api, serviceArn, name);
	if (tags["thea:release"] === void 0) {
		log.info(`${name} was not registered by a release of ours: no mark is written on it.`);
		return;
	}
	try {
		await api.reads.send(new _render_js__WEBPACK_IMPORTED_MODULE_14__/* .TagResourceCommand */ .eq({
			resourceArn: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .taskDefinitionArn */ .U5)(serviceArn, name),
			tags: Object.entries((0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .headTags */ .mj)(head)).map(([key, value]) => ({
				key,
				value
			}))
		}), api.options);
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .explain */ .WE)(thrown, `Writing the mark on ${name}`, "ecs:TagResource");
	}
}

// packages/ecs/src/in-the-way.js
/**
* Whether the newest service deployment keeps a next release from beginning. It does not where it has ended, and where
* only old replicas have still to leave: those of a verified release, or of one that was taken back, once no traffic
* goes to them any more and, on a way back, the minimum of what is live serves (T2). Pure.
*/
function isInTheWay(facts) {
	const { deployments, live, replicas, copies } = facts;
	const [newest, ...older] = deployments;
	if (newest === void 0 || !(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isMoving */ .rU)(newest)) return false;
	const name = live?.taskDefinition.name;
	if (name === void 0 || !(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isReverting */ .jz)(newest) && newest.taskDefinition !== name) return true;
	const serving = replicas.filter(_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isServing */ .PA);
	const restored = serving.filter(({ taskDefinition }) => taskDefinition === name).length;
	const comesBack = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isReverting */ .jz)(newest) || copies[name] !== void 0 || (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .completedLeads */ .tm)(older).some(({ taskDefinition }) => taskDefinition === name);
	return restored < serving.length || comesBack && restored < (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .minimumHealthyOf */ .xo)(facts);
}

// packages/ecs/src/findings-safety.js
/** A finding that blocks. */
const safety = (rule, message, remedy, setting) => ({
	class: "safety",
	rule,
	message,
	remedy,
	...setting === void 0 ? {} : { setting }
});
/** Rules that block: what they find cannot be deployed, or could not be taken back. */
const SAFETY = [
	({ controller }) => controller === "ECS" ? null : safety("unsupported-controller", `The service is deployed by the controller ${controller}, not by ECS itself.`, "Change deploymentController to ECS (possible in place since July 2025), or deploy it with its own tool.", "deploymentController"),
	({ express }) => express ? safety("unsupported-express", "The service is owned by ECS itself (Express Mode): what it runs is changed by UpdateExpressGatewayService only.", "Deploy it with amazon-ecs-deploy-express-service, or make it a service of your own.", "resourceManagementType") : null,
	({ strategy, shift }) => strategy === "ROLLING" || shift !== null ? null : safety("unsupported-strategy", `The service deploys with the strategy ${strategy}, which this version does not know how to take back.`, "Set deploymentConfiguration.strategy to BLUE_GREEN, CANARY, LINEAR or ROLLING.", "deploymentConfiguration.strategy"),
	({ scheduling }) => scheduling === "REPLICA" ? null : safety("unsupported-scheduling", `The service is scheduled as ${scheduling}: its tasks are stopped before new ones start.`, "Use schedulingStrategy REPLICA.", "schedulingStrategy"),
	(facts) => {
		const [newest] = facts.deployments;
		return newest !== void 0 && isInTheWay(facts) ? {
			...safety("foreign-rollout", `Service deployment ${newest.id} (${newest.taskDefinition ?? "unknown"}) is under way (${newest.status}) and is not this release's.`, "Wait until it has ended, or roll it back by its own record."),
			passing: true
		} : null;
	},
	(_facts, _rendered, desired) => desired === 0 ? safety("desired-zero", "The service wants 0 replicas: nothing would run, and nothing could be verified.", "Set \"desired-count\", or scale the service up first.", "desired-count") : null,
	({ live }) => {
		const unpinned = Object.entries(live?.images ?? {}).find(([, { digest }]) => digest === null);
		return live?.taskDefinition.status === "INACTIVE" && unpinned !== void 0 ? safety("goal-inactive", `${live.taskDefinition.name}, the way back, is INACTIVE, and the digest of its container "${unpinned[0]}" is not known: it cannot be brought back.`, "Register it again and deploy it, and keep tools that deregister task definitions away from the service.") : null;
	},
	({ live, goalImages }) => {
		const gone = Object.entries(goalImages).find(([, presence]) => presence === "missing" || presence === "archived");
		return live === null || gone === void 0 ? null : safety("goal-image-missing", `The image of container "${gone[0]}" of ${live.taskDefinition.name}, the way back, is ${gone[1]} in ECR (${live.images[gone[0]]?.digest ?? ""}).`, "Push it again with the same digest, and mend the lifecycle policy that removed it.");
	},
	({ asked }) => {
		const gone = Object.entries(asked).find(([, { presence }]) => presence === "missing" || presence === "archived");
		return gone === void 0 ? null : safety("image-missing", `The image ${gone[1].repository}@${gone[1].digest ?? ""} of container "${gone[0]}" is ${gone[1].presence} in ECR.`, "Push it before deploying it.", "image");
	},
	(facts) => facts.shift !== null || Number.isFinite(wavesOf(facts).whole) ? null : safety("rollout-stalls", `With minimumHealthyPercent ${facts.minimumHealthyPercent}, maximumPercent ${facts.maximumPercent} and ${facts.desired} replica(s) no task could be replaced, neither forth nor back.`, "Set maximumPercent to 200.", "deploymentConfiguration.maximumPercent")
];

// packages/ecs/src/findings-connect.js
/** The ports that clients come in by: now, and in the rendered task definition; undefined where none has that name. */
function portsOf({ connect, live, named }, rendered) {
	const before = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .namedPorts */ .ku)((live?.taskDefinition ?? named)?.body);
	const after = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .namedPorts */ .ku)(rendered);
	return (connect?.endpoints ?? []).map((endpoint) => ({
		endpoint,
		was: before.get(endpoint.port),
		is: after.get(endpoint.port)
	}));
}
/** Rules about services that are reached through Service Connect, or by nothing of AWS. */
const CONNECT = [
	(facts, rendered) => {
		const lost = portsOf(facts, rendered).find(({ is }) => is === void 0);
		return lost === void 0 ? null : safety("connect-port", `Clients reach the service as ${lost.endpoint.name} through Service Connect, by the port that is named "${lost.endpoint.port}": no port mapping of the task definition has that name, and ECS would not take it.`, `Write "name": "${lost.endpoint.port}" into the port mapping. To rename it, give the service both names first, and deploy its clients again: a task that runs never sees an endpoint which is newer than its own deployment.`, "portMappings");
	},
	(facts, rendered) => {
		const changed = portsOf(facts, rendered).find(({ was, is }) => was !== void 0 && is !== void 0 && (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .protocolsOf */ .LE)(was) !== (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .protocolsOf */ .LE)(is));
		return changed?.was === void 0 || changed.is === void 0 ? null : safety("connect-protocol", `The port "${changed.endpoint.port}" is ${(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .protocolsOf */ .LE)(changed.was)} and would be ${(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .protocolsOf */ .LE)(changed.is)}: Service Connect keeps the protocols of a service as long as that exists, and ECS would not take it.`, "Leave \"protocol\" and \"appProtocol\" of that port as they are, or give another port and name to the new protocol.", "portMappings");
	},
	(facts, rendered) => {
		const moved = portsOf(facts, rendered).find(({ endpoint, was, is }) => !endpoint.ownPort && was !== void 0 && is !== void 0 && (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(was["containerPort"], 0) !== (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(is["containerPort"], 0));
		return moved === void 0 ? null : policy("connect-port-moved", "containerPort", `The proxy of Service Connect listens on the container's port, which goes from ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(moved.was?.["containerPort"], 0)} to ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(moved.is?.["containerPort"], 0)}: security groups may let clients into the old one only.`, "Let the clients into both ports until the release is verified, or set ingressPortOverride.");
	},
	({ shift, balancer, hooks }) => shift !== null && balancer === null && hooks.some(({ type, stages }) => type === "PAUSE" && stages.some(_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isBeforeProduction */ .rr)) ? policy("no-test-address", "lifecycleHooks.lifecycleStages", "A PAUSE hook holds the release before any production traffic goes to it, and no load balancer leads to it: what is asked from outside is the old release.", `Pause at ${_render_js__WEBPACK_IMPORTED_MODULE_14__/* .HOLD_AFTER_SHIFT */ .Mu}, or judge the target by its replicas ("verify: {by: replicas}").`) : null,
	({ shift, balancer, connect, live }) => shift !== null && balancer === null && (connect?.endpoints ?? []).length === 0 && (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(live?.revision?.body)["vpcLatticeConfigurations"]).length === 0 ? policy("unmanaged-shift", "deploymentConfiguration.strategy", "No load balancer, Service Connect or VPC Lattice leads to the service: ECS has no traffic to shift, so both releases work side by side from the start of the new one until the old one is stopped.", "Use ROLLING for a worker, or make sure that both may work at the same time.") : null
];

// packages/ecs/src/findings-network.js
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;
/** How the running service revision is connected; null where it is not known, or has no network of its own. */
function networkOf(live) {
	const network = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(live?.revision?.body)["networkConfiguration"]);
	return network["awsvpcConfiguration"] === void 0 ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(network["awsvpcConfiguration"]);
}
/** Rules about what can reach the replicas, and how. Amazon ECS API reference, `AwsVpcConfiguration`. */
const NETWORK_POLICY = [
	({ balancer }) => {
		const url = balancer?.url == null ? null : new URL(balancer.url);
		return url === null || url.protocol === "https:" || LOOPBACK.test(url.hostname) ? null : policy("tls-listener", "Protocol of the listener", `Traffic comes in at ${url.origin} without TLS: the load balancer has no HTTPS or TLS listener.`, "Give it an HTTPS listener on 443 with a certificate of ACM, and let the one on 80 redirect to it.");
	},
	({ live }) => networkOf(live)?.["assignPublicIp"] === "ENABLED" ? policy("private-network", "networkConfiguration.awsvpcConfiguration.assignPublicIp", "Every replica has a public IP address: it can be reached past the load balancer.", "Run the service in private subnets with assignPublicIp DISABLED, and reach AWS through VPC endpoints or a NAT gateway.") : null,
	({ live }) => {
		const network = networkOf(live);
		const groups = network?.["securityGroups"];
		return network === null || Array.isArray(groups) && groups.length > 0 ? null : policy("security-groups", "networkConfiguration.awsvpcConfiguration.securityGroups", "The service names no security group: the default one of the VPC decides what reaches its replicas.", "Give the service a security group that lets in nothing but the load balancer's on the container's port.");
	}
];

// packages/ecs/src/owner.js
/** Keys by which tools other than CloudFormation commonly say that they own a resource, in lower case, without `-`, `_` and `:`. */
const MANAGED_BY = /* @__PURE__ */ new Set([
	"managedby",
	"provisionedby",
	"terraform",
	"opentofu",
	"pulumi"
]);
/**
* Who owns the service, from its tags; null where none says it. CloudFormation (and CDK, SAM, Copilot through it) writes
* its own tags (CloudFormation User Guide, "Resource tags"); the others leave it to a convention. Pure.
*/
function ownerOf(tags) {
	const stack = tags["aws:cloudformation:stack-name"];
	if (stack !== void 0) return `the CloudFormation stack "${stack}"`;
	for (const [key, value] of Object.entries(tags)) {
		const plain = key.toLowerCase().replace(/[-_:]/g, "");
		if (!MANAGED_BY.has(plain)) continue;
		const named = /^(?:managedby|provisionedby)$/.test(plain) ? value : key;
		if (named !== "" && value !== "false") return `${named} (tag ${key}=${value})`;
	}
	return null;
}

// packages/ecs/src/findings-owner.js
/** The rule about infrastructure code that owns the service beside us. */
const OWNER_POLICY = [({ serviceTags }) => {
	const owner = ownerOf(serviceTags);
	return owner === null ? null : policy("owned-by-code", "taskDefinition", `The service belongs to ${owner}, whose next run may put back the task definition that it knows.`, "Keep task definition and desired count out of it: `ignore_changes = [task_definition, desired_count]` in Terraform; in CloudFormation update the stack without changing TaskDefinition.");
}];

// packages/ecs/src/findings-registration.js
/** Why a task on Fargate needs an execution role; null where it needs none. */
function needOfRole(container) {
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(container["logConfiguration"])["logDriver"]) === "awslogs") return "writes its log with awslogs";
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(container["image"]).includes(".dkr.ecr.")) return "pulls its image from ECR";
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)(container["secrets"]).length > 0 ? "reads secrets" : null;
}
const onFargate = (find) => ({ compute }, rendered) => compute === "fargate" ? find(rendered) : null;
/**
* Rules that block because ECS would not take, or could not start, the rendered task definition: plan says it before
* anybody approves. Amazon ECS Developer Guide, "Task definition differences for Fargate".
*/
const REGISTRATION = [
	(_facts, rendered) => {
		const open = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)(rendered["containerDefinitions"]).find((item) => /\$\{|<[^>]*>/.test((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(item["image"])));
		return open === void 0 ? null : safety("image-not-filled-in", `The image of container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(open["name"])}" is ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(open["image"])}: nothing fills in what stands in brackets there.`, "Write the repository itself into the task definition, and give the digest with \"image\"; name the container in \"containers\".", "image");
	},
	onFargate((rendered) => {
		const missing = ["cpu", "memory"].filter((field) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(rendered[field]) === "");
		return missing.length === 0 ? null : safety("fargate-size", `The service runs on Fargate, and the task definition does not say its ${missing.join(" and ")}: ECS would not take it.`, "Write them beside \"family\", such as \"cpu\": \"1024\", \"memory\": \"2048\".", missing.join(", "));
	}),
	onFargate((rendered) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(rendered["networkMode"]) === "awsvpc" ? null : safety("fargate-network-mode", `The service runs on Fargate, and the network mode of the task definition is ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(rendered["networkMode"]) || "not given"}: ECS would not take it.`, "Write \"networkMode\": \"awsvpc\" beside \"family\".", "networkMode")),
	onFargate((rendered) => {
		const needing = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)(rendered["containerDefinitions"]).find((item) => needOfRole(item) !== null);
		return needing === void 0 || (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(rendered["executionRoleArn"]) !== "" ? null : safety("fargate-execution-role", `The task definition has no execution role, but container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(needing["name"])}" ${needOfRole(needing)}: no task could start on Fargate.`, "Write \"executionRoleArn\" beside \"family\", a role with the policy AmazonECSTaskExecutionRolePolicy.", "executionRoleArn");
	})
];

// packages/ecs/src/findings-scaling.js
/** What Thea IA's deployment policy asks for. */
const BOUNDS = {
	minimum: 3,
	maximum: 10
};
/** Rules about autoscaling. */
const SCALING_POLICY = [
	({ scaling }) => scaling === null ? policy("autoscaling-absent", "ScalableTarget", "No autoscaling of the service is known: it runs as many replicas under any load.", `Register it as a scalable target with MinCapacity ${BOUNDS.minimum} and MaxCapacity ${BOUNDS.maximum}.`) : null,
	({ scaling }) => scaling === null || scaling.minimum === BOUNDS.minimum && scaling.maximum === BOUNDS.maximum ? null : policy("autoscaling-bounds", "MinCapacity, MaxCapacity", `Autoscaling goes from ${scaling.minimum} to ${scaling.maximum} replicas; Thea IA's policy says ${BOUNDS.minimum} to ${BOUNDS.maximum}.`, `Set MinCapacity to ${BOUNDS.minimum} and MaxCapacity to ${BOUNDS.maximum}, or allow this rule in a policy file with the reason.`),
	({ scaling }) => scaling?.scaleOutActive === true ? policy("scale-out-active", "SuspendedState.DynamicScalingOutSuspended", "Autoscaling may raise the desired number during a rollout, and with it what a rollback has to start.", "Nothing to do where that is wanted; else suspend scaling out during releases.") : null
];

// packages/ecs/src/findings-shift.js
/** What verify takes at most where it is not told otherwise, with the start of its job; minutes. */
const VERIFY_MINUTES = 3;
/** A dead runner should not leave a release half way for longer than that; minutes. */
const PATIENCE_MINUTES = 60;
/** Whether the old replicas are still up while verify looks: then its way back moves weights only. Pure. */
function staysForVerify({ shift, hooks }) {
	return shift !== null && (shift.bakeMinutes >= VERIFY_MINUTES || (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .holdsAfterShift */ .hD)(hooks));
}
/** Rules about deployments in two colours, and about the hooks that hold a rollout. */
const SHIFT_POLICY = [
	({ shift, balancer }) => shift !== null && balancer?.type === "network" ? policy("network-balancer-shift", "loadBalancers", "A Network Load Balancer takes about ten minutes for each shift of traffic: a rollback cannot keep 90 s.", "Put an Application Load Balancer in front of the service, or use ROLLING.") : null,
	({ shift, hooks }) => {
		if (shift === null || staysForVerify({
			shift,
			hooks
		})) return null;
		return policy("bake-too-short", "deploymentConfiguration.bakeTimeInMinutes", `The old replicas are stopped ${shift.bakeMinutes} min after the shift, before verify has ended: from then on a rollback starts them anew.`, `Add a PAUSE hook at ${_render_js__WEBPACK_IMPORTED_MODULE_14__/* .HOLD_AFTER_SHIFT */ .Mu} whose time-out rolls back, or set bakeTimeInMinutes to 5 or more.`);
	},
	({ shift, hooks, alarms }) => shift !== null && !hooks.some(({ type }) => type === "PAUSE") && !alarms.enabled ? policy("no-dead-man", "deploymentConfiguration.lifecycleHooks", "Where the runner dies before the verdict, nothing takes an unverified release back: the bake ends by itself.", `Add a PAUSE hook at ${_render_js__WEBPACK_IMPORTED_MODULE_14__/* .HOLD_AFTER_SHIFT */ .Mu} whose time-out (5 to 15 min) rolls back.`) : null,
	({ hooks }) => hooks.some(({ type, onTimeout }) => type === "PAUSE" && onTimeout === "CONTINUE") ? policy("pause-continues", "lifecycleHooks.timeoutConfiguration.action", "A PAUSE hook goes on when its time is over: where the runner dies, a release that nobody verified stays.", "Set its timeoutConfiguration.action to ROLLBACK.") : null,
	({ hooks }) => {
		const short = hooks.find(({ type, timeoutMinutes }) => type === "PAUSE" && timeoutMinutes < VERIFY_MINUTES);
		return short === void 0 ? null : policy("pause-too-short", "lifecycleHooks.timeoutConfiguration.timeoutInMinutes", `A PAUSE hook waits ${short.timeoutMinutes} min, less than verify may take: then ECS decides (${short.onTimeout}) before there is a verdict.`, "Give it 5 to 15 minutes.");
	},
	({ hooks }) => {
		const long = hooks.find(({ type, timeoutMinutes }) => type === "PAUSE" && timeoutMinutes > PATIENCE_MINUTES);
		return long === void 0 ? null : policy("pause-too-long", "lifecycleHooks.timeoutConfiguration.timeoutInMinutes", `A PAUSE hook waits ${long.timeoutMinutes} min: where the runner dies, the release is held that long.`, "Give it 5 to 15 minutes.");
	},
	({ hooks, balancer, shift }) => shift !== null && balancer !== null && balancer.testUrl === null && hooks.some(({ type, stages }) => type === "PAUSE" && stages.some(_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isBeforeProduction */ .rr)) ? policy("no-test-listener", "advancedConfiguration.testListenerRule", "A PAUSE hook holds the release before any production traffic goes to it, and there is no test listener by which verify could reach it.", `Give the load balancer a testListenerRule, or pause at ${_render_js__WEBPACK_IMPORTED_MODULE_14__/* .HOLD_AFTER_SHIFT */ .Mu}.`) : null,
	({ shift, balancer }) => {
		const sticky = balancer?.groups.find(({ stickySeconds }) => stickySeconds !== null);
		return shift === null || sticky === void 0 ? null : policy("sticky-weights", "TargetGroupStickinessConfig", `The listener rule keeps a client with the target group that it was sent to for ${sticky.stickySeconds} s, whatever its weight: after a rollback such clients stay with the bad release that much longer, or until its replicas are gone.`, "Disable TargetGroupStickinessConfig in the production listener rule, or make it a few seconds.");
	},
	({ scaling }) => scaling?.suspended.in === true && scaling.suspended.scheduled && !scaling.suspended.out ? policy("scaling-suspended", "SuspendedState", "Scaling in and scheduled scaling are suspended: somebody wanted that, or a rollback that died left it behind.", "Run the rollback of that release again, which puts it back, or resume them by hand.") : null
];

// packages/ecs/src/never-served.js
/** The middles of ten equal parts of what chance draws. */
const PARTS = Array.from({ length: 10 }, (_, part) => (part + .5) / 10);
/** The middles of nine equal parts of what a normal distribution draws, in standard deviations. */
const NORMAL = [
	-1.59,
	-.97,
	-.59,
	-.28,
	0,
	.28,
	.59,
	.97,
	1.59
];
/** Steps of a job begin after 0.3 to 1.2 seconds: their standard deviation. */
const STEP_SPREAD = .26;
/**
* Seconds more that a rollback takes where a release never comes up and only one replica of it starts at a time: one
* that fails may be unlucky, so that a second one is waited for. That one starts a turn of the control plane later and
* ends once it has booted, or fails its `checks` until they count. 0 where two start at once. Pure.
*/
function secondTrySeconds(facts, how = "checks") {
	if (startsTwo(facts)) return 0;
	const start = startTerms(facts).reduce((total, { seconds }) => total + seconds, 0);
	if (how === "ends") return tenth(reactionSeconds(facts) + start + 2);
	return tenth(start + failingSeconds(facts));
}
/**
* The predicted T2 of a release that never comes up, in seconds from the first failing replica: no traffic ever left the
* goal, so that nothing has to be moved or started, and the deploy itself decides. What has no `image` is given up at
* once; a replica that `ends` may be unlucky, so that the next one is waited for; one that fails its `checks` is stopped
* by ECS a turn of the control plane later. Pure.
*/
function predictNeverServed(facts, how) {
	const crowd = crowdOf(facts);
	const rounds = [
		...diagnoseRounds(facts, crowd),
		...MARK_ROUNDS,
		...findRounds(facts, crowd),
		...STOP_ROUNDS
	];
	const acted = STEP_SECONDS + inARow(facts.callSeconds, rounds);
	const some = facts.balancer === null && how === "ends" && betweenAllStarts(facts) > acted;
	const usual = acted + noticedAfter(facts, crowd, some ? reactionSeconds(facts) : 0);
	const spread = Math.hypot(spreadInARow(facts.callSeconds, rounds), STEP_SPREAD);
	const chance = NORMAL.map((deviation) => usual + deviation * spread);
	return tenth(likeliest(untilSecond(facts, how).flatMap((more) => chance.map((time) => time + more))));
}
/**
* From the look that shows the first failing replica to the one that gives the release up, as chance has it: that sees a
* second one end, or the turn of the control plane that stops a second one whose checks fail, which may be the turn that
* stops the first. Looks are slow until one fails, so that the first such look may see both; and quick from then on.
*/
function untilSecond(facts, how) {
	if (how === "image") return [0];
	const crowd = crowdOf(facts);
	const turn = how === "checks" ? reactionSeconds(facts) : 0;
	const [slow, quick] = [betweenLooks(facts, crowd, "deploy"), betweenLooks(facts, crowd, "revert")];
	const again = secondTrySeconds(facts, how);
	return PARTS.map((part) => again - Math.log(1 - part) * betweenStarts(facts)).flatMap((gap) => {
		const second = gap <= turn ? turn : gap + turn;
		return PARTS.map((part) => Math.ceil(Math.max(0, second - part * slow) / quick) * quick);
	});
}

// packages/ecs/src/findings-service.js
/** What Thea IA's deployment policy asks for. */
const MINIMUM_REPLICAS = 3;
/** Rules about the service, its load balancer and its scaling. */
const SERVICE_POLICY = [
	(facts) => {
		if (facts.shift === null && !Number.isFinite(wavesOf(facts).whole)) return null;
		const prediction = predictRollback(facts);
		const stays = staysForVerify(facts);
		const way = stays ? "inProgress" : "completed";
		const seconds = prediction[way];
		const margin = marginOf(prediction, way);
		return keepsBudget(seconds, margin) ? null : policy("rollback-over-budget", longest(facts).setting, `${stays ? "While the rollout is under way" : "Once the rollout has completed"}, a rollback is predicted to take ${seconds} s: ${overBudget(seconds, margin)}`, longest(facts).remedy);
	},
	(facts) => {
		if (staysForVerify(facts) || facts.shift === null && !Number.isFinite(wavesOf(facts).whole)) return null;
		const prediction = predictRollback(facts);
		const worst = Math.round(prediction.completed + unluckySeconds(facts));
		if (worst <= 90 || !keepsBudget(prediction.completed, marginOf(prediction, "completed"))) return null;
		return policy("boot-fails-checks", "HealthyThresholdCount", `The application takes so long to answer that a replica may fail its first checks, and then needs several that pass: a rollback that is predicted to take ${prediction.completed} s takes up to ${worst} s where that happens.`, "Set HealthyThresholdCount to 2, or UnhealthyThresholdCount higher.");
	},
	(facts) => {
		const seconds = predictNeverServed(facts, "checks");
		return startsTwo(facts) || keepsBudget(seconds) ? null : policy("second-try-over-budget", facts.desired < 2 ? "desired-count" : "deploymentConfiguration.maximumPercent", `Only one new replica starts at a time, and one that fails may be unlucky: a release that never comes up is given up after the second one, ${seconds} s after the first failure. The old replicas serve meanwhile.`, facts.desired < 2 ? "Run at least 2 replicas." : "Set maximumPercent to 200.");
	},
	({ maximumPercent, shift }) => shift !== null || maximumPercent >= 200 ? null : policy("maximum-percent", "deploymentConfiguration.maximumPercent", `maximumPercent is ${maximumPercent}: a rollback cannot start all replicas at once.`, "Set maximumPercent to 200."),
	({ balancer }) => {
		const slow = balancer?.groups.find(({ interval }) => interval > 10);
		return slow === void 0 ? null : policy("health-interval", "HealthCheckIntervalSeconds", `The target group ${slow.name} checks every ${slow.interval} s; a restored replica waits that long for its first check.`, "Set HealthCheckIntervalSeconds to 10 or less.");
	},
	({ balancer }) => {
		const slow = balancer?.groups.find(({ deregistrationDelay }) => deregistrationDelay > 60);
		return slow === void 0 ? null : policy("slow-drain", "deregistration_delay.timeout_seconds", `The target group ${slow.name} drains for ${slow.deregistrationDelay} s: traffic is restored before, but the rollback settles that much later.`, "Set deregistration_delay.timeout_seconds to 60 or less.");
	},
	({ balancer }) => {
		const kept = balancer?.type === "network" ? balancer.groups.find((group) => !group.endsConnections && group.deregistrationDelay > 0) : void 0;
		return kept === void 0 ? null : policy("connections-stay", "deregistration_delay.connection_termination.enabled", `A Network Load Balancer moves new connections only: those that stand stay with a bad release for up to ${kept.deregistrationDelay} s after traffic counts as restored (target group ${kept.name}).`, "Set deregistration_delay.connection_termination.enabled to true, or the deregistration delay to a few seconds.");
	},
	({ gracePeriod }) => gracePeriod > 60 ? policy("grace-period", "healthCheckGracePeriodSeconds", `ECS ignores failing health checks for ${gracePeriod} s after a task starts: a bad release is found that much later.`, "Set healthCheckGracePeriodSeconds to what the start really takes, at most 60.") : null,
	({ scaling }, _rendered, desired) => {
		const fewest = Math.min(desired, scaling?.minimum ?? desired);
		return fewest >= MINIMUM_REPLICAS ? null : policy("minimum-replicas", fewest < desired ? "MinCapacity" : "desired-count", `The service runs ${fewest === desired ? "" : "as few as "}${fewest} replica(s): with fewer than ${MINIMUM_REPLICAS} one that fails is felt.`, `Run at least ${MINIMUM_REPLICAS}.`);
	},
	({ live, replicas, ...bounds }) => live !== null && replicas.filter((one) => one.taskDefinition === live.taskDefinition.name && (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isServing */ .PA)(one)).length < (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .minimumHealthyOf */ .xo)(bounds) ? policy("degraded-now", "service", `${live.taskDefinition.name} has fewer serving replicas than its minimum before anything was changed.`, "Find out why first: a rollback would bring back a release that is not whole.") : null,
	({ circuitBreaker, desired, shift }) => shift === null && circuitBreaker.enabled && circuitBreaker.threshold > desired ? policy("circuit-breaker-threshold", "deploymentCircuitBreaker.thresholdConfiguration", `The circuit breaker trips after ${circuitBreaker.threshold} failed tasks; with ${desired} replica(s) that takes several rounds.`, "Set thresholdConfiguration to COUNT 1, or rely on the rollback of this workflow.") : null,
	({ alarms }) => alarms.enabled && alarms.names.length === 0 ? policy("empty-alarms", "deploymentConfiguration.alarms", "Deployment alarms are enabled, but the list of alarms is empty.", "Name the alarms, or disable them.") : null,
	({ earlySuccess }) => earlySuccess ? policy("early-success", "earlySuccessCriteria", "earlySuccessCriteria ends the guard of circuit breaker and alarms before all replicas are replaced.", "Disable earlySuccessCriteria.") : null,
	({ spotOnly }) => spotOnly ? policy("spot-only", "capacityProviderStrategy", "The service runs on FARGATE_SPOT alone: a rollback may find no capacity.", "Give FARGATE a base in the capacity provider strategy.") : null,
	({ protectedReplicas }) => protectedReplicas > 0 ? policy("task-protection", "protectionEnabled", `${protectedReplicas} running task(s) are protected from being stopped: a deployment waits for them.`, "Let the application end its protection before a release.") : null,
	({ zoneRebalancing }) => zoneRebalancing ? policy("zone-rebalancing", "availabilityZoneRebalancing", "ECS may move replicas between zones by itself, which looks like replicas that stop.", "Disable availabilityZoneRebalancing if replicas that move disturb verification.") : null,
	({ live }) => live?.taskDefinition.status === "INACTIVE" ? policy("goal-deregistered", "taskDefinition", `${live.taskDefinition.name}, the way back, is INACTIVE: a rollback registers a copy of it first.`, "Keep tools that deregister task definitions away from the service.") : null
];
function overBudget(seconds, margin) {
	return seconds > 90 ? `more than the ${90} s of the budget.` : `too close to the ${90} s of the budget, since it may take up to ${Math.round((margin - 1) * 100)} % longer.`;
}
/** The largest part of the predicted time, as the setting to change. */
function longest(facts) {
	const health = healthSeconds(facts).seconds;
	if (facts.balancer?.type === "network" && facts.shift !== null) return {
		setting: "loadBalancers",
		remedy: "Put an Application Load Balancer in front of the service, or use ROLLING."
	};
	if (facts.shift !== null && facts.shift.stepsMinutes > 0) return {
		setting: "deploymentConfiguration.strategy",
		remedy: `Verify in a PAUSE hook or a bake, where the way back moves weights only, or use BLUE_GREEN: the ${facts.shift.stepsMinutes} min of steps would be taken back step by step.`
	};
	if (facts.shift === null && wavesOf(facts).restored > 1) return {
		setting: "deploymentConfiguration.maximumPercent",
		remedy: "Set maximumPercent to 200, so that all replicas start at once."
	};
	if (facts.balancer === null && health >= 40) return {
		setting: "healthCheck",
		remedy: "Give the container a healthCheck: without any check ECS waits 40 s."
	};
	if (health > 10) return {
		setting: "HealthCheckIntervalSeconds",
		remedy: `Check health every 5 to 10 s instead of every ${health} s.`
	};
	return {
		setting: "image",
		remedy: "Make the image smaller or the start faster, or run on capacity that caches images."
	};
}

// packages/ecs/src/findings.js
const RULES = [
	...SAFETY,
	...REGISTRATION,
	...SERVICE_POLICY,
	...SHIFT_POLICY,
	...CONNECT,
	...SCALING_POLICY,
	...NETWORK_POLICY,
	...OWNER_POLICY,
	...SESSION_POLICY,
	...CONTAINER_POLICY
];
/** Every finding of a deploy. `desired`: replicas that the service would want. Pure. */
function findingsOf(facts, rendered, desired) {
	return RULES.flatMap((rule) => rule(facts, rendered, desired) ?? []);
}

// packages/ecs/src/plan.js
/**
* What a deploy of `spec` would change. Pure.
* @throws Failure('input') where there is no task definition, no version, or a container that does not exist.
*/
function planEcs(facts, spec) {
	const base = spec.taskDefinition?.json ?? (facts.live?.taskDefinition ?? facts.named)?.body;
	if (base === void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_13__/* .Failure */ .HR("input", {
		input: "targets",
		message: `Nothing has ever served on ${facts.service}, and the target names no "task-definition".`,
		remedy: "Give the target a \"task-definition\" file."
	});
	const rendered = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .renderTaskDefinition */ .P9)(base, spec, facts.asked);
	if (spec.runTask != null) (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .checkOverrides */ .yk)(spec.runTask, rendered);
	const images = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .imagesOf */ .IC)(rendered, null);
	const release = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .makeEcsRelease */ .n5)(rendered, images, versionOf(facts, spec));
	const desired = spec.desiredCount ?? facts.desired;
	const change = {
		register: rendered,
		release,
		taskDefinition: null,
		desiredCount: spec.desiredCount,
		baseline: facts.deployments[0]?.id ?? null,
		runTask: spec.runTask ?? null,
		restoreFacts: {
			desired: facts.desired,
			asked: spec.desiredCount,
			scaling: facts.scaling === null ? null : {
				minimum: facts.scaling.minimum,
				maximum: facts.scaling.maximum,
				suspended: (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .suspensionAsJson */ .ky)(facts.scaling.suspended)
			}
		}
	};
	return {
		release,
		change: alreadyRuns(facts, rendered, images, release.version, desired) ? "none" : change,
		summary: summaryOf(facts, spec, rendered, images, release.version, desired),
		findings: findingsOf(facts, rendered, desired),
		images: Object.entries(images).map(([container, { reference, digest }]) => ({
			container,
			repository: (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .repositoryOf$1 */ .Ty)(reference),
			digest,
			ours: facts.asked[container] !== void 0
		})),
		prediction: predictRollback(facts)
	};
}
function versionOf(facts, spec) {
	const said = [...new Set(Object.values(facts.asked).flatMap(({ version }) => version ?? []))];
	const version = spec.version ?? (said.length === 1 ? said[0] : void 0);
	if (version !== void 0 && version !== "") return version;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_13__/* .Failure */ .HR("input", {
		input: "version",
		message: said.length > 1 ? `The images of the release say different versions of themselves (${said.join(", ")}).` : "The version is not known: the input is empty, and the image has no readable label org.opencontainers.image.revision.",
		remedy: "Give \"version\" the version that the service answers with."
	});
}
/** Whether what is asked for is live, whole and alone: sidecars that are not pinned are compared by reference. */
function alreadyRuns(facts, rendered, images, version, desired) {
	const { live } = facts;
	if (live === null || (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .liveOf */ .QA)(facts)?.serving !== true || desired !== facts.desired) return false;
	if (live.taskDefinition.name !== facts.taskDefinition) return false;
	const running = Object.fromEntries(Object.entries(live.images).filter(([container]) => images[container]?.digest != null));
	const sameImages = Object.entries(images).every(([container, { digest }]) => digest === null || running[container]?.digest === digest);
	const known = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .releaseOf */ .l7)(live).version;
	const marked = live.taskDefinition.tags["thea:release"] !== void 0;
	return sameImages && (!marked || known === version) && (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .canonicalJson */ .dj)((0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .projectTaskDefinition */ .wo)(live.taskDefinition.body, running)) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .canonicalJson */ .dj)((0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .projectTaskDefinition */ .wo)(rendered, images));
}
function summaryOf(facts, spec, rendered, images, version, desired) {
	const now = facts.live === null ? "nothing" : `${(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .releaseOf */ .l7)(facts.live).version} (${facts.live.taskDefinition.name})`;
	const lines = [`${facts.cluster}/${facts.service}: ${now} \u2192 ${version}`];
	for (const [container, asked] of Object.entries(facts.asked)) {
		const before = facts.live?.images[container];
		const from = asked.from === "tag" ? `, resolved from the tag "${spec.images[container]?.tag ?? spec.images[""]?.tag}"` : "";
		lines.push(`${container}: ${before?.digest ?? before?.reference ?? "nothing"} \u2192 ${images[container]?.digest ?? ""}${from}`);
	}
	lines.push(...changedNames(facts, rendered));
	if (spec.runTask != null) {
		const names = spec.runTask.overrides.map((one) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(one["name"])).join(", ");
		lines.push(`before it: one task of the new task definition, with overrides of ${names}`);
	}
	if (desired !== facts.desired) lines.push(`replicas: ${facts.desired} \u2192 ${desired}`);
	return lines;
}
/** Variables and secrets that come, go or change: by name, never by value. */
function changedNames(facts, rendered) {
	const before = new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(facts.live?.taskDefinition.body)["containerDefinitions"]).map((container) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(container["name"]), container]));
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)(rendered["containerDefinitions"]).flatMap((container) => {
		const name = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(container["name"]);
		const old = before.get(name);
		const lines = ["environment", "secrets"].flatMap((list) => {
			const was = new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)(old?.[list]).map((pair) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(pair["name"]), (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .canonicalJson */ .dj)(pair)]));
			const is = new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .objects */ .JD)(container[list]).map((pair) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(pair["name"]), (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .canonicalJson */ .dj)(pair)]));
			const named = [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
			return named.length === 0 ? [] : [`${name}: ${list} changes: ${named.sort().join(", ")}`];
		});
		const cpu = [(0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(old?.["cpu"], 0), (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .number$1 */ .pz)(container["cpu"], 0)];
		return old !== void 0 && cpu[0] !== cpu[1] ? [...lines, `${name}: cpu ${cpu[0]} \u2192 ${cpu[1]}`] : lines;
	});
}

// packages/ecs/src/replicas.js
/**
* Reads the service's tasks that exist, with what they run and whether they get the traffic of `addressOf`. Verify asks
* many times: the load balancer is read again only where the service names another, and each time what its rules send
* to each target group and where that has the tasks.
*/
function replicaReader(api, where) {
	let known;
	return async () => {
		const service = await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .describeService */ .Jv)(api, where);
		const named = JSON.stringify(service.loadBalancers ?? []);
		if (known?.named !== named) {
			known = {
				named,
				balancer: await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .observeBalancer */ .Zo)(api, service)
			};
			return readReplicas(api, where, service, known.balancer);
		}
		const { balancer } = known;
		return readReplicas(api, where, service, balancer && {
			...balancer,
			groups: await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .weighGroups */ .lx)(api, balancer.groups)
		});
	};
}
async function readReplicas(api, where, service, balancer) {
	const groups = balancer?.groups ?? [];
	const shifts = (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .readShift */ .Xg)(service.deploymentConfiguration) !== null;
	const [replicas, newest] = await Promise.all([(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .observeReplicas */ .oO)(api, where, groups), shifts ? newestDeployment(api, where) : void 0]);
	return weighForVerify(groups.some(({ rule }) => rule !== null) ? replicas : (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .weighByDeployment */ .FI)(replicas, newest), newest, balancer).filter(({ status }) => status !== "STOPPED").map(nameReplica);
}
/** Held before any production traffic, a release is asked at the test listener: there all of the traffic is its own. */
function weighForVerify(replicas, newest, balancer) {
	if (newest === void 0 || !(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isAskedAtTest */ .a3)(newest, balancer)) return replicas;
	return replicas.map((replica) => ({
		...replica,
		weight: replica.taskDefinition === newest.taskDefinition ? 100 : 0
	}));
}
/** The newest deployment with its stage and its pause, as ECS tells them. */
async function newestDeployment(api, where) {
	const [brief] = await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .listDeployments */ .Jn)(api, where);
	const { serviceDeploymentArn: arn, targetServiceRevisionArn: revision } = brief ?? {};
	if (arn === void 0 || revision === void 0) return void 0;
	const [[whole], revisions] = await Promise.all([(0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .describeDeployments */ .eu)(api, [arn]), (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .describeRevisions */ .cs)(api, [revision])]);
	return whole === void 0 ? void 0 : (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .readDeployment */ .iJ)(whole, whole, revisions);
}
function nameReplica(replica) {
	const share = replica.weight < 100 ? `, which gets ${Math.round(replica.weight)} % of the traffic` : "";
	const target = replica.target === "none" ? share : `, ${replica.target} in its target group${share}`;
	return {
		id: replica.id,
		platformRelease: replica.taskDefinition,
		serving: (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .isServing */ .PA)(replica),
		state: `${replica.status.toLowerCase()}${target}`
	};
}
/** Stops a task; the service starts another one in its place. */
async function restartReplica(api, where, replica) {
	try {
		await api.writes.send(new StopTaskCommand({
			cluster: where.cluster,
			task: replica.id,
			reason: "restarted by the verification of a release"
		}), api.options);
	} catch (thrown) {
		throw (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .explain */ .WE)(thrown, `Stopping task ${replica.id}`, "ecs:StopTask");
	}
}

// packages/ecs/src/resume.js
/**
* The rollout of a record, from another process: by the id that the record keeps, else by the newest service
* deployment that brings its task definition (the process died between the mutation and the record of it).
* @throws Failure('input') where the record was never staged.
*/
async function resumeEcs(api, where, head) {
	const taskDefinition = head.platformRelease;
	if (taskDefinition === null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_13__/* .Failure */ .HR("input", {
		input: "target",
		message: `The record of release ${head.release.id} has no task definition: it was never staged.`,
		remedy: "Deploy it first."
	});
	const kept = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .object$1 */ .Xt)(head.rollout);
	const deployment = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(kept["deployment"]);
	if (deployment !== "") {
		const revision = (0,_frame_js__WEBPACK_IMPORTED_MODULE_13__/* .text$1 */ .nh)(kept["revision"]);
		return {
			kind: "deploy",
			deployment,
			revision: revision === "" ? null : revision,
			taskDefinition,
			since: head.writtenAt,
			thaw: null
		};
	}
	const { deployments } = await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .observeDeployments */ .bB)(api, where, await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .describeService */ .Jv)(api, where), false);
	const found = deployments.find((one) => one.taskDefinition === taskDefinition);
	return {
		kind: "deploy",
		deployment: found?.id ?? null,
		revision: found?.revision ?? null,
		taskDefinition,
		since: found?.createdAt ?? head.writtenAt,
		thaw: null
	};
}
/** The families that records of this target may be in beside the live one. Pure. */
function familiesOf(names) {
	return [...new Set(names.flatMap((name) => name === null ? [] : (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .familyOf */ .Ap)(name)))];
}

// packages/ecs/src/rollout.js
/** The ids of a rollout as a record keeps them. Pure. */
function identifyRollout(rollout) {
	return {
		deployment: rollout.deployment,
		revision: rollout.revision
	};
}

// packages/ecs/src/open.js
/** What changes a service and follows that: nobody waits for it before the first call. */
const changing = () => __webpack_require__.e(/* import() */ 380).then(__webpack_require__.bind(__webpack_require__, 6380));
/**
* Opens the adapter of one ECS service. Nothing but credentials and account is looked at yet. `entered`: the region was
* entered before.
* @throws Failure('input') where the target is not of ECS, Failure('access') where it may not be entered.
*/
async function openEcs(target, access, tools, entered) {
	return ecsOn(await openApi((0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x5)(target).region, access, tools, entered), target);
}
/** The adapter on clients that are open: `openEcs` without a way in. */
function ecsOn(api, target) {
	const where = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x5)(target);
	let families = [];
	return {
		target,
		observe: async (spec) => {
			const facts = await (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .observeEcs */ .G_)(api, where, spec);
			families = familiesOf(facts.deployments.map(({ taskDefinition }) => taskDefinition));
			return facts;
		},
		live: _render_js__WEBPACK_IMPORTED_MODULE_14__/* .liveOf */ .QA,
		goal: (facts, kind) => facts.live === null ? null : (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .goalOfSnapshot */ .Dq)(facts.live, kind),
		goalOf: _render_js__WEBPACK_IMPORTED_MODULE_14__/* .goalOfHead */ .BQ,
		previous: (facts) => facts.previous === null ? null : (0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .goalOfSnapshot */ .Dq)(facts.previous, "adopted"),
		plan: planEcs,
		fence: _render_js__WEBPACK_IMPORTED_MODULE_14__/* .fenceOf */ .xn,
		standing: _render_js__WEBPACK_IMPORTED_MODULE_14__/* .standingOf */ .YP,
		stage: async (change, head) => (await changing()).stageEcs(api, where, change, head),
		prepare: (change, head) => {
			const { runTask } = change;
			if (runTask === null) return null;
			return async () => (await changing()).prepareEcs(api, where, change, runTask, head);
		},
		apply: async (change, fence) => (await changing()).applyEcs(api, where, change, fence),
		identify: identifyRollout,
		resume: (head) => resumeEcs(api, where, head),
		follow: async function* (rollout, until) {
			yield* (await changing()).followEcs(api, where, rollout, until);
		},
		finish: async (rollout) => (await changing()).finishEcs(api, where, rollout),
		diagnose: async (rollout) => (await changing()).diagnoseEcs(api, where, rollout),
		restore: async (head, fence) => (await changing()).restoreEcs(api, where, head, fence),
		recall: async (goal) => (await changing()).recallEcs(api, where, goal),
		compare: compareEcs,
		replicas: replicaReader(api, where),
		restart: (replica) => restartReplica(api, where, replica),
		marks: {
			history: (limit) => readHistory(api, where, families, limit),
			write: (head) => writeMark(api, where, head)
		},
		address: _render_js__WEBPACK_IMPORTED_MODULE_14__/* .addressOf */ .ci,
		minimumHealthy: _render_js__WEBPACK_IMPORTED_MODULE_14__/* .minimumHealthyOf */ .xo,
		prediction: predictRollback,
		imageRepository: (repository) => ecrImageRepository(api, where.region, repository)
	};
}

// packages/ecs/src/module.js
/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = "sts.amazonaws.com";
/** ECS as the registry of platforms sees it. */
const ecsModule = {
	open: async (request) => openEcs(request.target, accessOf(request), request.tools, enter(request)),
	access: async (request, purpose) => {
		const { findMissing } = await __webpack_require__.e(/* import() */ 415).then(__webpack_require__.bind(__webpack_require__, 9415));
		const where = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x5)(request.target);
		return findMissing(await openApi(where.region, accessOf(request), request.tools, enter(request)), where, purpose);
	}
};
const entered = /* @__PURE__ */ new WeakMap();
/** Whether two requests of one step go through the same door. */
function isSameDoor(a, b) {
	return (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x5)(a.target).region === (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x5)(b.target).region && a.roleToAssume === b.roleToAssume && a.idToken === b.idToken && a.sessionName === b.sessionName && a.allowedAccountIds === b.allowedAccountIds;
}
/**
* Enters the region of a request. Who checks permissions and then opens the target by the same request has one session
* and one set of connections. A failure is not kept.
*/
function enter(request) {
	const { tools } = request;
	const before = entered.get(tools);
	if (before !== void 0 && isSameDoor(before.request, request)) return before.settings;
	const settings = (0,_enter_js__WEBPACK_IMPORTED_MODULE_15__/* .enterRegion */ .P)((0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .locate */ .x5)(request.target).region, accessOf(request), tools);
	entered.set(tools, {
		request,
		settings
	});
	settings.catch(() => entered.delete(tools));
	return settings;
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
