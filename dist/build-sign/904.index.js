export const id = 904;
export const ids = [904];
export const modules = {

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kmsSigner: () => (/* binding */ kmsSigner),
/* harmony export */   parseKmsReference: () => (/* binding */ parseKmsReference)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(280);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(673);
/* harmony import */ var _dist_es_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63);




// packages/signature/src/kms-signer.js
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_crypto */ .Np)(), 1);
/** The largest message that KMS takes whole (API reference, Sign, `Message`). */
const RAW_LIMIT_BYTES = 4096;
/**
* The id of a key out of cosign's reference to it: `awskms:///alias/name`, `awskms:///<id or ARN>`.
* @throws Failure('input') where the words are none; a host in it would be an endpoint, which the client is given.
*/
function parseKmsReference(reference) {
	const [, id] = /^awskms:\/\/\/([\w:/-]{1,2048})$/.exec(reference) ?? [];
	if (id !== void 0) return id;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input: "key",
		message: `"${reference.slice(0, 120)}" is no key of AWS KMS.`,
		remedy: "Write awskms:///alias/NAME, or awskms:/// and the id or ARN of the key."
	});
}
function explain(thrown, what, permission, keyId) {
	const name = thrown instanceof Error ? thrown.name : "";
	if (name === "AccessDeniedException") return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("access", {
		input: "key",
		message: `AWS KMS does not let this role ${what}.`,
		remedy: `Allow ${permission} on the key ${keyId}, in the policy of the role or of the key.`,
		cause: thrown
	});
	const missing = name === "NotFoundException";
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(missing ? "input" : "platform", {
		...missing ? { input: "key" } : {},
		message: `AWS KMS did not ${what}: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`.replace(/\.?$/, "."),
		remedy: missing ? "Check the id, alias, account and region of the key." : "Nothing was released: run the job again; see health.aws.amazon.com.",
		cause: thrown
	});
}
/**
* Signs with a key that never leaves AWS KMS (ECC_NIST_P256 or RSA, SIGN_VERIFY): API reference, Sign and GetPublicKey.
* A message that KMS takes whole is sent whole, so that KMS itself hashes it; a longer one as its digest.
* @throws Failure('access') naming the permission that is missing, Failure('input') for a key of another kind.
*/
function kmsSigner(client, keyId, deadline) {
	const options = { abortSignal: deadline.signal };
	let known;
	const publicKey = async () => {
		try {
			return (await client.send(new _dist_es_js__WEBPACK_IMPORTED_MODULE_2__/* .GetPublicKeyCommand */ .QSA({ KeyId: keyId }), options)).PublicKey ?? /* @__PURE__ */ new Uint8Array();
		} catch (thrown) {
			if (deadline.signal.aborted) throw deadline.signal.reason;
			throw explain(thrown, "read the public key", "kms:GetPublicKey", keyId);
		}
	};
	return {
		kind: "kms",
		sign: async (data) => {
			known ??= publicKey();
			const der = await known;
			const algorithm = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)((0, import__native_crypto.createPublicKey)({
				key: Buffer.from(der),
				format: "der",
				type: "spki"
			}), "key");
			const spec = algorithm === "PKIX_ECDSA_P256_SHA_256" ? "ECDSA_SHA_256" : "RSASSA_PKCS1_V1_5_SHA_256";
			const message = data.length <= RAW_LIMIT_BYTES ? {
				Message: data,
				MessageType: "RAW"
			} : {
				Message: (0, import__native_crypto.createHash)("sha256").update(data).digest(),
				MessageType: "DIGEST"
			};
			try {
				return {
					signature: (await client.send(new _dist_es_js__WEBPACK_IMPORTED_MODULE_2__/* .SignCommand */ .fJE({
						KeyId: keyId,
						SigningAlgorithm: spec,
						...message
					}), options)).Signature ?? /* @__PURE__ */ new Uint8Array(),
					by: {
						kind: "key",
						publicKey: der
					},
					algorithm
				};
			} catch (thrown) {
				if (deadline.signal.aborted) throw deadline.signal.reason;
				throw explain(thrown, "sign", "kms:Sign", keyId);
			}
		}
	};
}



/***/ })

};
