export const id = 7265;
export const ids = [7265];
export const modules = {

/***/ 1582:
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
/* harmony export */   Xi: () => (/* binding */ isLeaving)
/* harmony export */ });
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2751);


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



/***/ }),

/***/ 2751:
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

/***/ 9986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   cs: () => (/* binding */ remedyForKind),
/* harmony export */   f2: () => (/* binding */ readKubeSpec),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export parseKubeSpec */
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5348);
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2751);
/* harmony import */ var _object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1582);




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
	return at < 0 ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(reference.slice(at + 1));
}
/** The tag of a reference; `latest` where it names neither tag nor digest, as a runtime takes it. Pure. */
function tagOf(reference) {
	if (reference.includes("@")) return null;
	const tag = reference.slice(repositoryOf(reference).length + 1);
	return tag === "" ? "latest" : tag;
}
/**
* The image that a release is asked to run: `sha256:\u2026` or `repository@sha256:\u2026`.
* @throws Failure('input') for a tag: what it means may change between this step and the pull of each node.
*/
function parsePinnedImage(asked) {
	const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(asked) ?? digestOf(asked);
	if (digest !== null) return {
		digest,
		repository: asked.includes("@") ? repositoryOf(asked) : ""
	};
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "image",
		message: `The image "${asked}" is not named by its digest.`,
		remedy: "Give sha256:\u2026 or repository@sha256:\u2026, as the step that built or pushed it put out."
	});
}

// packages/kubernetes/src/manifest.js
/** A manifest file may be this large, in characters; an API server takes 3 MiB at most for one object. */
const LARGEST = 4194304;
/** How often one anchor may be used: a text that multiplies itself is stopped. */
const ALIASES = 100;
/**
* Kubernetes reads YAML 1.1 (sigs.k8s.io/yaml): `0644` is octal and `yes` is true; times and base 60 it leaves as text
* and so does this.
*/
const kubernetesTags = (tags) => tags.filter((tag) => typeof tag === "string" || !(/timestamp|binary|set|omap|pairs/.test(tag.tag) || "format" in tag && tag.format === "TIME"));
/**
* The objects of one file: YAML with any number of documents, or JSON; lists (`kind: List`) are taken apart. `path` is
* for messages.
* @throws Failure('input') at path and line for what is no YAML, has a key twice, grows by its anchors, or is no object.
*/
function parseManifests(path, content, input = "manifests") {
	const fail = (message, remedy, line, column) => new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input,
		place: {
			path,
			...line === void 0 ? {} : { line },
			...column === void 0 ? {} : { column }
		},
		message: `${path}${line === void 0 ? "" : `:${line}`} ${message}.`,
		remedy
	});
	if (content.length > LARGEST) throw fail(`is ${Math.ceil(content.length / 1024 / 1024)} MiB large; 4 MiB is the most`, "Name the manifests alone, and keep data out of them.");
	const lines = new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
	const documents = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(content.replace(/^\uFEFF/, ""), {
		lineCounter: lines,
		prettyErrors: false,
		schema: "yaml-1.1",
		customTags: kubernetesTags,
		merge: true,
		uniqueKeys: true,
		stringKeys: true
	});
	if (!Array.isArray(documents)) return [];
	return documents.flatMap((document) => {
		const problem = document.errors[0] ?? document.warnings[0];
		if (problem !== void 0) {
			const { line, col } = lines.linePos(problem.pos[0]);
			const remedy = /\t/.test(content.split("\n")[line - 1] ?? "") ? "There is a tab on that line; YAML indents with spaces." : "Correct it there.";
			throw fail(`is not YAML: ${problem.message.replace(/\.$/, "")}`, remedy, line, col);
		}
		const start = document.contents?.range?.[0] ?? 0;
		const { line } = lines.linePos(start);
		let value;
		try {
			value = document.toJS({ maxAliasCount: ALIASES });
		} catch {
			throw fail("uses its anchors too often", "Write the values out.", line);
		}
		if (value === null || value === void 0) return [];
		if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) || !(0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value)) throw fail(`has a document that is no object but ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(document.contents) ? "text" : "a list"}`, "Every document of a manifest has \"apiVersion\", \"kind\" and \"metadata\".", line);
		return unpack(value, {
			path,
			line
		}, fail);
	});
}
function unpack(value, place, fail) {
	const kind = (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(value["kind"]);
	if (kind === "List" && Array.isArray(value["items"])) return (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .objects */ .JD)(value["items"]).flatMap((item) => unpack(item, place, fail));
	const missing = ["apiVersion", "kind"].find((key) => (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(value[key]) === "");
	if (missing !== void 0) throw fail(`has an object without "${missing}"`, "Say what it is.", place.line);
	const name = (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(value["metadata"])["name"];
	if (typeof name !== "string" || name === "") {
		const generated = (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(value["metadata"])["generateName"] !== void 0;
		throw fail(generated ? `has a ${kind} with "generateName"` : `has a ${kind} without a name${name === void 0 ? "" : " that is text"}`, generated ? "A release must find its objects again: give it a \"metadata.name\"." : "Give it a \"metadata.name\".", place.line);
	}
	return [{
		object: value,
		place
	}];
}

// packages/kubernetes/src/manifests.js
const SUFFIX = /\.(ya?ml|json)$/i;
/**
* The objects of files and folders (every .yaml, .yml and .json below them, by name), in their order.
* @throws Failure('input') with path and line, also where two are the same object or one is of another namespace.
*/
function readManifests(paths, workspace, namespace) {
	const files = paths.flatMap((path) => {
		const listed = workspace.listFiles?.(path) ?? null;
		if (listed === null) return [path];
		const fitting = listed.filter((file) => SUFFIX.test(file)).sort();
		if (fitting.length > 0) return fitting;
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
			input: "manifests",
			place: { path },
			message: `The folder ${path} has no file that ends in .yaml, .yml or .json.`,
			remedy: "Name the folder of the manifests."
		});
	});
	const all = files.filter((file, index) => files.indexOf(file) === index && !/(^|\/)kustomization\.ya?ml$/.test(file)).flatMap((file) => parseManifests(file, readText(file, workspace)));
	if (all.length === 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "manifests",
		message: `There is no object in ${paths.join(", ")}.`,
		remedy: "Name files or folders with Kubernetes manifests."
	});
	refuseTwins(all, namespace);
	return all;
}
function readText(path, workspace) {
	try {
		return workspace.readFile(path);
	} catch (cause) {
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
			input: "manifests",
			place: { path },
			message: `The manifest ${path} cannot be read.`,
			remedy: "Give its path relative to the repository, and check out the repository before this step.",
			cause
		});
	}
}
/** Kinds that fit no namespace are told apart by the cluster; a namespace that is written must be the target's. */
function refuseTwins(all, namespace) {
	const known = /* @__PURE__ */ new Map();
	for (const manifest of all) {
		const ref = (0,_object_js__WEBPACK_IMPORTED_MODULE_2__/* .refOf */ .H8)(manifest.object);
		const { place } = manifest;
		if (ref.namespace !== "" && ref.namespace !== namespace) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
			input: "manifests",
			place,
			message: `${place.path}:${place.line} puts ${(0,_object_js__WEBPACK_IMPORTED_MODULE_2__/* .called */ .Ab)(ref)} into the namespace "${ref.namespace}", but the target is "${namespace}".`,
			remedy: "A target is one namespace: take \"metadata.namespace\" out, or make it a target of its own."
		});
		const key = (0,_object_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)({
			...ref,
			namespace: ""
		});
		const twin = known.get(key);
		if (twin !== void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
			input: "manifests",
			place,
			message: `${place.path}:${place.line} is ${(0,_object_js__WEBPACK_IMPORTED_MODULE_2__/* .called */ .Ab)(ref)}, and so is ${twin.place.path}:${twin.place.line}.`,
			remedy: "Keep one of them."
		});
		known.set(key, manifest);
	}
}
/** What a kind that the cluster does not serve was most likely meant to be, as a remedy. */
function remedyForKind(kind, near) {
	const known = near ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(kind, [
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

// packages/kubernetes/src/spec.js
/** Where an object stands that a command wrote. */
const RENDERED = "output of render";
/**
* Makes a spec of a target entry that fits `kubernetesTargetSchema`: of its manifests, or of what its command `render`
* writes.
* @throws Failure('input') with path and line, or with what the command said.
*/
async function readKubeSpec(words, asked) {
	const command = (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(words["render"]);
	if (command === "") return parseKubeSpec(words, asked);
	if ((0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)(words["manifests"]).length > 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "render",
		message: "There are manifests, and a command (\"render\") that writes them.",
		remedy: "Give one of the two: a file that the command needs is for the command to name."
	});
	if (asked.outputOf === void 0) throw new Error("Commands cannot be run here.");
	const output = await asked.outputOf(command, "render");
	return parseKubeSpec({
		...words,
		manifests: [RENDERED]
	}, {
		image: asked.image,
		version: asked.version,
		readFile: () => output
	});
}
/**
* Makes a spec of a target entry that fits `kubernetesTargetSchema`, with the manifests read.
* @throws Failure('input') with path and line.
*/
function parseKubeSpec(words, asked) {
	const paths = (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)(words["manifests"]);
	if (paths.length === 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "manifests",
		message: "There are no manifests: neither the input nor the target names any.",
		remedy: "Give \"manifests\" the files and folders that hold them, or \"render\" a command that writes them."
	});
	return {
		manifests: readManifests(paths, asked, (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(words["namespace"])),
		image: parsePinnedImage(asked.image),
		containers: (0,_raw_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)(words["containers"]),
		version: asked.version,
		hashConfiguration: words["hash-configuration"] === true,
		takeOwnership: words["take-ownership"] === true
	};
}



/***/ }),

/***/ 7265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKubeSpec: () => (/* reexport safe */ _spec2_js__WEBPACK_IMPORTED_MODULE_0__.f2)
/* harmony export */ });
/* harmony import */ var _spec2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9986);




/***/ })

};
