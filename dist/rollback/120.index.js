export const id = 120;
export const ids = [120];
export const modules = {

/***/ 7120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ecsModule: () => (/* reexport */ ecsModule),
  ecsTargetSchema: () => (/* reexport */ spec/* ecsTargetSchema */.UR),
  openEcs: () => (/* reexport */ openEcs),
  parseEcsSpec: () => (/* reexport */ spec/* parseEcsSpec */.GP),
  parseEcsTarget: () => (/* reexport */ src_names/* parseEcsTarget */.Uf)
});

// EXTERNAL MODULE: ../../node_modules/@aws-sdk/client-ecs/dist-cjs/index.js
var dist_cjs = __webpack_require__(4224);
// EXTERNAL MODULE: ../../node_modules/@smithy/node-http-handler/dist-cjs/index.js
var node_http_handler_dist_cjs = __webpack_require__(8771);
// EXTERNAL MODULE: ./packages/action/src/proxy.js
var proxy = __webpack_require__(1338);
// EXTERNAL MODULE: ./packages/action/src/errors.js
var errors = __webpack_require__(1267);
;// CONCATENATED MODULE: ./packages/ecs/src/access.js

/** The shortest session that STS gives; the SDK asks again before it ends. */
const SESSION_SECONDS = 3600;
/**
 * A credential provider that assumes `access.roleToAssume`, by web identity where a token can be had, else with the
 * environment's own credentials; null where no role was named.
 */
function assumeRole(access, door, tools) {
    const { roleToAssume, webIdentityToken } = access;
    if (roleToAssume === undefined)
        return null;
    const request = {
        RoleArn: roleToAssume,
        RoleSessionName: (access.sessionName ?? 'thea-release').replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
        DurationSeconds: SESSION_SECONDS,
    };
    return async () => {
        const sts = await __webpack_require__.e(/* import() */ 811).then(__webpack_require__.t.bind(__webpack_require__, 2811, 19));
        const client = new sts.STSClient(door);
        try {
            const answer = webIdentityToken === undefined
                ? await client.send(new sts.AssumeRoleCommand(request), { abortSignal: tools.deadline.signal })
                : await client.send(new sts.AssumeRoleWithWebIdentityCommand({
                    ...request,
                    WebIdentityToken: await webIdentityToken(),
                }), { abortSignal: tools.deadline.signal });
            return readCredentials(answer.Credentials, roleToAssume, tools);
        }
        catch (thrown) {
            if (thrown instanceof errors/* Failure */.HR)
                throw thrown;
            throw new errors/* Failure */.HR('access', {
                input: 'role-to-assume',
                message: `The role ${roleToAssume} could not be assumed: ${(0,errors/* messageOf */.bD)(thrown)}`,
                remedy: webIdentityToken === undefined
                    ? "Allow sts:AssumeRole for these credentials in the role's trust policy."
                    : 'Check that the role trusts this repository and environment (claim "sub") with audience sts.amazonaws.com, and that the job has "permissions: id-token: write".',
                cause: thrown,
            });
        }
    };
}
function readCredentials(given, role, tools) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined) {
        throw new errors/* Failure */.HR('access', {
            input: 'role-to-assume',
            message: `STS answered for the role ${role} without credentials.`,
            remedy: 'Check the endpoint that AWS_ENDPOINT_URL or a proxy points to.',
        });
    }
    tools.mask(SecretAccessKey);
    tools.mask(SessionToken);
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
        expiration: Expiration ?? new Date(tools.clock.now().wall + SESSION_SECONDS * 1000),
    };
}
/**
 * Proves that the credentials belong to one of the allowed accounts, before anything else is called.
 * @throws Failure('access') where they do not.
 */
async function checkAccount(access, door, tools) {
    const allowed = access.allowedAccountIds ?? [];
    if (allowed.length === 0)
        return;
    const sts = await __webpack_require__.e(/* import() */ 811).then(__webpack_require__.t.bind(__webpack_require__, 2811, 19));
    const client = new sts.STSClient(door);
    const { Account } = await client.send(new sts.GetCallerIdentityCommand({}), {
        abortSignal: tools.deadline.signal,
    });
    if (Account !== undefined && allowed.includes(Account))
        return;
    throw new errors/* Failure */.HR('access', {
        input: 'allowed-account-ids',
        message: `The credentials belong to account ${Account ?? '(unknown)'}, which is none of the allowed ones (${allowed.join(', ')}).`,
        remedy: 'Nothing was called there. Use the role of the right account, or add this one to "allowed-account-ids".',
    });
}

;// CONCATENATED MODULE: ./packages/ecs/src/session.js
/** Milliseconds before its end from which on a session is not handed out any more; the SDK asks again as early. */
const MARGIN = 300_000;
/**
 * One session for all clients: whoever asks while it is being opened, or while it lasts, gets the same. Without it each
 * client assumes the role for itself. A failure is not kept.
 */
function sharedSession(open, clock) {
    let session;
    let lasting;
    return () => {
        const over = lasting !== undefined && lasting.expiration.getTime() - clock.now().wall <= MARGIN;
        if (session !== undefined && !over)
            return session;
        lasting = undefined;
        const opened = open();
        session = opened;
        opened.then((credentials) => {
            lasting = credentials;
        }, () => {
            if (session === opened)
                session = undefined;
        });
        return opened;
    };
}

;// CONCATENATED MODULE: ./packages/ecs/src/wire.js
function isHttpMessage(value) {
    return typeof value === 'object' && value !== null && 'headers' in value && 'body' in value;
}
/** Feeds the clock with what the platform's `Date` header says (RFC 9110, section 6.6.1; whole seconds). */
function watchDate(clock) {
    return (next) => async (args) => {
        const sent = clock.now().wall;
        const result = await next(args);
        if (isHttpMessage(result.response)) {
            const header = result.response.headers['date'] ?? result.response.headers['Date'];
            const platform = header === undefined ? Number.NaN : Date.parse(header);
            // The header is cut to the second, so its middle is half a second later; so is the request's middle.
            if (!Number.isNaN(platform))
                clock.observeSkew(Math.round(platform + 500 - (sent + clock.now().wall) / 2));
        }
        return result;
    };
}
/** Ends a call that the deadline or a cancellation aborted with their own reason, not with the client's `AbortError`. */
function endWithReason(signal) {
    return (next) => async (args) => {
        try {
            return await next(args);
        }
        catch (thrown) {
            throw signal.aborted ? signal.reason : thrown;
        }
    };
}
/** Sends `body` instead of what the SDK's model would leave of it: unknown fields reach the platform. */
function sendRaw(command, body) {
    const middleware = (next) => (args) => {
        if (isHttpMessage(args.request))
            args.request.body = JSON.stringify(body);
        return next(args);
    };
    command.middlewareStack.add(middleware, { step: 'build', priority: 'high' });
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
    command.middlewareStack.add(middleware, { step: 'deserialize', priority: 'low' });
    return () => kept;
}
function isStream(value) {
    return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
async function collect(body) {
    if (body instanceof Uint8Array)
        return body;
    const chunks = [];
    if (isStream(body))
        for await (const chunk of body)
            if (chunk instanceof Uint8Array)
                chunks.push(chunk);
    return Buffer.concat(chunks);
}
function parseJson(bytes) {
    try {
        const parsed = JSON.parse(Buffer.from(bytes).toString('utf8'));
        return parsed;
    }
    catch {
        // Not JSON (a proxy's page): the SDK reports it with status and body.
        return null;
    }
}

;// CONCATENATED MODULE: ./packages/ecs/src/api.js






/** Milliseconds. No SDK default is trusted: it waits for a connection without end. */
const CONNECT_TIMEOUT = 2_000;
const RESPONSE_TIMEOUT = 5_000;
const READ_ATTEMPTS = 4;
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
/**
 * Opens the clients of a region. Credentials come from the standard chain or from an assumed role; the account is
 * checked first where a list of allowed ones is given.
 * @throws Failure('access') where the role cannot be assumed or the account is not allowed.
 */
async function openApi(region, access, tools) {
    const door = {
        region,
        maxAttempts: READ_ATTEMPTS,
        requestHandler: new node_http_handler_dist_cjs.NodeHttpHandler({
            connectionTimeout: CONNECT_TIMEOUT,
            requestTimeout: RESPONSE_TIMEOUT,
            throwOnRequestTimeout: true,
            ...(0,proxy/* proxyAgents */.Hd)(tools.environment),
        }),
    };
    const credentials = assumeRole(access, door, tools);
    const settings = credentials === null ? door : { ...door, credentials: sharedSession(credentials, tools.clock) };
    await checkAccount(access, settings, tools);
    const reads = new dist_cjs/* ECSClient */.Zgc(settings);
    const writes = new dist_cjs/* ECSClient */.Zgc({ ...settings, maxAttempts: 1 });
    const { signal } = tools.deadline;
    for (const client of [reads, writes]) {
        client.middlewareStack.add(watchDate(tools.clock), { step: 'deserialize' });
        client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
    }
    return {
        reads,
        writes,
        options: { abortSignal: signal },
        tools,
        balancing: once(async () => {
            const sdk = await __webpack_require__.e(/* import() */ 710).then(__webpack_require__.t.bind(__webpack_require__, 5710, 19));
            const client = new sdk.ElasticLoadBalancingV2Client(settings);
            client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
            return { sdk, client };
        }),
        scaling: once(async () => {
            const sdk = await __webpack_require__.e(/* import() */ 839).then(__webpack_require__.t.bind(__webpack_require__, 9839, 19));
            const client = new sdk.ApplicationAutoScalingClient(settings);
            client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
            return { sdk, client };
        }),
        logs: once(async () => {
            const sdk = await __webpack_require__.e(/* import() */ 107).then(__webpack_require__.t.bind(__webpack_require__, 1107, 19));
            const client = new sdk.CloudWatchLogsClient(settings);
            client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
            return { sdk, client };
        }),
        registry: once(async () => {
            const sdk = await __webpack_require__.e(/* import() */ 149).then(__webpack_require__.t.bind(__webpack_require__, 149, 19));
            const client = new sdk.ECRClient(settings);
            client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
            return { sdk, client };
        }),
    };
}

// EXTERNAL MODULE: ./packages/ecs/src/names.js
var src_names = __webpack_require__(9043);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./packages/release/src/record-schema.js
var record_schema = __webpack_require__(4620);
// EXTERNAL MODULE: ./packages/release/src/target.js
var target = __webpack_require__(662);
;// CONCATENATED MODULE: ./packages/ecs/src/mark-tags.js



const PART = 'thea:head:';
/** A tag's value has at most 256 characters (ECS, "Tag restrictions"). */
const PART_LENGTH = 256;
const MAX_PARTS = 40;
/** A head of 8 KiB; whatever inflates to more was not written by us. */
const MAX_JSON_BYTES = 16_384;
/** Names the original of a pinned copy. */
const COPY_TAG = 'thea:copy-of';
/**
 * A head as tags: the whole of it deflated in parts, and what a person looks for in plain words. Part 0 begins with
 * the number of parts, so that parts that a longer head left behind are not read.
 * @throws Failure('platform') where the head does not fit its schema or the tags.
 */
function headTags(head) {
    const packed = (0,external_node_zlib_.deflateRawSync)(Buffer.from((0,record_schema/* serialiseHead */.sy)(head)), { level: 9 }).toString('base64');
    // The count takes at most three characters of part 0.
    const count = Math.ceil((packed.length + 3) / PART_LENGTH);
    if (count > MAX_PARTS) {
        throw new errors/* Failure */.HR('platform', {
            message: `The record of ${head.target.name} needs ${count} tags, more than the ${MAX_PARTS} that it may take.`,
            remedy: 'A target can hold at most 20 containers of the release; split it into several targets.',
        });
    }
    const whole = `${count}.${packed}`;
    const tags = {
        'thea:release': head.release.id,
        'thea:version': readable(head.release.version),
        'thea:state': head.withdrawn === null ? head.state : 'withdrawn',
        'thea:target': readable((0,target/* describeTarget */.f)(head.target)),
    };
    for (let part = 0; part < count; part += 1) {
        tags[`${PART}${String(part).padStart(2, '0')}`] = whole.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH);
    }
    return tags;
}
/**
 * Reads a head back from the tags of `taskDefinition`, whose name it gets: it was not known when the tags were
 * written together with the revision. Total.
 */
function readMark(tags, taskDefinition) {
    const first = tags[`${PART}00`];
    if (first === undefined)
        return { kind: 'none' };
    try {
        const count = Number(/^(\d{1,2})\./.exec(first)?.[1] ?? Number.NaN);
        if (!(count >= 1 && count <= MAX_PARTS))
            return { kind: 'corrupt', reason: 'its first part has no count' };
        let whole = '';
        for (let part = 0; part < count; part += 1) {
            const value = tags[`${PART}${String(part).padStart(2, '0')}`];
            if (value === undefined)
                return { kind: 'corrupt', reason: `part ${part} of ${count} is missing` };
            whole += value;
        }
        const packed = Buffer.from(whole.slice(whole.indexOf('.') + 1), 'base64');
        const json = (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: MAX_JSON_BYTES }).toString('utf8');
        const head = (0,record_schema/* parseRecordHead */.jI)(JSON.parse(json));
        return { kind: 'head', head: { ...head, platformRelease: taskDefinition } };
    }
    catch (thrown) {
        return { kind: 'corrupt', reason: (0,errors/* messageOf */.bD)(thrown) };
    }
}
/** Text as a tag may hold it: letters, digits, spaces and `+ - = . _ : / @` (ECS, "Tag restrictions"). */
function readable(value) {
    return value.replace(/[^\p{L}\p{N}\p{Z}+\-=._:/@]/gu, '_').slice(0, PART_LENGTH);
}

// EXTERNAL MODULE: ./packages/ecs/src/refusal.js
var src_refusal = __webpack_require__(7055);
;// CONCATENATED MODULE: ./packages/ecs/src/mutation.js


/** Milliseconds between looks after a lost answer; ECS lists are eventually consistent, so one look is not enough. */
const LOOKS = [300, 700, 1_500, 2_500];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLE_WAITS = [500, 1_000, 2_000, 4_000];
/**
 * Sends a mutation once. An answer that is lost is resolved by looking; only when nothing of it can be seen it is sent
 * a second time, and after that never again.
 * @throws Failure where it was refused, or where its fate stays unknown.
 */
async function mutate(api, mutation) {
    const first = await attempt(api, mutation);
    if (first !== null)
        return first.value;
    api.tools.log.warning(`${mutation.doing} got no answer, and nothing of it can be seen: it is sent once more.`);
    const second = await attempt(api, mutation);
    if (second !== null)
        return second.value;
    throw new errors/* Failure */.HR('platform', {
        message: `${mutation.doing} got no answer twice, and nothing of it can be seen.`,
        remedy: 'Nothing more was touched. Run the rollback: it reads what is live and takes it from there.',
    });
}
async function attempt(api, mutation) {
    const { clock, deadline, log } = api.tools;
    for (let tries = 0;; tries += 1) {
        try {
            return { value: await mutation.send() };
        }
        catch (thrown) {
            const refusal = (0,src_refusal/* readRefusal */.ni)(thrown);
            const wait = THROTTLE_WAITS[tries];
            if ((0,src_refusal/* isThrottled */.B5)(refusal) && wait !== undefined) {
                log.warning(`${mutation.doing} was throttled by AWS; again in ${wait / 1000} s.`);
                await clock.sleep(wait, deadline.signal);
                continue;
            }
            if ((0,src_refusal/* isAnswered */.Qy)(refusal) || thrown instanceof errors/* Failure */.HR) {
                throw (0,src_refusal/* explain */.WE)(thrown, mutation.doing, mutation.permission);
            }
            log.warning(`${mutation.doing} got no answer (${refusal.message}): looking whether it took effect.`);
            const seen = await lookFor(api, mutation);
            return seen === null ? null : { value: seen };
        }
    }
}
async function lookFor(api, mutation) {
    for (const wait of LOOKS) {
        await api.tools.clock.sleep(wait, api.tools.deadline.signal);
        try {
            const seen = await mutation.look();
            if (seen !== null)
                return seen;
        }
        catch (thrown) {
            api.tools.log.warning(`Looking after ${mutation.doing} failed: ${(0,src_refusal/* readRefusal */.ni)(thrown).message}`);
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/ecs/src/observe-weights.js

/** A Network Load Balancer has no rules: ECS names its listener instead. */
const LISTENER = ':listener/';
/**
 * The target groups with what their production rules send to each now. Groups that stand alone get all of it and cost
 * no call.
 * @throws Failure('access') naming the permission that is missing.
 */
async function weighGroups(api, groups) {
    const rules = [...new Set(groups.flatMap(({ rule }) => rule ?? []))];
    if (rules.length === 0)
        return [...groups];
    const balancing = await api.balancing();
    const read = await Promise.all(rules.map(async (rule) => ({ rule, weights: weightsOf(await actionsOf(api, balancing, rule)) })));
    return groups.map((group) => {
        const found = read.find(({ rule }) => rule === group.rule);
        return found === undefined ? group : { ...group, weight: found.weights.get(group.arn) ?? 0 };
    });
}
async function actionsOf(api, { sdk, client }, rule) {
    if (rule.includes(LISTENER)) {
        try {
            const answer = await client.send(new sdk.DescribeListenersCommand({ ListenerArns: [rule] }), api.options);
            return answer.Listeners?.[0]?.DefaultActions ?? [];
        }
        catch (thrown) {
            throw (0,src_refusal/* explain */.WE)(thrown, 'Reading the production listener', 'elasticloadbalancing:DescribeListeners');
        }
    }
    try {
        const answer = await client.send(new sdk.DescribeRulesCommand({ RuleArns: [rule] }), api.options);
        return answer.Rules?.[0]?.Actions ?? [];
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, 'Reading the production listener rule', 'elasticloadbalancing:DescribeRules');
    }
}
/** Percent of the traffic by target group; a rule that forwards to one group names it without a weight. Pure. */
function weightsOf(actions) {
    const forward = actions.find(({ Type }) => Type === 'forward');
    const listed = forward?.ForwardConfig?.TargetGroups ?? [];
    const shares = listed.length > 0
        ? listed.map(({ TargetGroupArn, Weight }) => ({ arn: TargetGroupArn ?? '', weight: Weight ?? 1 }))
        : [{ arn: forward?.TargetGroupArn ?? '', weight: 1 }];
    const sum = shares.reduce((total, { weight }) => total + weight, 0);
    return new Map(shares.map(({ arn, weight }) => [arn, sum === 0 ? 0 : (100 * weight) / sum]));
}

;// CONCATENATED MODULE: ./packages/ecs/src/observe-balancer.js


/** What stands in front of the service: its target groups, their checks, and the address; null where there is none. */
async function observeBalancer(api, service) {
    const places = placesOf(service);
    const arns = [...places.keys()];
    if (arns.length === 0)
        return null;
    try {
        const balancing = await api.balancing();
        const { sdk, client } = balancing;
        const answer = await client.send(new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: arns }), api.options);
        const groups = answer.TargetGroups ?? [];
        const balancerArn = groups.flatMap(({ LoadBalancerArns }) => LoadBalancerArns ?? [])[0];
        const [read, front] = await Promise.all([
            Promise.all(groups.map(async (group) => {
                const arn = group.TargetGroupArn ?? '';
                return {
                    arn,
                    name: group.TargetGroupName ?? '',
                    kind: group.TargetType ?? 'ip',
                    interval: group.HealthCheckIntervalSeconds ?? 30,
                    timeout: group.HealthCheckTimeoutSeconds ?? 5,
                    path: group.HealthCheckPath ?? '',
                    deregistrationDelay: await drainOf(api, balancing, arn),
                    ...(places.get(arn) ?? { pair: arn, rule: null }),
                    weight: 100,
                };
            })),
            balancerArn === undefined
                ? { type: '', url: null, testUrl: null }
                : frontOf(api, balancing, balancerArn, service, arns),
        ]);
        return { ...front, groups: await weighGroups(api, read) };
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, 'Reading the load balancer of the service', 'elasticloadbalancing:DescribeTargetGroups');
    }
}
/** Every target group that the service may register in, with its pair. A service in one colour has one each. */
function placesOf(service) {
    const places = new Map();
    for (const { targetGroupArn, advancedConfiguration } of service.loadBalancers ?? []) {
        if (targetGroupArn === undefined)
            continue;
        const { alternateTargetGroupArn, productionListenerRule } = advancedConfiguration ?? {};
        const rule = alternateTargetGroupArn === undefined ? null : (productionListenerRule ?? null);
        const place = { pair: targetGroupArn, rule };
        places.set(targetGroupArn, place);
        if (alternateTargetGroupArn !== undefined)
            places.set(alternateTargetGroupArn, place);
    }
    return places;
}
/** Seconds; 300 is the default of AWS (ELBv2, "Target group attributes"). */
async function drainOf(api, { sdk, client }, arn) {
    const { Attributes } = await client.send(new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }), api.options);
    const value = Attributes?.find(({ Key }) => Key === 'deregistration_delay.timeout_seconds')?.Value;
    return value === undefined ? 300 : Number(value);
}
async function frontOf(api, { sdk, client }, arn, service, groups) {
    const [balancers, listeners] = await Promise.all([
        client.send(new sdk.DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }), api.options),
        client.send(new sdk.DescribeListenersCommand({ LoadBalancerArn: arn }), api.options),
    ]);
    const host = balancers.LoadBalancers?.[0]?.DNSName;
    const type = balancers.LoadBalancers?.[0]?.Type ?? '';
    const all = listeners.Listeners ?? [];
    const secure = all.find(({ Protocol }) => Protocol === 'HTTPS' || Protocol === 'TLS');
    const direct = all.find(({ DefaultActions }) => DefaultActions?.some(({ TargetGroupArn, ForwardConfig }) => groups.includes(TargetGroupArn ?? '') ||
        ForwardConfig?.TargetGroups?.some((group) => groups.includes(group.TargetGroupArn ?? ''))));
    const advanced = service.loadBalancers?.find(({ advancedConfiguration }) => advancedConfiguration)?.advancedConfiguration;
    const named = (rule) => all.find(({ ListenerArn }) => rule !== undefined && ListenerArn === listenerOf(rule));
    const production = named(advanced?.productionListenerRule) ?? secure ?? direct ?? all[0];
    const test = named(advanced?.testListenerRule);
    return { type, url: urlOf(host, production), testUrl: urlOf(host, test) };
}
/** The ARN of the listener that a rule belongs to; a listener's own ARN is returned as it is. */
function listenerOf(rule) {
    return rule.includes(':listener-rule/')
        ? rule.replace(':listener-rule/', ':listener/').replace(/\/[^/]*$/, '')
        : rule;
}
function urlOf(host, listener) {
    if (host === undefined || listener?.Port === undefined)
        return null;
    const scheme = listener.Protocol === 'HTTPS' || listener.Protocol === 'TLS' ? 'https' : 'http';
    const port = (scheme === 'https' ? 443 : 80) === listener.Port ? '' : `:${listener.Port}`;
    return `${scheme}://${host}${port}`;
}

;// CONCATENATED MODULE: ./packages/ecs/src/deployment-state.js
const MOVING = ['PENDING', 'IN_PROGRESS', 'STOP_REQUESTED', 'ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS'];
const REVERTING = ['STOP_REQUESTED', 'ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS', 'ROLLBACK_SUCCESSFUL'];
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
    if (isReverting(deployment)) {
        return {
            revision: deployment.rollback?.revision ?? null,
            taskDefinition: deployment.rollback?.taskDefinition ?? null,
        };
    }
    return { revision: deployment.revision, taskDefinition: deployment.taskDefinition };
}
/** What the deployments that completed led to, newest first: the first is live unless another one ended without success. */
function completedLeads(deployments) {
    return deployments
        .filter(({ status }) => status === 'SUCCESSFUL' || status === 'ROLLBACK_SUCCESSFUL')
        .map(leadsTo);
}
/**
 * What ECS goes back to when this deployment is stopped: "the most recent COMPLETED deployment" before it (deployment
 * circuit breaker, developer guide). Null where none has completed. Pure.
 */
function wayBackOf(id, deployments) {
    const index = deployments.findIndex((deployment) => deployment.id === id);
    return completedLeads(deployments.slice(index + 1))[0] ?? null;
}

// EXTERNAL MODULE: ./packages/ecs/src/raw.js
var src_raw = __webpack_require__(6133);
;// CONCATENATED MODULE: ./packages/ecs/src/shift.js
/** The strategies that bring a release beside the one that serves, and then move traffic. */
const SHIFTING = ['BLUE_GREEN', 'CANARY', 'LINEAR'];
/** The stages before any production traffic reaches a release (client-ecs, `ServiceDeploymentLifecycleStage`). */
const BEFORE_PRODUCTION = [
    'RECONCILE_SERVICE',
    'PRE_SCALE_UP',
    'SCALE_UP',
    'POST_SCALE_UP',
    'TEST_TRAFFIC_SHIFT',
    'POST_TEST_TRAFFIC_SHIFT',
    'PRE_PRODUCTION_TRAFFIC_SHIFT',
];
/** The stages in which all production traffic has been moved. */
const AFTER_SHIFT = ['POST_PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME', 'CLEAN_UP'];
/** Defaults of client-ecs, `CanaryConfiguration` and `LinearConfiguration`: percent and minutes. */
const CANARY_BAKE = 10;
const LINEAR_STEP = 10;
const LINEAR_BAKE = 6;
/** A PAUSE hook waits a day and then goes back (client-ecs, `DeploymentLifecycleHookTimeoutConfiguration`). */
const HOOK_MINUTES = 1_440;
/** Whether all production traffic goes to what a deployment brings, by its stage. Pure. */
function isShifted(stage) {
    return AFTER_SHIFT.includes(stage);
}
/** Where a PAUSE hook holds a release while all production traffic goes to it. */
const HOLD_AFTER_SHIFT = 'POST_PRODUCTION_TRAFFIC_SHIFT';
/** Whether the service holds a release there. Pure. */
function holdsAfterShift(hooks) {
    return hooks.some(({ type, stages }) => type === 'PAUSE' && stages.includes(HOLD_AFTER_SHIFT));
}
/**
 * Whether a rollout has moved all of its traffic, and no pause is still to come. ROLLING tells no stage, and neither
 * moves weights nor has a pause after that. Pure.
 */
function isPastShift(stage, hooks) {
    if (stage === '')
        return true;
    return isShifted(stage) && !(stage === HOLD_AFTER_SHIFT && holdsAfterShift(hooks));
}
/** Whether none of it does yet. Pure. */
function isBeforeProduction(stage) {
    return BEFORE_PRODUCTION.includes(stage);
}
/** How the traffic of a service moves; null for ROLLING, which has no weights. Pure. */
function readShift(configuration) {
    const strategy = configuration?.strategy ?? 'ROLLING';
    if (!SHIFTING.includes(strategy))
        return null;
    return {
        bakeMinutes: configuration?.bakeTimeInMinutes ?? 0,
        stepsMinutes: stepsOf(strategy, configuration),
    };
}
function stepsOf(strategy, configuration) {
    if (strategy === 'CANARY')
        return configuration?.canaryConfiguration?.canaryBakeTimeInMinutes ?? CANARY_BAKE;
    if (strategy !== 'LINEAR')
        return 0;
    const { stepPercent = LINEAR_STEP, stepBakeTimeInMinutes = LINEAR_BAKE } = configuration?.linearConfiguration ?? {};
    return Math.max(0, Math.ceil(100 / Math.max(1, stepPercent)) - 1) * stepBakeTimeInMinutes;
}
/** The lifecycle hooks of a service. Pure. */
function readHooks(configuration) {
    return (configuration?.lifecycleHooks ?? []).map((hook) => ({
        type: hook.targetType ?? 'AWS_LAMBDA',
        stages: [...(hook.lifecycleStages ?? [])],
        timeoutMinutes: hook.timeoutConfiguration?.timeoutInMinutes ?? HOOK_MINUTES,
        onTimeout: hook.timeoutConfiguration?.action ?? 'ROLLBACK',
    }));
}
/** The pause in which a deployment waits; null where it does not. Pure. */
function readPause(whole) {
    const waiting = whole?.lifecycleHookDetails?.find(({ status }) => status === 'AWAITING_ACTION');
    if (waiting?.hookId === undefined)
        return null;
    return {
        hook: waiting.hookId,
        expiresAt: waiting.expiresAt?.toISOString() ?? '',
        onTimeout: waiting.timeoutAction ?? 'ROLLBACK',
    };
}
/**
 * The weights of replicas that no target group of a pair tells apart (Service Connect, no load balancer, or a rule
 * that may not be read): by what ECS says of the newest deployment. Pure.
 */
function weighByDeployment(replicas, newest) {
    const weight = newest?.weight ?? null;
    if (newest === undefined || newest.taskDefinition === null || weight === null)
        return [...replicas];
    return replicas.map((replica) => ({
        ...replica,
        weight: replica.taskDefinition === newest.taskDefinition ? weight : 100 - weight,
    }));
}

// EXTERNAL MODULE: ./packages/ecs/src/image-reference.js
var image_reference = __webpack_require__(738);
;// CONCATENATED MODULE: ./packages/ecs/src/registry.js



/** OCI image specification, "Pre-Defined Annotation Keys". */
const VERSION_LABEL = 'org.opencontainers.image.revision';
const MANIFESTS = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const BLOB_LIMIT_BYTES = 1_048_576;
const UNKNOWN = { presence: 'unknown', digest: null, manifest: null, reason: '' };
/** Looks an image up in private ECR by digest or tag (BatchGetImage). Never throws: a registry is an extra. */
async function findImage(api, repository, wanted) {
    const ecr = (0,image_reference/* parseEcrRepository */.iR)(repository);
    if (ecr === null)
        return { ...UNKNOWN, reason: `${repository} is not in private ECR` };
    try {
        const { sdk, client } = await api.registry();
        const answer = await client.send(new sdk.BatchGetImageCommand({
            registryId: ecr.account,
            repositoryName: ecr.name,
            imageIds: ['digest' in wanted ? { imageDigest: wanted.digest } : { imageTag: wanted.tag }],
            acceptedMediaTypes: MANIFESTS,
        }), api.options);
        const image = answer.images?.[0];
        if (image?.imageId?.imageDigest !== undefined) {
            return {
                presence: 'present',
                digest: image.imageId.imageDigest,
                manifest: image.imageManifest ?? null,
                reason: '',
            };
        }
        const failure = answer.failures?.[0];
        const archived = /archiv/i.test(`${failure?.failureCode ?? ''} ${failure?.failureReason ?? ''}`);
        return { ...UNKNOWN, presence: archived ? 'archived' : 'missing', reason: failure?.failureReason ?? '' };
    }
    catch (thrown) {
        if (api.tools.deadline.signal.aborted)
            throw api.tools.deadline.signal.reason;
        const refusal = (0,src_refusal/* readRefusal */.ni)(thrown);
        if (refusal.name === 'ImageNotFoundException' || refusal.name === 'RepositoryNotFoundException') {
            return { ...UNKNOWN, presence: 'missing', reason: refusal.message };
        }
        const reason = (0,src_refusal/* isAccessDenied */.w7)(refusal) ? 'the permission ecr:BatchGetImage is missing' : refusal.message;
        api.tools.log.warning(`${repository} could not be looked up in ECR (${reason}): whether its images exist is unknown.`);
        return { ...UNKNOWN, reason };
    }
}
/** What an image says of itself, from its manifest's annotation or its configuration's label; null where unreadable. */
async function readImageVersion(api, repository, digest) {
    const found = await findImage(api, repository, { digest });
    if (found.manifest === null)
        return null;
    try {
        let manifest = parseObject(found.manifest);
        const annotated = annotation(manifest);
        if (annotated !== null)
            return annotated;
        const child = (0,src_raw/* objects */.JD)(manifest['manifests']).find((item) => (0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(item['platform'])['architecture']) !== 'unknown');
        if (child !== undefined) {
            const inner = await findImage(api, repository, { digest: (0,src_raw/* text */.Qq)(child['digest']) });
            if (inner.manifest === null)
                return null;
            manifest = parseObject(inner.manifest);
        }
        const configuration = await fetchBlob(api, repository, (0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(manifest['config'])['digest']));
        const label = (0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)((0,src_raw/* object */.Ik)(parseObject(configuration)['config'])['Labels'])[VERSION_LABEL]);
        return annotation(manifest) ?? (label === '' ? null : label);
    }
    catch (thrown) {
        if (api.tools.deadline.signal.aborted)
            throw api.tools.deadline.signal.reason;
        api.tools.log.debug(`The version label of ${repository}@${digest} was not readable: ${(0,src_refusal/* readRefusal */.ni)(thrown).message}`);
        return null;
    }
}
function annotation(manifest) {
    const value = (0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(manifest['annotations'])[VERSION_LABEL]);
    return value === '' ? null : value;
}
function parseObject(json) {
    return (0,src_raw/* object */.Ik)(JSON.parse(json));
}
async function fetchBlob(api, repository, digest) {
    const ecr = (0,image_reference/* parseEcrRepository */.iR)(repository);
    const { sdk, client } = await api.registry();
    const { downloadUrl } = await client.send(new sdk.GetDownloadUrlForLayerCommand({
        registryId: ecr?.account,
        repositoryName: ecr?.name,
        layerDigest: digest,
    }), api.options);
    const response = await fetch(downloadUrl ?? '', {
        signal: AbortSignal.any([api.tools.deadline.signal, AbortSignal.timeout(5_000)]),
    });
    if (!response.ok)
        throw new Error(`${response.status} for the image's configuration`);
    const body = await response.text();
    if (body.length > BLOB_LIMIT_BYTES)
        throw new Error('the image configuration is larger than 1 MiB');
    return body;
}

;// CONCATENATED MODULE: ./packages/ecs/src/snapshot.js








/**
 * A task definition as raw JSON with its tags. `name` is `family:revision`.
 * @throws Failure('access') where it may not be read, Failure('platform') where it is gone.
 */
async function describeTaskDefinition(api, serviceArn, name) {
    const command = new dist_cjs/* DescribeTaskDefinitionCommand */.Zy$({
        taskDefinition: serviceArn === '' ? name : (0,src_names/* taskDefinitionArn */.U5)(serviceArn, name),
        include: ['TAGS'],
    });
    const raw = keepRaw(command);
    try {
        await api.reads.send(command, api.options);
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, `Reading task definition ${name}`, 'ecs:DescribeTaskDefinition');
    }
    return readTaskDefinition(raw());
}
/** The answer of DescribeTaskDefinition or RegisterTaskDefinition in our words. Pure. */
function readTaskDefinition(answer) {
    const body = (0,src_raw/* object */.Ik)((0,src_raw/* object */.Ik)(answer)['taskDefinition']);
    return {
        name: (0,src_names/* shortName */.EU)((0,src_raw/* text */.Qq)(body['taskDefinitionArn'])),
        status: (0,src_raw/* text */.Qq)(body['status']),
        body,
        tags: Object.fromEntries((0,src_raw/* objects */.JD)((0,src_raw/* object */.Ik)(answer)['tags']).map((tag) => [(0,src_raw/* text */.Qq)(tag['key']), (0,src_raw/* text */.Qq)(tag['value'])])),
    };
}
/** The images of a task definition; a revision knows the digest that a tag was resolved to when it was deployed. Pure. */
function imagesOf(body, revision) {
    const resolved = new Map((0,src_raw/* objects */.JD)((0,src_raw/* object */.Ik)(revision)['containerImages']).map((image) => [
        (0,src_raw/* text */.Qq)(image['containerName']),
        (0,src_raw/* text */.Qq)(image['imageDigest']),
    ]));
    return Object.fromEntries((0,src_raw/* objects */.JD)((0,src_raw/* object */.Ik)(body)['containerDefinitions']).map((container) => {
        const name = (0,src_raw/* text */.Qq)(container['name']);
        const reference = (0,src_raw/* text */.Qq)(container['image']);
        return [name, { reference, digest: (0,image_reference/* digestOf */.ol)(reference) ?? (resolved.get(name) || null) }];
    }));
}
/** The snapshot of a task definition and the service revision that deployed it. */
async function takeSnapshot(api, serviceArn, name, revisionId, revisions, readVersion) {
    const taskDefinition = await describeTaskDefinition(api, serviceArn, name);
    const body = revisionId === null ? undefined : revisions.get(revisionId);
    const images = imagesOf(taskDefinition.body, body ?? null);
    const marked = readMark(taskDefinition.tags, name).kind === 'head';
    const first = Object.values(images)[0];
    return {
        revision: revisionId === null || body === undefined ? null : { id: revisionId, body },
        taskDefinition,
        images,
        version: marked || !readVersion || first?.digest == null
            ? null
            : await readImageVersion(api, (0,image_reference/* repositoryOf */._M)(first.reference), first.digest),
    };
}

;// CONCATENATED MODULE: ./packages/ecs/src/observe-deployments.js









/** How many service deployments are described; ECS describes at most 20 of them, and of revisions, at once. */
const DESCRIBED = 10;
const AT_ONCE = 20;
/** The newest service deployments of a service, newest first. `Service.currentServiceDeployment` can be stale: never used. */
async function listDeployments(api, where, statuses = []) {
    try {
        const { serviceDeployments } = await api.reads.send(new dist_cjs/* ListServiceDeploymentsCommand */.jz8({
            cluster: where.cluster,
            service: where.service,
            ...(statuses.length === 0 ? {} : { status: [...statuses] }),
        }), api.options);
        return [...(serviceDeployments ?? [])].sort((a, b) => timeOf(b) - timeOf(a));
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, `Reading the deployments of ${where.service}`, 'ecs:ListServiceDeployments');
    }
}
function timeOf(deployment) {
    return deployment.createdAt?.getTime() ?? 0;
}
/** Service deployments by ARN. */
async function describeDeployments(api, arns) {
    if (arns.length === 0)
        return [];
    try {
        const command = new dist_cjs/* DescribeServiceDeploymentsCommand */.A6p({ serviceDeploymentArns: [...arns] });
        return (await api.reads.send(command, api.options)).serviceDeployments ?? [];
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, 'Reading service deployments', 'ecs:DescribeServiceDeployments');
    }
}
/** Raw service revisions by id; those that ECS no longer describes (90 days) are left out. */
async function describeRevisions(api, arns) {
    const found = new Map();
    for (let from = 0; from < arns.length; from += AT_ONCE) {
        const command = new dist_cjs/* DescribeServiceRevisionsCommand */.oF5({
            serviceRevisionArns: arns.slice(from, from + AT_ONCE),
        });
        const raw = keepRaw(command);
        try {
            await api.reads.send(command, api.options);
        }
        catch (thrown) {
            throw (0,src_refusal/* explain */.WE)(thrown, 'Reading service revisions', 'ecs:DescribeServiceRevisions');
        }
        for (const body of (0,src_raw/* objects */.JD)((0,src_raw/* object */.Ik)(raw())['serviceRevisions'])) {
            found.set((0,src_names/* shortName */.EU)((0,src_raw/* text */.Qq)(body['serviceRevisionArn'])), body);
        }
    }
    return found;
}
function taskDefinitionOf(revisions, revision) {
    const body = revision === null ? undefined : revisions.get(revision);
    const name = (0,src_names/* shortName */.EU)((0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(body ?? null)['taskDefinition']));
    return name === '' ? null : name;
}
/** A service deployment in our words; `revisions` tells the task definitions. Pure. */
function readDeployment(brief, whole, revisions, targetArn = whole?.targetServiceRevision?.arn) {
    const revision = targetArn === undefined ? null : (0,src_names/* shortName */.EU)(targetArn);
    const source = whole?.sourceServiceRevisions?.[0]?.arn;
    const back = whole?.rollback;
    const backTo = back?.serviceRevisionArn === undefined ? null : (0,src_names/* shortName */.EU)(back.serviceRevisionArn);
    return {
        id: (0,src_names/* shortName */.EU)(brief.serviceDeploymentArn ?? ''),
        status: whole?.status ?? brief.status ?? '',
        statusReason: whole?.statusReason ?? brief.statusReason ?? '',
        createdAt: brief.createdAt?.toISOString() ?? '',
        revision,
        taskDefinition: taskDefinitionOf(revisions, revision),
        source: source === undefined ? null : (0,src_names/* shortName */.EU)(source),
        rollback: back === undefined
            ? null
            : {
                revision: backTo,
                taskDefinition: taskDefinitionOf(revisions, backTo),
                reason: back.reason ?? '',
            },
        stage: whole?.lifecycleStage ?? '',
        pause: readPause(whole),
        weight: whole?.targetServiceRevision?.requestedProductionTrafficWeight ?? null,
    };
}
/** The service's deployments with the snapshots of what is live and of what was live before it. */
async function observeDeployments(api, where, service, readVersions) {
    const serviceArn = service.serviceArn ?? '';
    const briefs = (await listDeployments(api, where)).slice(0, DESCRIBED);
    const described = await describeDeployments(api, briefs.flatMap(({ serviceDeploymentArn }) => serviceDeploymentArn ?? []));
    const wholes = new Map(described.map((whole) => [whole.serviceDeploymentArn, whole]));
    const ids = new Set([
        ...briefs.map((brief) => brief.targetServiceRevisionArn),
        ...described.flatMap((whole) => [
            whole.targetServiceRevision?.arn,
            whole.rollback?.serviceRevisionArn,
            whole.sourceServiceRevisions?.[0]?.arn,
        ]),
        ...(briefs.length === 0 ? (service.currentServiceRevisions?.map(({ arn }) => arn) ?? []) : []),
    ].flatMap((arn) => (arn === undefined ? [] : (0,src_names/* shortName */.EU)(arn))));
    const revisions = await describeRevisions(api, [...ids].map((id) => (0,src_names/* revisionArn */.bk)(serviceArn, id)));
    const deployments = briefs.map((brief) => readDeployment(brief, wholes.get(brief.serviceDeploymentArn), revisions, brief.targetServiceRevisionArn));
    const snapshot = (lead) => lead?.taskDefinition == null
        ? null
        : takeSnapshot(api, serviceArn, lead.taskDefinition, lead.revision, revisions, readVersions);
    const leads = completedLeads(deployments);
    const newest = deployments[0];
    const next = newest !== undefined && isMoving(newest) ? leadsTo(newest) : null;
    const nextDefinition = next?.taskDefinition == null ? null : await describeTaskDefinition(api, serviceArn, next.taskDefinition);
    const accepted = nextDefinition !== null && isAccepted(nextDefinition) ? next : null;
    const liveLead = accepted ?? leads[0] ?? sourceOf(newest, revisions) ?? oldService(service, deployments, revisions);
    const [live, previous] = await Promise.all([
        snapshot(liveLead),
        snapshot(leads.find((lead) => lead.taskDefinition !== liveLead?.taskDefinition) ?? null),
    ]);
    const named = live === null
        ? await describeTaskDefinition(api, serviceArn, (0,src_names/* shortName */.EU)(service.taskDefinition ?? ''))
        : null;
    return { deployments, live, named, previous, copies: copiesAmong([live, previous], nextDefinition) };
}
/** A release that was verified counts as live although old replicas still drain: minutes, with the defaults of AWS. */
function isAccepted({ tags, name }) {
    const mark = readMark(tags, name);
    return mark.kind === 'head' && mark.head.state === 'verified' && mark.head.withdrawn === null;
}
/** What a deployment came from, where no completed deployment is remembered. */
function sourceOf(newest, revisions) {
    const source = newest?.source ?? null;
    const taskDefinition = taskDefinitionOf(revisions, source);
    return taskDefinition === null ? null : { revision: source, taskDefinition };
}
/** A service whose deployments are all older than the 90 days that ECS remembers: it runs what it names. */
function oldService(service, deployments, revisions) {
    if (deployments.length > 0 || (service.runningCount ?? 0) === 0)
        return null;
    const taskDefinition = (0,src_names/* shortName */.EU)(service.taskDefinition ?? '');
    const revision = [...revisions.keys()].find((id) => taskDefinitionOf(revisions, id) === taskDefinition);
    return { taskDefinition, revision: revision ?? null };
}
function copiesAmong(snapshots, next) {
    const copies = {};
    for (const definition of [...snapshots.map((snapshot) => snapshot?.taskDefinition ?? null), next]) {
        const original = definition?.tags[COPY_TAG];
        if (definition != null && original !== undefined)
            copies[definition.name] = original;
    }
    return copies;
}

;// CONCATENATED MODULE: ./packages/ecs/src/observe-images.js




/**
 * Resolves the images of a spec: a tag once, to the digest that it has now. The key '' of the spec stands for the only
 * container of the task definition.
 * @throws Failure('input') where a tag cannot be resolved, or where '' is not unambiguous.
 */
async function observeImages(api, spec, live, named) {
    const base = spec.taskDefinition?.json ?? (live?.taskDefinition ?? named)?.body ?? null;
    const containers = (0,src_raw/* objects */.JD)((0,src_raw/* object */.Ik)(base)['containerDefinitions']);
    const resolved = {};
    await Promise.all(Object.entries(spec.images).map(async ([key, image]) => {
        const name = key === '' ? onlyContainer(containers.map((container) => (0,src_raw/* text */.Qq)(container['name']))) : key;
        const written = containers.find((container) => (0,src_raw/* text */.Qq)(container['name']) === name);
        const running = live?.images[name]?.reference ?? (0,src_raw/* text */.Qq)(written?.['image']);
        const repository = image.repository ?? (0,image_reference/* repositoryOf */._M)(running);
        resolved[name] = await resolve(api, repository, image, name, spec.version === null);
    }));
    return resolved;
}
function onlyContainer(names) {
    const [only, ...others] = names;
    if (only !== undefined && others.length === 0)
        return only;
    throw new errors/* Failure */.HR('input', {
        input: 'containers',
        message: names.length === 0
            ? 'There is no task definition to render: none is live, and no file was given.'
            : `The task definition has several containers (${names.join(', ')}), and the target does not say which run the release.`,
        remedy: names.length === 0
            ? 'Give the target a "task-definition".'
            : 'List the containers of the release in "containers" of the target.',
    });
}
async function resolve(api, repository, image, container, readVersion) {
    if (repository === '') {
        throw new errors/* Failure */.HR('input', {
            input: 'image',
            message: `The image of container "${container}" has no repository, and none runs now.`,
            remedy: 'Write the image with its repository: repository@sha256:….',
        });
    }
    const from = image.digest === null ? 'tag' : 'digest';
    const wanted = image.digest === null ? { tag: image.tag ?? 'latest' } : { digest: image.digest };
    const found = await findImage(api, repository, wanted);
    const digest = image.digest ?? found.digest;
    if (digest === null) {
        throw new errors/* Failure */.HR('input', {
            input: 'image',
            message: `The tag "${image.tag}" of ${repository} could not be resolved to a digest: ${found.reason || 'it does not exist'}.`,
            remedy: 'Give the image by digest (repository@sha256:…).',
        });
    }
    return {
        repository,
        digest,
        from,
        version: readVersion ? await readImageVersion(api, repository, digest) : null,
        presence: found.presence,
    };
}
/** Whether images are still in their registry, by container. */
async function checkImages(api, images) {
    const checked = await Promise.all(Object.entries(images).map(async ([container, { reference, digest }]) => {
        if (digest === null)
            return [container, 'unknown'];
        return [container, (await findImage(api, (0,image_reference/* repositoryOf */._M)(reference), { digest })).presence];
    }));
    return Object.fromEntries(checked);
}

;// CONCATENATED MODULE: ./packages/ecs/src/observe-replicas.js



/** ECS describes at most 100 tasks at once, and protection of at most 10. */
const TASKS_AT_ONCE = 100;
const PROTECTION_AT_ONCE = 10;
/** The service's tasks, running and recently stopped, with where each target group has them. */
async function observeReplicas(api, where, groups) {
    const [running, stopped, health] = await Promise.all([
        listTasks(api, where, 'RUNNING'),
        listTasks(api, where, 'STOPPED'),
        Promise.all(groups.map((group) => targetHealth(api, group))),
    ]);
    const tasks = await describeTasks(api, where, [...new Set([...running, ...stopped])]);
    const hosts = groups.some(({ kind }) => kind === 'instance') ? await hostsOf(api, where, tasks) : new Map();
    return tasks.map((task) => readTask(task, groups, health, hosts));
}
async function listTasks(api, where, desiredStatus) {
    const arns = [];
    let nextToken;
    try {
        do {
            const page = await api.reads.send(new dist_cjs/* ListTasksCommand */.MYg({
                cluster: where.cluster,
                serviceName: where.service,
                desiredStatus,
                nextToken,
            }), api.options);
            arns.push(...(page.taskArns ?? []));
            nextToken = page.nextToken;
        } while (nextToken !== undefined);
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, `Listing the tasks of ${where.service}`, 'ecs:ListTasks');
    }
    return arns;
}
async function describeTasks(api, where, arns) {
    const tasks = [];
    try {
        for (let from = 0; from < arns.length; from += TASKS_AT_ONCE) {
            const command = new dist_cjs/* DescribeTasksCommand */.z8X({
                cluster: where.cluster,
                tasks: arns.slice(from, from + TASKS_AT_ONCE),
            });
            tasks.push(...((await api.reads.send(command, api.options)).tasks ?? []));
        }
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, `Reading the tasks of ${where.service}`, 'ecs:DescribeTasks');
    }
    return tasks;
}
/** Target health by `address`, and by `address:port`, because a host may carry several tasks. */
async function targetHealth(api, group) {
    const found = new Map();
    try {
        const { sdk, client } = await api.balancing();
        const answer = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn: group.arn }), api.options);
        for (const { Target, TargetHealth: seen } of answer.TargetHealthDescriptions ?? []) {
            const reason = [seen?.Reason, seen?.Description].filter((part) => part !== undefined).join(': ');
            const entry = { state: readState(seen?.State), reason };
            found.set(`${Target?.Id}:${Target?.Port}`, entry);
            found.set(Target?.Id ?? '', entry);
        }
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, `Reading target health of ${group.name}`, 'elasticloadbalancing:DescribeTargetHealth');
    }
    return found;
}
function readState(state) {
    switch (state) {
        case 'healthy':
        case 'initial':
        case 'draining':
        case 'unused':
        case 'unavailable':
            return state;
        case 'unhealthy.draining':
            return 'draining';
        default:
            return 'unhealthy';
    }
}
/** Container instance → EC2 instance, for target groups that know hosts instead of addresses. */
async function hostsOf(api, where, tasks) {
    const arns = [...new Set(tasks.flatMap(({ containerInstanceArn }) => containerInstanceArn ?? []))];
    const hosts = new Map();
    if (arns.length === 0)
        return hosts;
    try {
        const answer = await api.reads.send(new dist_cjs/* DescribeContainerInstancesCommand */.QUW({
            cluster: where.cluster,
            containerInstances: arns.slice(0, 100),
        }), api.options);
        for (const { containerInstanceArn, ec2InstanceId } of answer.containerInstances ?? []) {
            hosts.set(containerInstanceArn ?? '', ec2InstanceId ?? '');
        }
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, 'Reading the hosts of the tasks', 'ecs:DescribeContainerInstances');
    }
    return hosts;
}
function readTask(task, groups, health, hosts) {
    const keys = targetKeys(task, hosts);
    const seen = health.map((group) => keys.map((key) => group.get(key)).find((found) => found !== undefined));
    const worst = worstOf(groups, seen);
    const seconds = (task.pullStoppedAt?.getTime() ?? Number.NaN) - (task.pullStartedAt?.getTime() ?? Number.NaN);
    return {
        id: (0,src_names/* shortName */.EU)(task.taskArn ?? ''),
        taskDefinition: (0,src_names/* shortName */.EU)(task.taskDefinitionArn ?? ''),
        status: task.lastStatus ?? '',
        desiredStatus: task.desiredStatus ?? '',
        health: task.healthStatus ?? 'UNKNOWN',
        createdAt: task.createdAt?.toISOString() ?? '',
        startedAt: task.startedAt?.toISOString() ?? '',
        pullSeconds: Number.isNaN(seconds) ? null : Math.max(0, seconds / 1000),
        stopCode: task.stopCode ?? '',
        stoppedReason: task.stoppedReason ?? '',
        containers: (task.containers ?? []).map((container) => ({
            name: container.name ?? '',
            exitCode: container.exitCode ?? null,
            reason: container.reason ?? '',
            digest: container.imageDigest ?? null,
        })),
        target: worst.state,
        targetReason: worst.reason,
        weight: worst.weight,
    };
}
function targetKeys(task, hosts) {
    const addresses = [
        ...(task.containers?.flatMap(({ networkInterfaces }) => networkInterfaces ?? []) ?? []).map(({ privateIpv4Address }) => privateIpv4Address ?? ''),
        ...(task.attachments ?? []).flatMap(({ details }) => details?.filter(({ name }) => name === 'privateIPv4Address').map(({ value }) => value ?? '') ?? []),
    ];
    const host = hosts.get(task.containerInstanceArn ?? '');
    const ports = task.containers?.flatMap(({ networkBindings }) => networkBindings ?? []) ?? [];
    const onHost = host === undefined ? [] : ports.map(({ hostPort }) => `${host}:${hostPort}`);
    return [...addresses, ...onHost].filter((key) => key !== '');
}
const ORDER = [
    'unhealthy',
    'unavailable',
    'unused',
    'draining',
    'initial',
    'healthy',
];
/**
 * With several target groups a replica serves when all of them send it traffic; one that has it not yet is `unused`.
 * The two groups of a pair are one place: it is in either of them, and gets the traffic that goes there.
 */
function worstOf(groups, seen) {
    const places = [...new Set(groups.map(({ pair }) => pair))].map((pair) => {
        const known = groups.flatMap((group, index) => {
            const health = group.pair === pair ? seen[index] : undefined;
            return health === undefined ? [] : [{ ...health, weight: group.weight }];
        });
        return known.length === 0 ? { state: 'unused', reason: '', weight: 0 } : known.reduce(worse);
    });
    const none = { state: 'none', reason: '', weight: 100 };
    if (places.length === 0)
        return none;
    const { state, reason } = places.reduce(worse);
    return { state, reason, weight: Math.min(...places.map(({ weight }) => weight)) };
}
function worse(one, other) {
    return ORDER.indexOf(other.state) < ORDER.indexOf(one.state) ? other : one;
}
/** How many running tasks are protected from being stopped; 0 where that may not be read (it is an extra). */
async function observeProtection(api, where, replicas) {
    const running = replicas.filter(({ status }) => status === 'RUNNING').map(({ id }) => id);
    if (running.length === 0)
        return 0;
    try {
        const answer = await api.reads.send(new dist_cjs/* GetTaskProtectionCommand */.Wvi({ cluster: where.cluster, tasks: running.slice(0, PROTECTION_AT_ONCE) }), api.options);
        return answer.protectedTasks?.filter(({ protectionEnabled }) => protectionEnabled === true).length ?? 0;
    }
    catch {
        if (api.tools.deadline.signal.aborted)
            throw api.tools.deadline.signal.reason;
        api.tools.log.warning('Task protection was not readable (ecs:GetTaskProtection): a protected task could hold up a rollback unseen.');
        return 0;
    }
}

;// CONCATENATED MODULE: ./packages/ecs/src/observe-scaling.js

/** The autoscaling bounds of the service; null where it has none or they may not be read (a warning says so). */
async function observeScaling(api, where) {
    try {
        const { sdk, client } = await api.scaling();
        const answer = await client.send(new sdk.DescribeScalableTargetsCommand({
            ServiceNamespace: 'ecs',
            ResourceIds: [`service/${where.cluster}/${where.service}`],
            ScalableDimension: 'ecs:service:DesiredCount',
        }), api.options);
        const target = answer.ScalableTargets?.[0];
        if (target === undefined)
            return null;
        return {
            minimum: target.MinCapacity ?? 0,
            maximum: target.MaxCapacity ?? 0,
            scaleOutActive: target.SuspendedState?.DynamicScalingOutSuspended !== true,
            suspended: {
                in: target.SuspendedState?.DynamicScalingInSuspended ?? false,
                out: target.SuspendedState?.DynamicScalingOutSuspended ?? false,
                scheduled: target.SuspendedState?.ScheduledScalingSuspended ?? false,
            },
        };
    }
    catch (thrown) {
        if (api.tools.deadline.signal.aborted)
            throw api.tools.deadline.signal.reason;
        const refusal = (0,src_refusal/* readRefusal */.ni)(thrown);
        const reason = (0,src_refusal/* isAccessDenied */.w7)(refusal)
            ? 'the permission application-autoscaling:DescribeScalableTargets is missing'
            : refusal.message;
        api.tools.log.warning(`The autoscaling bounds were not readable (${reason}): they are taken for absent.`);
        return null;
    }
}

;// CONCATENATED MODULE: ./packages/ecs/src/observe.js










/**
 * The service as ECS describes it.
 * @throws Failure('input') where it does not exist, Failure('access') naming the permission that is missing.
 */
async function describeService(api, where) {
    const { cluster, service } = where;
    let found;
    try {
        const command = new dist_cjs/* DescribeServicesCommand */.H7c({ cluster, services: [service], include: ['TAGS'] });
        found = (await api.reads.send(command, api.options)).services?.[0];
    }
    catch (thrown) {
        if (thrown instanceof Error && thrown.name === 'ClusterNotFoundException') {
            throw missing(`Cluster "${cluster}" does not exist in ${where.region}.`, thrown);
        }
        throw (0,src_refusal/* explain */.WE)(thrown, `Reading service ${service} in cluster ${cluster}`, 'ecs:DescribeServices');
    }
    if (found === undefined || found.status === 'INACTIVE') {
        throw missing(`Service "${service}" does not exist in cluster "${cluster}" (${where.region}).`);
    }
    return found;
}
function missing(message, cause) {
    return new errors/* Failure */.HR('input', {
        input: 'target',
        message,
        remedy: 'Check region, cluster and service of the target; a release is deployed to a service that exists.',
        ...(cause === undefined ? {} : { cause }),
    });
}
/**
 * Reads all that plan, standing and compare need. With a spec its tags are resolved too, and the images of what is
 * live are looked for in their registry. Depth `changes` leaves load balancer and replicas out: the way back must not
 * wait for what it does not need. Reads only.
 * @throws Failure('access') with the one permission that is missing, Failure('input') where the service is.
 */
async function observeEcs(api, where, spec, depth = 'whole') {
    const service = await describeService(api, where);
    const serviceArn = service.serviceArn ?? '';
    const [history, balancer, scaling] = await Promise.all([
        observeDeployments(api, where, service, spec !== null),
        depth === 'whole' ? observeBalancer(api, service) : null,
        observeScaling(api, where),
    ]);
    const [replicas, asked, goalImages] = await Promise.all([
        depth === 'whole' ? observeReplicas(api, where, balancer?.groups ?? []) : [],
        spec === null ? noImages() : observeImages(api, spec, history.live, history.named),
        spec === null || history.live === null ? {} : checkImages(api, history.live.images),
    ]);
    const configuration = service.deploymentConfiguration;
    const byRule = balancer?.groups.some(({ rule }) => rule !== null) ?? false;
    const providers = service.capacityProviderStrategy?.map((item) => item.capacityProvider ?? '') ?? [];
    return {
        region: where.region,
        cluster: where.cluster,
        service: where.service,
        serviceArn,
        serviceTags: Object.fromEntries(service.tags?.map(({ key, value }) => [key ?? '', value ?? '']) ?? []),
        controller: service.deploymentController?.type ?? 'ECS',
        strategy: configuration?.strategy ?? 'ROLLING',
        shift: readShift(configuration),
        hooks: readHooks(configuration),
        express: service.resourceManagementType === 'ECS',
        scheduling: service.schedulingStrategy ?? 'REPLICA',
        compute: service.launchType === 'EXTERNAL'
            ? 'external'
            : service.launchType === 'FARGATE' || providers.some((name) => name.startsWith('FARGATE'))
                ? 'fargate'
                : 'ec2',
        spotOnly: providers.length > 0 && providers.every((name) => name === 'FARGATE_SPOT'),
        zoneRebalancing: service.availabilityZoneRebalancing === 'ENABLED',
        desired: service.desiredCount ?? 0,
        running: service.runningCount ?? 0,
        minimumHealthyPercent: configuration?.minimumHealthyPercent ?? 100,
        maximumPercent: configuration?.maximumPercent ?? 200,
        circuitBreaker: {
            enabled: configuration?.deploymentCircuitBreaker?.enable ?? false,
            rollback: configuration?.deploymentCircuitBreaker?.rollback ?? false,
        },
        alarms: {
            enabled: configuration?.alarms?.enable ?? false,
            names: configuration?.alarms?.alarmNames ?? [],
        },
        earlySuccess: configuration?.earlySuccessCriteria?.enable ?? false,
        gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
        taskDefinition: (0,src_names/* shortName */.EU)(service.taskDefinition ?? ''),
        ...history,
        replicas: byRule ? replicas : weighByDeployment(replicas, history.deployments[0]),
        balancer,
        scaling,
        asked,
        goalImages,
        protectedReplicas: spec === null ? 0 : await observeProtection(api, where, replicas),
    };
}
function noImages() {
    return {};
}

;// CONCATENATED MODULE: ./packages/ecs/src/proof.js




/** Milliseconds for which lists may not yet show what was accepted (ECS is eventually consistent). */
const CONSISTENCY = 20_000;
/** The service deployments that are newer than `expected`, newest first; null where a stale list does not show it yet. */
async function newerThan(api, where, expected) {
    const briefs = await listDeployments(api, where);
    const fence = briefs.findIndex((brief) => (0,src_names/* shortName */.EU)(brief.serviceDeploymentArn ?? '') === expected);
    if (expected !== null && fence < 0)
        return null;
    const newer = briefs.slice(0, fence < 0 ? briefs.length : fence);
    const arns = newer.flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? []);
    const revisions = await describeRevisions(api, arns);
    return newer.map((brief) => {
        const revision = (0,src_names/* shortName */.EU)(brief.targetServiceRevisionArn ?? '');
        return {
            id: (0,src_names/* shortName */.EU)(brief.serviceDeploymentArn ?? ''),
            revision: revision === '' ? null : revision,
            taskDefinition: (0,src_names/* shortName */.EU)((0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(revisions.get(revision) ?? null)['taskDefinition'])),
            createdAt: brief.createdAt?.toISOString() ?? '',
        };
    });
}
/**
 * Looks right before a mutation: the newest service deployment must be the one that the decision rests on.
 * @throws Failure('superseded') naming the other one.
 */
async function checkFence(api, where, expected) {
    const newer = await poll(api, () => newerThan(api, where, expected));
    if (newer === null)
        throw superseded(where, `${expected} is no longer among the deployments of the service`);
    const other = newer[0];
    if (other !== undefined) {
        throw superseded(where, `service deployment ${other.id} (${other.taskDefinition}) has begun since`);
    }
}
/** Reads until there is something to see, for as long as lists may be stale; null where there never was. */
async function poll(api, read) {
    const { clock, deadline } = api.tools;
    const began = clock.now().monotonic;
    for (let wait = 200;; wait = Math.min(2_000, wait * 2)) {
        const seen = await read();
        if (seen !== null || clock.now().monotonic - began > CONSISTENCY)
            return seen;
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
        const newer = (await newerThan(api, where, expected)) ?? [];
        const foreign = newer.find((deployment) => deployment.taskDefinition !== taskDefinition);
        if (foreign !== undefined) {
            throw superseded(where, `service deployment ${foreign.id} (${foreign.taskDefinition}) began at the same time`);
        }
        return newer[0] ?? null;
    });
    if (ours !== null)
        return ours;
    throw new errors/* Failure */.HR('platform', {
        message: `ECS accepted ${taskDefinition} for ${where.service}, but shows no service deployment for it after ${CONSISTENCY / 1000} s.`,
        remedy: 'Nothing more was touched. Run the rollback: it reads what is live and takes it from there.',
    });
}
function superseded(where, what) {
    return new errors/* Failure */.HR('superseded', {
        message: `${where.cluster}/${where.service} is being changed by somebody else: ${what}.`,
        remedy: 'Nothing more was touched. Let that change end, then plan again.',
    });
}

;// CONCATENATED MODULE: ./packages/ecs/src/register.js







/** Names of the revisions of a family, newest first, at most `limit`. */
async function listRevisions(api, family, status, limit) {
    try {
        const { taskDefinitionArns } = await api.reads.send(new dist_cjs/* ListTaskDefinitionsCommand */.Pse({ familyPrefix: family, status, sort: 'DESC', maxResults: limit }), api.options);
        // The prefix is documented as the full family name, and was not always.
        return (taskDefinitionArns ?? [])
            .map(src_names/* shortName */.EU)
            .filter((name) => name.slice(0, name.lastIndexOf(':')) === family);
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, `Listing the revisions of ${family}`, 'ecs:ListTaskDefinitions');
    }
}
/**
 * Registers a revision from raw JSON, with tags beside those that it brings. After a lost answer the newest revisions
 * are searched for one with the same tags.
 * @throws Failure('access' | 'platform') where ECS refuses it, with its words.
 */
async function registerRevision(api, serviceArn, body, tags) {
    const family = (0,src_raw/* text */.Qq)(body['family']);
    const own = (0,src_raw/* objects */.JD)(body['tags']).filter((tag) => !((0,src_raw/* text */.Qq)(tag['key']) in tags));
    const request = {
        ...body,
        tags: [...own, ...Object.entries(tags).map(([key, value]) => ({ key, value }))],
    };
    return mutate(api, {
        doing: `Registering a revision of ${family}`,
        permission: 'ecs:RegisterTaskDefinition',
        send: async () => {
            const command = new dist_cjs/* RegisterTaskDefinitionCommand */.$Hl({ family, containerDefinitions: [] });
            sendRaw(command, request);
            const raw = keepRaw(command);
            await api.writes.send(command, api.options);
            return readTaskDefinition(raw());
        },
        look: async () => {
            for (const name of await listRevisions(api, family, 'ACTIVE', 3)) {
                const found = await describeTaskDefinition(api, serviceArn, name);
                if (Object.entries(tags).every(([key, value]) => found.tags[key] === value))
                    return found;
            }
            return null;
        },
    });
}

;// CONCATENATED MODULE: ./packages/ecs/src/apply.js











/** Revisions searched for one that an earlier attempt of the same run registered and never applied. */
const REUSE_SEARCH = 3;
/** Registers the revision with the record on it: the record exists before anything that runs is changed. */
async function stageEcs(api, where, change, head) {
    const serviceArn = (await describeService(api, where)).serviceArn ?? '';
    const written = {
        ...head,
        baseline: head.baseline ?? change.baseline,
        restoreFacts: head.restoreFacts ?? change.restoreFacts,
    };
    const reused = await findStaged(api, serviceArn, change, written);
    const name = reused ?? (await registerRevision(api, serviceArn, change.register, headTags(written))).name;
    return {
        change: { ...change, taskDefinition: name },
        head: { ...written, platformRelease: name },
    };
}
async function findStaged(api, serviceArn, change, head) {
    if (head.run === null)
        return null;
    for (const name of await listRevisions(api, (0,src_raw/* text */.Qq)(change.register['family']), 'ACTIVE', REUSE_SEARCH)) {
        const mark = readMark((await describeTaskDefinition(api, serviceArn, name)).tags, name);
        if (mark.kind === 'head' &&
            mark.head.state === 'planned' &&
            mark.head.release.id === head.release.id &&
            mark.head.run?.id === head.run.id &&
            mark.head.baseline === head.baseline) {
            return name;
        }
    }
    return null;
}
/**
 * One UpdateService with only what was asked for, and the proof that exactly one new deployment exists and is ours.
 * @throws Failure('superseded') where somebody else's change came first or at the same time.
 */
async function applyEcs(api, where, change, fence) {
    const name = change.taskDefinition;
    if (name === null) {
        throw new errors/* Failure */.HR('platform', {
            message: 'The change was not staged.',
            remedy: 'Stage it first: the record has to exist before the change.',
        });
    }
    await checkFence(api, where, fence.expected);
    const serviceArn = (await describeService(api, where)).serviceArn ?? '';
    const deployment = await updateService(api, where, fence.expected, name, {
        taskDefinition: (0,src_names/* taskDefinitionArn */.U5)(serviceArn, name),
        ...(change.desiredCount === null ? {} : { desiredCount: change.desiredCount }),
    });
    return rolloutOf('deploy', deployment);
}
/** Sends one UpdateService with raw JSON and proves what came of it. */
async function updateService(api, where, expected, taskDefinition, fields) {
    await mutate(api, {
        doing: `Updating ${where.service} to ${taskDefinition}`,
        permission: 'ecs:UpdateService',
        send: async () => {
            const command = new dist_cjs/* UpdateServiceCommand */.kZr({ cluster: where.cluster, service: where.service });
            sendRaw(command, { cluster: where.cluster, service: where.service, ...fields });
            await api.writes.send(command, api.options);
            return 'accepted';
        },
        look: async () => ((await newerThan(api, where, expected)) ?? []).find((one) => one.taskDefinition === taskDefinition) ??
            null,
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
        thaw: null,
    };
}

// EXTERNAL MODULE: ./packages/release/src/release.js
var release = __webpack_require__(450);
;// CONCATENATED MODULE: ./packages/ecs/src/projection.js


const EXCLUDED_OF_TASK_DEFINITION = [
    { field: 'taskDefinitionArn', reason: 'the platform assigns it' },
    { field: 'revision', reason: 'the platform counts it; a pinned copy has another one' },
    { field: 'status', reason: 'says whether it can be used again, not what runs' },
    { field: 'requiresAttributes', reason: 'the platform derives it from the other fields' },
    { field: 'compatibilities', reason: 'the platform derives it from the other fields' },
    { field: 'registeredAt', reason: 'a time' },
    { field: 'registeredBy', reason: 'who registered it, not what runs' },
    { field: 'deregisteredAt', reason: 'a time' },
    { field: 'deleteRequestedAt', reason: 'a time' },
    { field: 'tags', reason: 'our own marks are there' },
];
const EXCLUDED_OF_REVISION = [
    { field: 'serviceRevisionArn', reason: 'the platform assigns it' },
    { field: 'serviceArn', reason: 'the same for every revision of a service' },
    { field: 'clusterArn', reason: 'the same for every revision of a service' },
    { field: 'createdAt', reason: 'a time' },
    { field: 'taskDefinition', reason: 'compared by its content, field by field' },
    { field: 'containerImages', reason: 'compared as the images of the snapshot, by digest' },
    { field: 'resolvedConfiguration', reason: 'the platform derives it from loadBalancers' },
    { field: 'ecsManagedResources', reason: 'the platform owns them (Express services)' },
];
const names = (excluded) => excluded.map(({ field }) => field);
/**
 * A task definition as compare and the configuration hash see it: without what the platform assigns, and with the
 * defaults that RegisterTaskDefinition fills in taken out, so that a file and its described form are equal. The image
 * of a container whose digest is known becomes its repository: the digest is compared apart. Pure.
 */
function projectTaskDefinition(body, images) {
    const kept = without((0,src_raw/* object */.Ik)(body), names(EXCLUDED_OF_TASK_DEFINITION));
    const containers = (0,src_raw/* objects */.JD)(kept['containerDefinitions']).map((container) => {
        const image = images[(0,src_raw/* text */.Qq)(container['name'])];
        const pinned = image?.digest == null ? {} : { image: (0,image_reference/* repositoryOf */._M)((0,src_raw/* text */.Qq)(container['image'])) };
        return [
            (0,src_raw/* text */.Qq)(container['name']),
            projectContainer({ ...container, ...pinned }, (0,src_raw/* text */.Qq)(kept['networkMode'])),
        ];
    });
    return (0,src_raw/* object */.Ik)(tidy({ ...kept, containerDefinitions: Object.fromEntries(containers) }));
}
/** Order of variables and secrets means nothing to ECS, and it returns them in another one; port defaults it fills. */
function projectContainer(container, networkMode) {
    const byName = (list) => Object.fromEntries((0,src_raw/* objects */.JD)(list).map((pair) => [(0,src_raw/* text */.Qq)(pair['name']), without(pair, ['name'])]));
    const ports = (0,src_raw/* objects */.JD)(container['portMappings']).map((port) => ({
        ...without(port, ['protocol', 'hostPort']),
        ...(port['protocol'] === undefined || port['protocol'] === 'tcp' ? {} : { protocol: port['protocol'] }),
        ...(port['hostPort'] === undefined ||
            (networkMode === 'awsvpc' && port['hostPort'] === port['containerPort']) ||
            port['hostPort'] === 0
            ? {}
            : { hostPort: port['hostPort'] }),
    }));
    const { essential, cpu, ...rest } = without(container, ['name']);
    return {
        ...rest,
        ...(essential === undefined || essential === true ? {} : { essential }),
        ...(cpu === undefined || cpu === 0 ? {} : { cpu }),
        environment: byName(container['environment']),
        secrets: byName(container['secrets']),
        portMappings: ports,
    };
}
/** A service revision as compare sees it. Pure. */
function projectRevision(body) {
    return (0,src_raw/* object */.Ik)(tidy(without((0,src_raw/* object */.Ik)(body), names(EXCLUDED_OF_REVISION))));
}
function without(value, fields) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !fields.includes(key)));
}
/** Takes out nulls, empty lists and empty objects: ECS returns them for what was never set. */
function tidy(value) {
    if (Array.isArray(value))
        return value.map(tidy);
    if (!(0,src_raw/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value)
        .map(([key, item]) => [key, tidy(item)])
        .filter(([, item]) => !isEmpty(item)));
}
function isEmpty(value) {
    if (Array.isArray(value))
        return value.length === 0;
    return value === null || ((0,src_raw/* isObject */.Gv)(value) && Object.keys(value).length === 0);
}

;// CONCATENATED MODULE: ./packages/ecs/src/compare.js



/**
 * Where what is live differs from what was wanted, as JSON pointers into the documented projection of service
 * revision, task definition, images, and the digests that the serving replicas really run. Empty means exact. Values
 * of variables are never part of a difference: only that they differ. Pure.
 */
function compareEcs(live, wanted) {
    if (live.live === null || wanted.live === null) {
        return live.live === wanted.live
            ? []
            : [
                {
                    path: '',
                    live: live.live === null ? null : 'present',
                    wanted: wanted.live === null ? null : 'present',
                },
            ];
    }
    const differences = differ('', project(live.live, wanted.live), project(wanted.live, live.live));
    const images = wanted.live.images;
    for (const replica of live.replicas) {
        if (replica.status !== 'RUNNING' || replica.desiredStatus !== 'RUNNING')
            continue;
        for (const { name, digest } of replica.containers) {
            const asked = images[name]?.digest;
            if (digest !== null && asked != null && digest !== asked) {
                differences.push({ path: `/replicas/${replica.id}/${name}`, live: digest, wanted: asked });
            }
        }
    }
    return differences;
}
function project(snapshot, other) {
    return {
        taskDefinition: projectTaskDefinition(snapshot.taskDefinition.body, snapshot.images),
        images: Object.fromEntries(Object.entries(snapshot.images).map(([container, image]) => [
            container,
            image.digest ?? image.reference,
        ])),
        // ECS describes service revisions for 90 days; where one is gone, nothing can be said of these fields.
        ...(snapshot.revision === null || other.revision === null
            ? {}
            : { service: projectRevision(snapshot.revision.body) }),
    };
}
function differ(path, live, wanted) {
    if ((0,src_raw/* isObject */.Gv)(live) && (0,src_raw/* isObject */.Gv)(wanted)) {
        return keysOf(live, wanted).flatMap((key) => differ(`${path}/${pointer(key)}`, live[key] ?? null, wanted[key] ?? null));
    }
    if ((0,release/* canonicalJson */.dj)(live) === (0,release/* canonicalJson */.dj)(wanted))
        return [];
    if (/\/(environment|secrets)(\/|$)/.test(path)) {
        return [
            {
                path,
                live: live === null ? null : '(another value)',
                wanted: wanted === null ? null : '(its value)',
            },
        ];
    }
    return [{ path, live, wanted }];
}
function keysOf(live, wanted) {
    return [...new Set([...Object.keys(live), ...Object.keys(wanted)])].sort();
}
/** RFC 6901, section 3. */
function pointer(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

;// CONCATENATED MODULE: ./packages/ecs/src/log-lines.js


const LINES = 20;
/**
 * The last lines that a replica's containers wrote, where they log with `awslogs` and a stream prefix: the stream is
 * then `prefix/container/task` (ECS developer guide, "awslogs-stream-prefix").
 */
async function lastLines(api, definition, replica) {
    const lines = [];
    const containers = (0,src_raw/* objects */.JD)((0,src_raw/* object */.Ik)(definition?.body)['containerDefinitions']);
    // A container that failed speaks first; one that never ran has no stream.
    const failed = new Set(replica.containers.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name));
    for (const container of containers) {
        const name = (0,src_raw/* text */.Qq)(container['name']);
        const log = (0,src_raw/* object */.Ik)(container['logConfiguration']);
        const options = (0,src_raw/* object */.Ik)(log['options']);
        const group = (0,src_raw/* text */.Qq)(options['awslogs-group']);
        const prefix = (0,src_raw/* text */.Qq)(options['awslogs-stream-prefix']);
        if ((0,src_raw/* text */.Qq)(log['logDriver']) !== 'awslogs' || group === '' || prefix === '')
            continue;
        if (replica.status === 'STOPPED' && !failed.has(name))
            continue;
        const found = await readStream(api, group, `${prefix}/${name}/${replica.id}`);
        const hidden = found.map((line) => hideValues(line, container));
        lines.push(...(containers.length > 1 ? hidden.map((line) => `${name}: ${line}`) : hidden));
    }
    return lines;
}
/** Shorter values are words that any line may hold. */
const TELLING_LENGTH = 8;
/** A line without the values of the container's variables: a crash often prints its whole configuration. Pure. */
function hideValues(line, container) {
    return (0,src_raw/* objects */.JD)(container['environment']).reduce((shown, variable) => {
        const value = (0,src_raw/* text */.Qq)(variable['value']);
        return value.length < TELLING_LENGTH
            ? shown
            : shown.replaceAll(value, `(value of ${(0,src_raw/* text */.Qq)(variable['name'])})`);
    }, line);
}
async function readStream(api, logGroupName, logStreamName) {
    try {
        const { sdk, client } = await api.logs();
        const { events } = await client.send(new sdk.GetLogEventsCommand({ logGroupName, logStreamName, limit: LINES, startFromHead: false }), api.options);
        return (events ?? []).flatMap(({ message }) => message ?? []);
    }
    catch (thrown) {
        // A container that wrote nothing has no stream.
        if ((0,src_refusal/* readRefusal */.ni)(thrown).name === 'ResourceNotFoundException')
            return [];
        throw (0,src_refusal/* explain */.WE)(thrown, `Reading the log stream ${logStreamName}`, 'logs:GetLogEvents');
    }
}

;// CONCATENATED MODULE: ./packages/ecs/src/stopped.js
const MISSING = /not found|manifest unknown|name unknown|does not exist|no such (?:image|manifest)|NAME_UNKNOWN|MANIFEST_UNKNOWN/i;
/**
 * What was wrong with a replica that stopped; null where it was stopped on purpose (scaled in, replaced, by a user, by
 * Spot). Texts: ECS developer guide, "Stopped tasks error messages". Pure.
 */
function faultOfStopped(replica) {
    const reasons = [replica.stoppedReason, ...replica.containers.map(({ reason }) => reason)];
    const said = (pattern) => reasons.find((reason) => pattern.test(reason));
    const pull = said(/CannotPull\w*|pull image|image pull/i);
    if (pull !== undefined) {
        return MISSING.test(pull)
            ? fault('image-missing', 'image-missing', `its image does not exist: ${pull}`, 'Push the image, or deploy a digest that exists.')
            : fault('image-pull', 'image-pull', `its image could not be pulled: ${pull}`, "Check the execution role's ECR permissions and the way from the subnet to ECR (NAT or VPC endpoints).");
    }
    const logGroup = said(/log group does not exist|CreateLogStream|failed to create.*log/i);
    if (logGroup !== undefined) {
        return fault('secret', 'log-group', `its log could not be opened: ${logGroup}`, 'Create the log group that the task definition names ("awslogs-group"), or allow the execution role logs:CreateLogStream.');
    }
    const secret = said(/ResourceInitializationError|unable to (?:pull|retrieve) secrets?|secretsmanager|ssm:GetParameter/i);
    if (secret !== undefined) {
        return fault('secret', 'secret', `it could not be set up: ${secret}`, 'Check that the secret exists and that the execution role may read it.');
    }
    const memory = said(/OutOfMemory/i);
    if (memory !== undefined) {
        return fault('out-of-memory', 'out-of-memory', `it ran out of memory: ${memory}`, 'Give the task or container more memory.');
    }
    const start = said(/CannotStartContainer|CannotCreateContainer|exec format error|executable file not found/i);
    if (start !== undefined) {
        return fault('cannot-start', 'cannot-start', `its container could not be started: ${start}`, 'Check entry point, command and CPU architecture of the image.');
    }
    const checked = said(/failed (?:ELB|container) health checks/i);
    if (checked !== undefined) {
        return fault('health-check', 'health-check', `ECS stopped it: ${checked}`, 'See its log lines; check path, port and answer of the health check.');
    }
    const exited = replica.containers.find(({ exitCode }) => exitCode !== null && exitCode !== 0);
    if (replica.stopCode === 'EssentialContainerExited') {
        const { name, exitCode } = exited ??
            replica.containers.find((one) => one.exitCode !== null) ?? { name: '', exitCode: null };
        return fault('exit', `exit:${name}:${exitCode}`, `container "${name}" ended with exit code ${exitCode ?? 'unknown'}`, 'See its last log lines.');
    }
    if (replica.stopCode === 'TaskFailedToStart') {
        return fault('cannot-start', 'failed-to-start', `it failed to start: ${replica.stoppedReason}`, 'See the reason; it is often capacity, network or a role.');
    }
    return null;
}
/**
 * What is wrong with a replica that still runs; null where nothing speaks against it. Checks that fail within the
 * grace period (seconds) do not count: ECS ignores them too. Pure.
 */
function faultOfRunning(replica, now, gracePeriod) {
    if (replica.status !== 'RUNNING' || replica.desiredStatus !== 'RUNNING')
        return null;
    const started = Date.parse(replica.startedAt);
    if (!(now - started >= gracePeriod * 1000))
        return null;
    if (replica.health === 'UNHEALTHY') {
        return fault('unhealthy', 'unhealthy', 'its container health check fails', 'See its log lines and the command of the health check.');
    }
    if (replica.target === 'unhealthy') {
        return fault('unhealthy', 'unhealthy', `the load balancer finds it unhealthy: ${replica.targetReason || 'no reason given'}`, 'Check path, port and expected status of the health check.');
    }
    return null;
}
function fault(cause, signature, message, remedy) {
    return { cause, signature, message, remedy };
}
/** Whether more replicas would fail just so: then there is nothing to wait for. `count`: replicas with that fault. Pure. */
function isHopeless(cause, count) {
    switch (cause) {
        case 'image-missing':
        case 'secret':
            return true;
        case 'cannot-start':
        case 'image-pull':
        case 'out-of-memory':
        case 'exit':
        case 'health-check':
            return count >= 2;
        case 'unhealthy':
            // It runs and may be slow: ECS or the deadline decide.
            return false;
    }
}

;// CONCATENATED MODULE: ./packages/ecs/src/diagnose.js









/** Replicas whose last lines are read. */
const LOGGED = 3;
const EVENTS = 12;
/** Why a rollout went wrong. Never throws: a part that cannot be read is named among the details. */
async function diagnoseEcs(api, where, rollout) {
    const lost = [];
    const part = async (what, otherwise, read) => {
        try {
            return await read();
        }
        catch (thrown) {
            lost.push(`${what} could not be read: ${(0,src_refusal/* readRefusal */.ni)(thrown).message}`);
            return otherwise;
        }
    };
    const service = await part('The service', null, () => describeService(api, where));
    const balancer = await part('The load balancer', null, () => service === null ? Promise.resolve(null) : observeBalancer(api, service));
    const now = api.tools.clock.now();
    const [replicas, deployment, definition] = await Promise.all([
        part('The tasks', [], () => observeReplicas(api, where, balancer?.groups ?? [])),
        part('The service deployment', '', () => deploymentLine(api, service, rollout)),
        part('The task definition', null, () => rollout.taskDefinition === null
            ? Promise.resolve(null)
            : describeTaskDefinition(api, service?.serviceArn ?? '', rollout.taskDefinition)),
    ]);
    const faulty = replicas
        .filter(({ taskDefinition }) => taskDefinition === rollout.taskDefinition)
        .flatMap((replica) => {
        const fault = faultOfStopped(replica) ?? faultOfRunning(replica, now.wall + (now.skew ?? 0), 0);
        return fault === null ? [] : [{ replica, fault }];
    })
        .sort((a, b) => a.replica.createdAt.localeCompare(b.replica.createdAt));
    const logs = await Promise.all(faulty.slice(-LOGGED).map(async ({ replica }) => ({
        replica: replica.id,
        lines: await part(`The log of ${replica.id}`, [], () => lastLines(api, definition, replica)),
    })));
    return explainSymptoms({
        faulty,
        events: service === null ? [] : eventsSince(service, rollout.since),
        deployment,
        logs: logs.filter(({ lines }) => lines.length > 0),
        lost,
    });
}
async function deploymentLine(api, service, rollout) {
    if (service?.serviceArn === undefined || rollout.deployment === null)
        return '';
    const [found] = await describeDeployments(api, [(0,src_names/* deploymentArn */.jZ)(service.serviceArn, rollout.deployment)]);
    const said = found?.rollback?.reason ?? found?.statusReason;
    return found === undefined
        ? ''
        : `Service deployment ${rollout.deployment} is ${found.status}${said === undefined ? '' : `: ${said}`}`;
}
function eventsSince(service, since) {
    const from = Date.parse(since);
    return (service.events ?? [])
        .filter(({ createdAt }) => Number.isNaN(from) || (createdAt?.getTime() ?? 0) >= from)
        .slice(0, EVENTS)
        .reverse()
        .map(({ createdAt, message }) => `${createdAt?.toISOString() ?? ''} ${message ?? ''}`.trim());
}
/** The most telling cause first: an image that is missing explains more than a check that fails. */
const TELLING = [
    'image-missing',
    'secret',
    'out-of-memory',
    'cannot-start',
    'exit',
    'image-pull',
    'health-check',
    'unhealthy',
];
/** Makes a diagnosis of the symptoms. Pure. */
function explainSymptoms(symptoms) {
    const { faulty, events, deployment, logs, lost } = symptoms;
    return {
        cause: causeOf(symptoms),
        details: [
            ...(deployment === '' ? [] : [deployment]),
            ...faulty.map(({ replica, fault }) => `Replica ${replica.id}: ${fault.message}.`),
            ...events,
            ...lost,
        ],
        logs,
    };
}
function causeOf({ faulty, events, deployment, logs }) {
    const worst = [...faulty].sort((a, b) => TELLING.indexOf(a.fault.cause) - TELLING.indexOf(b.fault.cause))[0];
    if (worst !== undefined) {
        const { fault } = worst;
        const same = faulty.filter((one) => one.fault.signature === fault.signature);
        const alike = same.length;
        // Only the newest replicas' lines are read: speak of one whose lines the reader can see.
        const linesOf = (one) => logs.find((log) => log.replica === one.replica.id)?.lines ?? [];
        const { replica } = same.find((one) => linesOf(one).length > 0) ?? worst;
        const error = same.map((one) => errorName(linesOf(one))).find((name) => name !== undefined);
        const named = error === undefined || fault.cause === 'image-missing' ? '' : ` (${error})`;
        const many = alike > 1 ? ` (and ${alike - 1} more)` : '';
        return `Replica ${replica.id}${many} failed: ${fault.message}${named}. ${fault.remedy}`;
    }
    const unplaced = events.findLast((event) => /unable to place a task|RESOURCE|capacity is unavailable/i.test(event));
    if (unplaced !== undefined) {
        return `ECS has no room for the replicas: ${unplaced} Add capacity, or ask for less CPU and memory.`;
    }
    if (deployment !== '')
        return `${deployment}. No replica of it says why; see the events of the service.`;
    return events.at(-1) ?? 'Neither tasks nor events of the service say why. See the ECS console.';
}
/**
 * The name of the last error that the application wrote. Only the name: the cause is kept in the record, and what
 * stands beside an error may be the value of a variable.
 */
function errorName(lines) {
    return lines.flatMap((line) => /\b([A-Z]\w*(?:Error|Exception))\b/.exec(line)?.[1] ?? []).at(-1);
}

;// CONCATENATED MODULE: ./packages/ecs/src/pause.js







/** Refusals that say that this pause no longer waits (client-ecs, `ContinueServiceDeployment`). */
const OVER = /^(InvalidParameter|Client|Conflict|UnsupportedFeature|ServiceDeploymentNotFound)Exception$/;
/**
 * Answers a PAUSE hook: the rollout goes on, or goes back. Idempotent: a lost answer is resolved by looking whether
 * the pause still waits. False where it no longer waited; then the deployment has to be looked at again.
 * @throws Failure('access') where ecs:ContinueServiceDeployment is not allowed.
 */
async function answerPause(api, serviceArn, deployment, hook, action) {
    const arn = (0,src_names/* deploymentArn */.jZ)(serviceArn, deployment);
    const verb = action === 'CONTINUE' ? 'Continuing' : 'Taking back';
    try {
        return await mutate(api, {
            doing: `${verb} service deployment ${deployment} from its pause`,
            permission: 'ecs:ContinueServiceDeployment',
            send: async () => {
                // The default of `action` is CONTINUE, in a rollback too: it is always said.
                const command = new dist_cjs/* ContinueServiceDeploymentCommand */.LrH({
                    serviceDeploymentArn: arn,
                    hookId: hook,
                    action,
                });
                await api.writes.send(command, api.options);
                return true;
            },
            look: async () => {
                const [found] = await describeDeployments(api, [arn]);
                return found !== undefined && readPause(found)?.hook !== hook ? true : null;
            },
        });
    }
    catch (thrown) {
        const { name } = (0,src_refusal/* readRefusal */.ni)(thrown instanceof errors/* Failure */.HR ? thrown.cause : thrown);
        if (!OVER.test(name))
            throw thrown;
        api.tools.log.info(`Service deployment ${deployment} no longer waits in that pause (${name}): looking again.`);
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/ecs/src/scaling-freeze.js


/** During a rollback nothing may be scaled in, by policy or by schedule; scaling out stays: it only helps. */
function frozen(before) {
    return { ...before, in: true, scheduled: true };
}
const equal = (one, other) => one.in === other.in && one.out === other.out && one.scheduled === other.scheduled;
/** What a record keeps of the suspension that it found; null where it keeps none. Pure. */
function keptSuspension(head) {
    const kept = (0,src_raw/* object */.Ik)((0,src_raw/* object */.Ik)((0,src_raw/* object */.Ik)(head.restoreFacts)['scaling'])['suspended']);
    const { in: scaleIn, out, scheduled } = kept;
    if (typeof scaleIn !== 'boolean' || typeof out !== 'boolean' || typeof scheduled !== 'boolean')
        return null;
    return { in: scaleIn, out, scheduled };
}
/**
 * What has to be put back once a rollback has ended: what is suspended now, unless that is what an earlier attempt that
 * died left behind; then what the record says was suspended before. Null without autoscaling. Pure.
 */
function suspensionBefore(scaling, head) {
    if (scaling === null)
        return null;
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
    return { in: suspended.in, out: suspended.out, scheduled: suspended.scheduled };
}
/** Suspends scaling in and scheduled scaling. An extra: where it is refused, a warning says what is lost. */
async function freezeScaling(api, where, scaling) {
    const wanted = frozen(scaling.suspended);
    if (equal(scaling.suspended, wanted))
        return;
    await suspend(api, where, wanted, 'autoscaling may stop replicas while the rollback is under way');
}
/** Puts back what was suspended before. A warning says where it could not be. */
async function thawScaling(api, where, before) {
    if (equal(before, frozen(before)))
        return;
    await suspend(api, where, before, 'scaling in and scheduled scaling stay suspended: resume them by hand');
}
async function suspend(api, where, wanted, lost) {
    try {
        const { sdk, client } = await api.scaling();
        const command = new sdk.RegisterScalableTargetCommand({
            ServiceNamespace: 'ecs',
            ResourceId: `service/${where.cluster}/${where.service}`,
            ScalableDimension: 'ecs:service:DesiredCount',
            // Bounds that are left out are kept (SDK docs of RegisterScalableTargetCommand).
            SuspendedState: {
                DynamicScalingInSuspended: wanted.in,
                DynamicScalingOutSuspended: wanted.out,
                ScheduledScalingSuspended: wanted.scheduled,
            },
        });
        await client.send(command, api.options);
    }
    catch (thrown) {
        const refusal = (0,src_refusal/* readRefusal */.ni)(thrown);
        const reason = (0,src_refusal/* isAccessDenied */.w7)(refusal)
            ? 'the permission application-autoscaling:RegisterScalableTarget is missing'
            : refusal.message;
        api.tools.log.warning(`Autoscaling could not be told (${reason}): ${lost}.`);
    }
}

;// CONCATENATED MODULE: ./packages/ecs/src/finish.js








/** Milliseconds between looks, and what is kept of the deadline: the rest of a shift goes on by itself. */
const WAIT = 1_500;
const RESERVE = 10_000;
/**
 * Ends what a rollout left open. Of an accepted release: every pause is continued until all production traffic goes to
 * it; a bake is not waited out. Of a restore: what was suspended of autoscaling is put back as it was. Idempotent.
 * @throws Failure('rollout') where ECS took the release back in the meantime.
 */
async function finishEcs(api, where, rollout) {
    if (rollout.thaw !== null)
        await thawScaling(api, where, rollout.thaw);
    if (rollout.kind !== 'deploy' || rollout.deployment === null)
        return;
    const { clock, deadline, log } = api.tools;
    const service = await describeService(api, where);
    const serviceArn = service.serviceArn ?? '';
    const hooks = readHooks(service.deploymentConfiguration);
    for (;;) {
        const deployment = await read(api, serviceArn, rollout.deployment);
        if (deployment === null || deployment.status === 'SUCCESSFUL')
            return;
        refuseReverted(deployment);
        const { pause, stage } = deployment;
        const answered = pause !== null && (await answerPause(api, serviceArn, deployment.id, pause.hook, 'CONTINUE'));
        if (answered) {
            log.info(`Service deployment ${deployment.id} goes on from its pause${stage === '' ? '' : ` (${stage})`}.`);
        }
        if (answered ? stage === '' || isShifted(stage) : pause === null && isPastShift(stage, hooks))
            return;
        if (deadline.remaining() < RESERVE) {
            log.warning(`Production traffic still moves to ${rollout.taskDefinition ?? 'the release'} (${stage}); ECS goes on by itself, a later pause waits for a person.`);
            return;
        }
        await clock.sleep(WAIT, deadline.signal);
    }
}
async function read(api, serviceArn, id) {
    const [whole] = await describeDeployments(api, [(0,src_names/* deploymentArn */.jZ)(serviceArn, id)]);
    return whole === undefined ? null : readDeployment(whole, whole, new Map());
}
function refuseReverted(deployment) {
    if (!isReverting(deployment) && isMoving(deployment))
        return;
    const why = deployment.rollback?.reason || deployment.statusReason;
    throw new errors/* Failure */.HR('rollout', {
        message: `Service deployment ${deployment.id} did not wait for the verdict: it is ${deployment.status}${why === '' ? '' : ` (${why})`}.`,
        remedy: 'Run the rollback, which makes sure of what runs; give the PAUSE hook a time-out that is longer than verify takes.',
    });
}

;// CONCATENATED MODULE: ./packages/ecs/src/release-of.js



/** The version of a release whose image says nothing of itself. */
const UNKNOWN_VERSION = 'unknown';
/** The release that a task definition and its images make. Pure. */
function makeEcsRelease(body, images, version) {
    const digests = {};
    for (const [container, image] of Object.entries(images)) {
        const digest = image.digest === null ? null : (0,release/* parseDigest */.m)(image.digest);
        if (digest !== null)
            digests[container] = digest;
    }
    return (0,release/* makeRelease */.cx)({
        version,
        images: digests,
        configuration: (0,release/* hashJson */.jM)(projectTaskDefinition(body, images)),
    });
}
/** The release that a snapshot runs: the one its mark names, else what its own parts make. Pure. */
function releaseOf(snapshot) {
    const mark = readMark(snapshot.taskDefinition.tags, snapshot.taskDefinition.name);
    if (mark.kind === 'head')
        return mark.head.release;
    return makeEcsRelease(snapshot.taskDefinition.body, snapshot.images, snapshot.version ?? UNKNOWN_VERSION);
}

;// CONCATENATED MODULE: ./packages/ecs/src/standing.js




/** The fence: the id of the newest service deployment. Pure. */
function fenceOf(facts) {
    return { expected: facts.deployments[0]?.id ?? null };
}
/** Whether a task definition is the goal's, or a pinned copy of it. Pure. */
function isGoal(taskDefinition, goal, copies) {
    if (taskDefinition === null || goal === null)
        return false;
    return taskDefinition === goal.platformRelease || copies[taskDefinition] === goal.platformRelease;
}
/** Where the service stands in relation to a record, read from its deployments; reference: the table of states. Pure. */
function standingOf(facts, head) {
    const candidate = head.platformRelease;
    if (candidate === null)
        return { kind: 'untouched' };
    // Before all else: a list that is late looks like one after a way back.
    if (isBehind(facts, head))
        return { kind: 'in-progress' };
    const reached = facts.taskDefinition === candidate ||
        facts.deployments.some(({ taskDefinition }) => taskDefinition === candidate);
    if (!reached)
        return { kind: 'untouched' };
    const newest = facts.deployments[0];
    if (newest === undefined)
        return { kind: 'candidate' };
    const ours = newest.taskDefinition === candidate;
    const lead = leadsTo(newest).taskDefinition;
    if (isMoving(newest)) {
        if (ours && !isReverting(newest))
            return { kind: 'in-progress' };
        // A way back that is not told yet is the most recent completed deployment.
        const back = lead ?? completedLeads(facts.deployments.slice(1))[0]?.taskDefinition ?? null;
        if (isGoal(back, head.goal, facts.copies))
            return { kind: 'restoring' };
        return ours ? { kind: 'in-progress' } : foreign(newest);
    }
    if (newest.status === 'SUCCESSFUL' || newest.status === 'ROLLBACK_SUCCESSFUL') {
        if (lead === candidate)
            return isRemoved(facts, head) ? { kind: 'restored' } : { kind: 'candidate' };
        if (isGoal(lead, head.goal, facts.copies))
            return { kind: 'restored' };
        // It went back, but not to the goal of the record: what this release changed is not undone yet.
        return ours && head.goal !== null ? { kind: 'candidate' } : ours ? { kind: 'restored' } : foreign(newest);
    }
    return ours ? { kind: 'candidate' } : foreign(newest);
}
/**
 * Whether the list of deployments is older than the record (ECS is eventually consistent): ECS accepted its rollout, or
 * the service already names its task definition, and the list still ends with what was live before. Pure.
 */
function isBehind(facts, head) {
    const accepted = (0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(head.rollout)['deployment']);
    return (facts.deployments[0] !== undefined &&
        facts.deployments[0].id === head.baseline &&
        (accepted !== '' || facts.taskDefinition === head.platformRelease) &&
        facts.deployments.every(({ id, taskDefinition }) => id !== accepted && taskDefinition !== head.platformRelease));
}
function isRemoved(facts, head) {
    return head.goal === null && head.onFirstFailure === 'remove' && facts.desired === 0;
}
function foreign(deployment) {
    const what = deployment.taskDefinition ?? 'a task definition that can no longer be described';
    return { kind: 'foreign', by: `service deployment ${deployment.id} (${what}, ${deployment.status})` };
}
/** Whether production traffic can reach a replica: it runs, every target group sends to it, and some of it goes there. Pure. */
function isServing(replica) {
    return (replica.status === 'RUNNING' &&
        replica.desiredStatus === 'RUNNING' &&
        replica.health !== 'UNHEALTHY' &&
        replica.weight > 0 &&
        (replica.target === 'healthy' || replica.target === 'none'));
}
/** Whether a deployment is held before production traffic, and can be reached at a test listener. Pure. */
function isAskedAtTest(deployment, balancer) {
    return deployment.pause !== null && isBeforeProduction(deployment.stage) && balancer?.testUrl != null;
}
/**
 * Where the newest release answers: at the test listener while it is held before any production traffic goes to it,
 * else where production traffic comes in. Pure.
 */
function addressOf(facts) {
    const newest = facts.deployments[0];
    const { balancer } = facts;
    const early = newest !== undefined && isAskedAtTest(newest, balancer);
    return (early ? balancer?.testUrl : balancer?.url) ?? null;
}
/** The smallest number of serving replicas that ECS keeps during a deployment: `ceil(desired × minimumHealthyPercent)`. */
function minimumHealthyOf(facts) {
    return Math.max(1, Math.ceil((facts.desired * facts.minimumHealthyPercent) / 100));
}
/** What is live; null where nothing serves. Pure. */
function liveOf(facts) {
    if (facts.live === null)
        return null;
    const name = facts.live.taskDefinition.name;
    const running = facts.replicas.filter((replica) => replica.taskDefinition === name && replica.status === 'RUNNING');
    if (running.length === 0)
        return null;
    const newest = facts.deployments[0];
    return {
        release: releaseOf(facts.live),
        platformRelease: name,
        serving: running.filter(isServing).length >= minimumHealthyOf(facts) &&
            (newest === undefined || !isMoving(newest) || newest.taskDefinition === name),
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
            images: Object.fromEntries(Object.entries(snapshot.images).flatMap(([container, { digest }]) => digest === null ? [] : [[container, digest]])),
        },
    };
}
/** The goal that a head's own release is: its task definition, and the revision that its rollout brought. Pure. */
function goalOfHead(head) {
    const rollout = head.rollout;
    const revision = typeof rollout === 'object' && rollout !== null && 'revision' in rollout
        ? (rollout.revision ?? null)
        : null;
    return {
        kind: 'verified',
        release: head.release,
        platformRelease: head.platformRelease ?? '',
        snapshot: { revision, images: head.release.images },
    };
}

;// CONCATENATED MODULE: ./packages/ecs/src/progress.js




/** ECS takes a task without any check for healthy only then (client-ecs, `UpdateServiceRequest`). Milliseconds. */
const UNCHECKED = 40_000;
/** Whether a replica serves and has been proved: by a target group, by its own check, or by 40 s without either. Pure. */
function isProved(replica, now) {
    if (!isServing(replica))
        return false;
    if (replica.target === 'healthy' || replica.health === 'HEALTHY')
        return true;
    return now - Date.parse(replica.startedAt) >= UNCHECKED;
}
const alive = (replica) => replica.status !== 'STOPPED';
/** Judges one look at a rollout. Pure. */
function judgeLook(rollout, look) {
    const wanted = rollout.kind === 'remove' ? 0 : look.desired;
    const ours = look.replicas.filter(({ taskDefinition }) => taskDefinition === rollout.taskDefinition);
    const others = look.replicas.filter((replica) => !ours.includes(replica) && alive(replica));
    const counts = {
        wanted,
        running: ours.filter(({ status }) => status === 'RUNNING').length,
        serving: ours.filter((replica) => isProved(replica, look.now)).length,
        others: others.length,
        othersServing: others.filter(isServing).length,
    };
    const failing = rollout.kind === 'remove' ? [] : faultsOf(ours, rollout, look);
    return {
        counts,
        message: `${counts.serving} of ${wanted} replica(s) of ${rollout.taskDefinition ?? 'nothing'} serve; of others ${counts.others} exist, ${counts.othersServing} get traffic${look.deployment === null ? '' : ` (${stateOf(look.deployment)})`}.`,
        failing: failing.map(({ replica, message }) => ({ replica, message })),
        end: endOf(rollout, look, failing),
        held: heldIn(rollout, look.deployment),
        serving: isServed(rollout, look, counts),
        settled: isSettled(rollout, look, counts),
    };
}
function stateOf({ status, stage }) {
    return stage === '' ? status : `${status}, ${stage}`;
}
function heldIn(rollout, deployment) {
    if (rollout.kind !== 'deploy' || deployment === null || deployment.pause === null)
        return null;
    const { expiresAt, onTimeout } = deployment.pause;
    const alone = expiresAt === '' ? '' : `; without an answer ECS does ${onTimeout} at ${expiresAt}`;
    return `Service deployment ${deployment.id} is held${deployment.stage === '' ? '' : ` at ${deployment.stage}`}${alone}.`;
}
function faultsOf(ours, rollout, look) {
    const since = Date.parse(rollout.since);
    return ours.flatMap((replica) => {
        // The goal's replicas that were drained before belong to an earlier deployment.
        if (!alive(replica) && Date.parse(replica.createdAt) < since)
            return [];
        const found = alive(replica)
            ? faultOfRunning(replica, look.now, look.gracePeriod)
            : faultOfStopped(replica);
        if (found === null)
            return [];
        return {
            replica: replica.id,
            message: `Replica ${replica.id} of ${replica.taskDefinition}: ${found.message}.`,
            signature: found.signature,
            hopeless: (count) => isHopeless(found.cause, count),
        };
    });
}
function endOf(rollout, look, failing) {
    const { deployment, newer } = look;
    if (newer !== null) {
        return {
            kind: 'overtaken',
            message: `Service deployment ${newer.id} replaced ${rollout.deployment ?? 'ours'}.`,
        };
    }
    if (deployment?.status === 'STOPPED' && /replaced|superseded/i.test(deployment.statusReason)) {
        return { kind: 'overtaken', message: `Service deployment ${deployment.id}: ${deployment.statusReason}` };
    }
    const ended = deployment === null ? null : endedBadly(rollout, deployment);
    if (ended !== null)
        return { kind: 'doomed', message: ended };
    if (rollout.kind !== 'deploy')
        return null;
    if (look.desired === 0) {
        return { kind: 'doomed', message: 'The service wants 0 replicas: nothing serves, and nothing will.' };
    }
    for (const one of failing) {
        const alike = failing.filter(({ signature }) => signature === one.signature).length;
        if (one.hopeless(alike)) {
            return {
                kind: 'doomed',
                message: alike === 1 ? one.message : `${alike} replicas failed in the same way. ${one.message}`,
            };
        }
    }
    return null;
}
function endedBadly(rollout, deployment) {
    const said = deployment.rollback?.reason || deployment.statusReason;
    const why = said === '' ? '' : `: ${said}`;
    switch (deployment.status) {
        case 'STOPPED':
        case 'ROLLBACK_FAILED':
            return `Service deployment ${deployment.id} ended as ${deployment.status}${why}`;
        case 'STOP_REQUESTED':
        case 'ROLLBACK_REQUESTED':
        case 'ROLLBACK_IN_PROGRESS':
        case 'ROLLBACK_SUCCESSFUL':
            return rollout.kind === 'revert'
                ? null
                : `ECS is taking service deployment ${deployment.id} back (${deployment.status})${why}`;
        default:
            return null;
    }
}
/**
 * A release serves when all its replicas do and nothing else gets traffic: with two colours, when all of the
 * production weight is theirs. A restored goal serves (T2) when nothing
 * else gets traffic and at least the platform's minimum of its replicas do.
 */
function isServed(rollout, look, counts) {
    switch (rollout.kind) {
        case 'none':
            return true;
        case 'remove':
            return counts.othersServing === 0;
        case 'deploy':
            return (counts.wanted > 0 &&
                counts.serving >= counts.wanted &&
                counts.othersServing === 0 &&
                // The weights are written before the stage ends in which a pause may hold the release.
                (look.deployment === null ||
                    !isMoving(look.deployment) ||
                    isPastShift(look.deployment.stage, look.hooks)));
        case 'revert':
        case 'restore':
            return counts.serving >= Math.max(1, look.minimum) && counts.othersServing === 0;
    }
}
function isSettled(rollout, look, counts) {
    if (rollout.kind === 'none')
        return true;
    if (counts.others > 0 || (look.deployment !== null && isMoving(look.deployment)))
        return false;
    if (rollout.kind === 'remove')
        return true;
    return isServed(rollout, look, counts) && counts.serving >= counts.wanted;
}

;// CONCATENATED MODULE: ./packages/ecs/src/follow.js












/** Milliseconds between looks: quick at first, then once per 1.5 s, which the rate limits of ECS allow for. */
const WAITS = [300, 500, 800, 1_000];
const STEADY_WAIT = 1_500;
const LONGEST_WAIT = 6_000;
/**
 * Follows a rollout until it serves, is held in a PAUSE hook or has settled; a bake is not waited out. A goal that is
 * brought back was verified before: the pauses that it meets are continued, or their time-out would take it back. Reads
 * that fail are tolerated with a warning until the deadline; a missing permission is not.
 * @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
 */
async function* followEcs(api, where, rollout, until) {
    const { clock, deadline } = api.tools;
    const look = looker(api, where, rollout);
    const reported = new Set();
    let last = '';
    let served = false;
    let slow = 0;
    for (let round = 0;; round += 1) {
        const seen = await tolerate(api, look, () => {
            slow = Math.min(LONGEST_WAIT, Math.max(STEADY_WAIT, slow * 2));
        });
        if (seen !== null) {
            slow = 0;
            const sight = judgeLook(rollout, seen);
            const at = clock.now();
            for (const { replica, message } of sight.failing) {
                if (reported.has(replica))
                    continue;
                reported.add(replica);
                yield { kind: 'failing', at, message };
            }
            if (sight.end !== null) {
                yield { kind: sight.end.kind, at, message: sight.end.message };
                return;
            }
            if (sight.held !== null && until !== 'settled') {
                yield { kind: 'held', at, message: `${sight.held} ${sight.message}` };
                return;
            }
            const waiting = rollout.kind === 'restore' ? seen.deployment : null;
            if (waiting !== null && waiting.pause !== null) {
                await answerPause(api, seen.serviceArn, waiting.id, waiting.pause.hook, 'CONTINUE');
            }
            if (sight.serving && !served) {
                served = true;
                yield { kind: 'serving', at, message: sight.message, replicas: sight.counts };
                if (until !== 'settled')
                    return;
            }
            else if (sight.message !== last) {
                yield { kind: 'progress', at, message: sight.message, replicas: sight.counts };
            }
            last = sight.message;
            if (sight.settled && served) {
                yield { kind: 'settled', at, message: `${where.service} has settled. ${sight.message}` };
                return;
            }
        }
        await clock.sleep(Math.max(slow, WAITS[round] ?? STEADY_WAIT), deadline.signal);
    }
}
async function tolerate(api, read, onThrottled) {
    const { deadline, log } = api.tools;
    try {
        return await read();
    }
    catch (thrown) {
        if (deadline.signal.aborted)
            throw deadline.signal.reason;
        if (thrown instanceof errors/* Failure */.HR && thrown.kind !== 'platform')
            throw thrown;
        const cause = thrown instanceof errors/* Failure */.HR ? thrown.cause : thrown;
        if ((0,src_refusal/* isThrottled */.B5)((0,src_refusal/* readRefusal */.ni)(cause)))
            onThrottled();
        log.warning(`One look at the rollout failed, looking again: ${(0,src_refusal/* readRefusal */.ni)(thrown).message}`);
        return null;
    }
}
/** One look: the deployment, what began after it, the replicas, and where the target groups have them. */
function looker(api, where, rollout) {
    let balancer;
    return async () => {
        const service = await describeService(api, where);
        const serviceArn = service.serviceArn ?? '';
        if (balancer === undefined)
            balancer = await observeBalancer(api, service);
        const known = balancer?.groups ?? [];
        const [replicas, described, active] = await Promise.all([
            weighGroups(api, known).then((groups) => observeReplicas(api, where, groups)),
            rollout.deployment === null
                ? []
                : describeDeployments(api, [(0,src_names/* deploymentArn */.jZ)(serviceArn, rollout.deployment)]),
            listDeployments(api, where, ['PENDING', 'IN_PROGRESS']),
        ]);
        const whole = described[0];
        const deployment = whole === undefined ? null : readDeployment(whole, whole, new Map());
        const after = whole?.createdAt?.getTime();
        const newer = active.find(({ serviceDeploymentArn, createdAt }) => (0,src_names/* shortName */.EU)(serviceDeploymentArn ?? '') !== rollout.deployment &&
            after !== undefined &&
            (createdAt?.getTime() ?? 0) > after);
        const now = api.tools.clock.now();
        return {
            deployment,
            newer: newer === undefined ? null : { id: (0,src_names/* shortName */.EU)(newer.serviceDeploymentArn ?? '') },
            desired: service.desiredCount ?? 0,
            minimum: minimumHealthyOf({
                desired: service.desiredCount ?? 0,
                minimumHealthyPercent: service.deploymentConfiguration?.minimumHealthyPercent ?? 100,
            }),
            hooks: readHooks(service.deploymentConfiguration),
            gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
            replicas: known.some(({ rule }) => rule !== null)
                ? replicas
                : weighByDeployment(replicas, weightOf(rollout, deployment)),
            serviceArn,
            now: now.wall + (now.skew ?? 0),
        };
    };
}
/** The weight of what shall serve: a deployment that is taken back tells that of what it brought. */
function weightOf(rollout, deployment) {
    if (deployment === null || deployment.weight === null)
        return undefined;
    const { weight } = deployment;
    return {
        taskDefinition: rollout.taskDefinition,
        weight: rollout.kind === 'revert' ? 100 - weight : weight,
    };
}

;// CONCATENATED MODULE: ./packages/ecs/src/marks.js








/** Revisions looked at for every head asked for: most of a family may be somebody else's. */
const SCAN_FACTOR = 2;
const marks_AT_ONCE = 6;
/**
 * The heads that the revisions of the service's family carry, newest first. A corrupt mark is named and skipped; heads
 * of other targets that share the family are not this target's.
 */
async function readHistory(api, where, families, limit) {
    const service = await describeService(api, where);
    const serviceArn = service.serviceArn ?? '';
    const all = new Set([(0,src_names/* familyOf */.Ap)((0,src_names/* shortName */.EU)(service.taskDefinition ?? '')), ...families]);
    const listed = await Promise.all([...all]
        .filter((family) => family !== '')
        .flatMap((family) => [
        listRevisions(api, family, 'ACTIVE', limit * SCAN_FACTOR),
        // Other tools deregister old revisions; their marks stay readable.
        listRevisions(api, family, 'INACTIVE', limit),
    ]));
    const names = listed.flat().sort((a, b) => revisionOf(b) - revisionOf(a));
    const heads = [];
    for (let from = 0; from < names.length && heads.length < limit; from += marks_AT_ONCE) {
        const batch = await Promise.all(names.slice(from, from + marks_AT_ONCE).map((name) => describeTaskDefinition(api, serviceArn, name)));
        for (const { name, tags } of batch) {
            const mark = readMark(tags, name);
            if (mark.kind === 'corrupt') {
                api.tools.log.warning(`The mark on ${name} is not readable and was skipped: ${mark.reason}.`);
            }
            if (mark.kind === 'head' && isOfTarget(mark.head, where))
                heads.push(mark.head);
        }
    }
    return heads.slice(0, limit);
}
function isOfTarget(head, where) {
    const { region, cluster, service } = head.target.locator;
    return region === where.region && cluster === where.cluster && service === where.service;
}
function revisionOf(name) {
    return Number(name.slice(name.lastIndexOf(':') + 1));
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
        log.debug(`The record of ${(0,target/* describeTarget */.f)(head.target)} has no revision yet: it is written with it.`);
        return;
    }
    const serviceArn = (await describeService(api, where)).serviceArn ?? '';
    const { tags } = await describeTaskDefinition(api, serviceArn, name);
    if (tags['thea:release'] === undefined) {
        log.info(`${name} was not registered by a release of ours: no mark is written on it.`);
        return;
    }
    try {
        await api.reads.send(new dist_cjs/* TagResourceCommand */.eqU({
            resourceArn: (0,src_names/* taskDefinitionArn */.U5)(serviceArn, name),
            tags: Object.entries(headTags(head)).map(([key, value]) => ({ key, value })),
        }), api.options);
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, `Writing the mark on ${name}`, 'ecs:TagResource');
    }
}

// EXTERNAL MODULE: ./packages/release/src/budget.js
var src_budget = __webpack_require__(5294);
;// CONCATENATED MODULE: ./packages/ecs/src/findings-container.js



/** A finding that warns, and blocks where a policy says so. */
const policy = (rule, setting, message, remedy) => ({
    class: 'policy',
    rule,
    setting,
    message,
    remedy,
});
const container = (body) => (0,src_raw/* objects */.JD)(body['containerDefinitions']);
/** What Thea IA's deployment policy asks for. */
const MINIMUM_WORKERS = 2;
/** Rules about the containers of the rendered task definition. */
const CONTAINER_POLICY = [
    (facts, rendered) => facts.balancer === null && container(rendered).every((item) => item['healthCheck'] == null)
        ? policy('no-health-check', 'healthCheck', 'Neither a load balancer nor a container health check looks at the replicas: ECS takes them for healthy after 40 s, whatever they do.', 'Give the container a healthCheck.')
        : null,
    (_facts, rendered) => {
        const slow = container(rendered).find((item) => (0,src_raw/* number */.ai)(item['stopTimeout'], 30) > 30);
        return slow === undefined
            ? null
            : policy('stop-timeout', 'stopTimeout', `Container "${(0,src_raw/* text */.Qq)(slow['name'])}" has ${(0,src_raw/* number */.ai)(slow['stopTimeout'], 30)} s to stop.`, 'Set stopTimeout to 30 or less.');
    },
    (facts, rendered) => {
        const budget = container(rendered)
            .map((item) => (0,src_raw/* object */.Ik)(item['healthCheck']))
            .map((check) => (0,src_raw/* number */.ai)(check['startPeriod'], 0) + (0,src_raw/* number */.ai)(check['interval'], 0) * (0,src_raw/* number */.ai)(check['retries'], 3));
        const longestCheck = Math.max(0, ...budget);
        return longestCheck <= src_budget/* BUDGET_SECONDS */.AM || facts.live === null
            ? null
            : policy('slow-container-check', 'healthCheck', `A container health check finds a bad replica only after ${longestCheck} s (startPeriod + interval × retries).`, 'Shorten startPeriod, interval or retries so that they fit into the budget.');
    },
    (_facts, rendered) => {
        const floating = container(rendered).find((item) => (0,image_reference/* digestOf */.ol)((0,src_raw/* text */.Qq)(item['image'])) === null);
        return floating === undefined
            ? null
            : policy('digest-pinned', 'image', `Container "${(0,src_raw/* text */.Qq)(floating['name'])}" runs a tag (${(0,src_raw/* text */.Qq)(floating['image'])}), which may be another image at the next start.`, 'Name it in "containers", or write repository@sha256:… in the task definition.');
    },
    (_facts, rendered) => {
        const loose = container(rendered).find((item) => item['versionConsistency'] === 'disabled');
        return loose === undefined
            ? null
            : policy('version-consistency', 'versionConsistency', `Container "${(0,src_raw/* text */.Qq)(loose['name'])}" has versionConsistency disabled: replicas of one deployment may run different images.`, 'Leave versionConsistency enabled.');
    },
    (_facts, rendered) => {
        const silent = container(rendered).find((item) => (0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(item['logConfiguration'])['logDriver']) === '');
        return silent === undefined
            ? null
            : policy('log-driver', 'logConfiguration', `Container "${(0,src_raw/* text */.Qq)(silent['name'])}" has no log driver: when it fails, its last words are lost.`, 'Give it logConfiguration with the driver awslogs.');
    },
    (_facts, rendered) => {
        const other = container(rendered)
            .map((item) => ({
            name: (0,src_raw/* text */.Qq)(item['name']),
            driver: (0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(item['logConfiguration'])['logDriver']),
        }))
            .find(({ driver }) => driver !== '' && driver !== 'awslogs');
        return other === undefined
            ? null
            : policy('awslogs', 'logConfiguration.logDriver', `Container "${other.name}" logs with ${other.driver}: a diagnosis can show last words from CloudWatch Logs alone.`, 'Use the driver awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix.');
    },
    (_facts, rendered) => {
        const few = container(rendered)
            .map((item) => ({ name: (0,src_raw/* text */.Qq)(item['name']), workers: workersOf(item) }))
            .find(({ workers }) => workers !== null && workers < MINIMUM_WORKERS);
        return few === undefined
            ? null
            : policy('minimum-workers', '--workers', `Container "${few.name}" starts ${few.workers} worker(s): one slow request holds up the replica.`, `Start it with --workers ${MINIMUM_WORKERS} or more.`);
    },
];
/**
 * How many processes a Python server is started with; null where the task definition does not start one itself. Both
 * servers take `--workers`, else WEB_CONCURRENCY, else start one (uvicorn and gunicorn, "Settings"). Pure.
 */
function workersOf(container) {
    const words = [container['entryPoint'], container['command']]
        .flatMap((list) => (Array.isArray(list) ? list.map(src_raw/* text */.Qq) : []))
        .flatMap((word) => word.split(/\s+/));
    // Where the image's own entry point is the server, the command is its arguments alone: --workers tells then.
    const named = words.some((word) => /(?:^|\/)(?:uvicorn|gunicorn)$/.test(word));
    const at = words.findIndex((word) => (named ? /^(?:--workers|-w)(?:=|$)/ : /^--workers(?:=|$)/).test(word));
    if (!named && at < 0)
        return null;
    const given = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
    const variable = (0,src_raw/* objects */.JD)(container['environment']).find((one) => (0,src_raw/* text */.Qq)(one['name']) === 'WEB_CONCURRENCY');
    const workers = Number(given ?? (0,src_raw/* text */.Qq)(variable?.['value'] ?? '1'));
    return Number.isInteger(workers) ? workers : null;
}

;// CONCATENATED MODULE: ./packages/ecs/src/findings-network.js


// Nothing crosses a network there (W3C Secure Contexts, "Is origin potentially trustworthy?").
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;
/** How the running service revision is connected; null where it is not known, or has no network of its own. */
function networkOf(live) {
    const network = (0,src_raw/* object */.Ik)((0,src_raw/* object */.Ik)(live?.revision?.body)['networkConfiguration']);
    return network['awsvpcConfiguration'] === undefined ? null : (0,src_raw/* object */.Ik)(network['awsvpcConfiguration']);
}
/** Rules about what can reach the replicas, and how. Amazon ECS API reference, `AwsVpcConfiguration`. */
const NETWORK_POLICY = [
    ({ balancer }) => {
        const url = balancer?.url == null ? null : new URL(balancer.url);
        return url === null || url.protocol === 'https:' || LOOPBACK.test(url.hostname)
            ? null
            : policy('tls-listener', 'Protocol of the listener', `Traffic comes in at ${url.origin} without TLS: the load balancer has no HTTPS or TLS listener.`, 'Give it an HTTPS listener on 443 with a certificate of ACM, and let the one on 80 redirect to it.');
    },
    ({ live }) => networkOf(live)?.['assignPublicIp'] === 'ENABLED'
        ? policy('private-network', 'networkConfiguration.awsvpcConfiguration.assignPublicIp', 'Every replica has a public IP address: it can be reached past the load balancer.', 'Run the service in private subnets with assignPublicIp DISABLED, and reach AWS through VPC endpoints or a NAT gateway.')
        : null,
    ({ live }) => {
        const network = networkOf(live);
        const groups = network?.['securityGroups'];
        return network === null || (Array.isArray(groups) && groups.length > 0)
            ? null
            : policy('security-groups', 'networkConfiguration.awsvpcConfiguration.securityGroups', 'The service names no security group: the default one of the VPC decides what reaches its replicas.', "Give the service a security group that lets in nothing but the load balancer's on the container's port.");
    },
];

;// CONCATENATED MODULE: ./packages/ecs/src/owner.js
/** Keys by which tools other than CloudFormation commonly say that they own a resource, in lower case, without `-`, `_` and `:`. */
const MANAGED_BY = new Set(['managedby', 'provisionedby', 'terraform', 'opentofu', 'pulumi']);
/**
 * Who owns the service, from its tags; null where none says it. CloudFormation (and CDK, SAM, Copilot through it) writes
 * its own tags (CloudFormation User Guide, "Resource tags"); the others leave it to a convention. Pure.
 */
function ownerOf(tags) {
    const stack = tags['aws:cloudformation:stack-name'];
    if (stack !== undefined)
        return `the CloudFormation stack "${stack}"`;
    for (const [key, value] of Object.entries(tags)) {
        const plain = key.toLowerCase().replace(/[-_:]/g, '');
        if (!MANAGED_BY.has(plain))
            continue;
        const named = /^(?:managedby|provisionedby)$/.test(plain) ? value : key;
        if (named !== '' && value !== 'false')
            return `${named} (tag ${key}=${value})`;
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/ecs/src/findings-owner.js


/** The rule about infrastructure code that owns the service beside us. */
const OWNER_POLICY = [
    ({ serviceTags }) => {
        const owner = ownerOf(serviceTags);
        return owner === null
            ? null
            : policy('owned-by-code', 'taskDefinition', `The service belongs to ${owner}, whose next run may put back the task definition that it knows.`, 'Keep task definition and desired count out of it: `ignore_changes = [task_definition, desired_count]` in Terraform; in CloudFormation update the stack without changing TaskDefinition.');
    },
];

;// CONCATENATED MODULE: ./packages/ecs/src/predict.js

/** Without load balancer and container health check ECS takes a task for healthy 40 s after it runs (client-ecs). */
const UNCHECKED_SECONDS = 40;
/** An ENI is attached, the image pulled and the container started: measured by others, see the reference. */
const FARGATE_START_SECONDS = 30;
const FARGATE_PULL_SECONDS = 20;
const EC2_START_SECONDS = 5;
/** How many times over tasks are replaced until all run: new ones only fit above the desired number. Pure. */
function wavesOf(facts) {
    const { desired } = facts;
    if (desired === 0)
        return 1;
    const ceiling = Math.floor((desired * facts.maximumPercent) / 100);
    const floor = Math.ceil((desired * facts.minimumHealthyPercent) / 100);
    const room = ceiling - Math.min(desired, floor);
    return room <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(desired / Math.max(1, room));
}
/** Seconds from running to healthy: the container's own check, one passing check of the target group, or neither. Pure. */
function healthSeconds(facts) {
    const container = containerCheck(facts);
    const interval = Math.max(0, ...(facts.balancer?.groups.map((group) => group.interval) ?? []));
    if (facts.balancer !== null && facts.balancer.groups.length > 0) {
        // A newly registered target needs one passing check (ELBv2, "Target group health checks").
        const seconds = Math.max(interval, container ?? 0);
        return {
            name: 'health check',
            seconds,
            source: 'target group: one passing check; container health check',
        };
    }
    if (container !== null)
        return { name: 'health check', seconds: container, source: 'container health check interval' };
    return {
        name: 'health check',
        seconds: UNCHECKED_SECONDS,
        source: 'ECS without any check: 40 s after RUNNING',
    };
}
function containerCheck(facts) {
    const intervals = (0,src_raw/* objects */.JD)((0,src_raw/* object */.Ik)(facts.live?.taskDefinition.body)['containerDefinitions'])
        .map((container) => container['healthCheck'])
        .filter((check) => check !== undefined && check !== null)
        .map((check) => (0,src_raw/* number */.ai)((0,src_raw/* object */.Ik)(check)['interval'], 30));
    return intervals.length === 0 ? null : Math.max(...intervals);
}
/** Seconds from the request of a task to its running, measured on the replicas that run; null where none tells. Pure. */
function measuredStart(facts) {
    const seconds = facts.replicas
        .map(({ createdAt, startedAt }) => (Date.parse(startedAt) - Date.parse(createdAt)) / 1000)
        .filter((value) => value >= 0);
    return seconds.length === 0 ? null : Math.max(...seconds);
}
function startTerms(facts) {
    const measured = measuredStart(facts);
    if (measured !== null)
        return [{ name: 'task start', seconds: measured, source: 'measured on the running tasks' }];
    if (facts.compute !== 'fargate') {
        return [{ name: 'task start', seconds: EC2_START_SECONDS, source: 'EC2 with the image cached' }];
    }
    return [
        {
            name: 'task start',
            seconds: FARGATE_START_SECONDS,
            source: 'Fargate: scheduling and network interface',
        },
        { name: 'image pull', seconds: FARGATE_PULL_SECONDS, source: 'Fargate within the VPC' },
    ];
}
/** A listener's weights are written and reach its nodes: 5 to 20 s in all, an estimate of the reference. */
const FLIP_SECONDS = 8;
/** A Network Load Balancer takes ten minutes more for each shift of traffic (ECS, "Blue/green deployments"). */
const NETWORK_SHIFT_SECONDS = 600;
/** With two colours a rollback in progress moves weights only; once blue is gone it is a whole deployment again. */
function predictShift(facts, shift, shared) {
    const network = facts.balancer?.type === 'network';
    const tested = facts.hooks.length > 0 || facts.balancer?.testUrl != null;
    const flip = [
        {
            name: 'weight flip',
            seconds: FLIP_SECONDS,
            source: 'the listener sends all traffic to the old colour',
        },
        ...(network
            ? [{ name: 'network balancer', seconds: NETWORK_SHIFT_SECONDS, source: 'NLB: ten minutes per shift' }]
            : []),
    ];
    const again = [
        ...startTerms(facts),
        healthSeconds(facts),
        ...(network && tested
            ? [{ name: 'test traffic', seconds: NETWORK_SHIFT_SECONDS, source: 'NLB: ten minutes per shift' }]
            : []),
        ...(shift.stepsMinutes > 0
            ? [
                {
                    name: 'steps',
                    seconds: shift.stepsMinutes * 60,
                    source: `${facts.strategy} goes back in steps too`,
                },
            ]
            : []),
    ];
    return {
        inProgress: sumOf([...shared, ...flip]),
        completed: sumOf([...shared, ...flip, ...again]),
        terms: rounded([...shared, ...flip, ...again]),
    };
}
function rounded(terms) {
    return terms.map((term) => ({ ...term, seconds: tenth(term.seconds) }));
}
function sumOf(terms) {
    return tenth(rounded(terms).reduce((total, { seconds }) => total + seconds, 0));
}
/**
 * The predicted T2 of a rollback, in seconds from T0. In progress the old replicas never left; completed, new ones of
 * the goal start, in ROLLING as many at once as `maximumPercent` leaves room for, and the bad ones drain afterwards.
 */
function predictRollback(facts) {
    const shared = [
        { name: 'detect and decide', seconds: 12, source: 'verify: a few failed probes; budget 21 s' },
        { name: 'API and control plane', seconds: 4, source: 'StopServiceDeployment or UpdateService' },
        { name: 'observation', seconds: 2, source: 'one poll' },
    ];
    if (facts.shift !== null)
        return predictShift(facts, facts.shift, shared);
    const waves = wavesOf(facts);
    const each = [...startTerms(facts), healthSeconds(facts)];
    const perWave = each.reduce((sum, term) => sum + term.seconds, 0);
    const balancer = facts.balancer === null
        ? []
        : [{ name: 'load balancer', seconds: 3, source: 'targets register and deregister' }];
    // A record holds finite numbers: a day says "never".
    const extra = Number.isFinite(waves) ? perWave * (waves - 1) : 86_400;
    const waiting = extra > 0
        ? [
            {
                name: 'further waves',
                seconds: extra,
                source: 'maximumPercent leaves no room to start all at once',
            },
        ]
        : [];
    const terms = rounded([...shared, ...each, ...balancer, ...waiting]);
    return { inProgress: sumOf([...shared, ...balancer]), completed: sumOf(terms), terms };
}
function tenth(seconds) {
    return Math.round(seconds * 10) / 10;
}

;// CONCATENATED MODULE: ./packages/ecs/src/findings-safety.js


/** A finding that blocks. */
const safety = (rule, message, remedy, setting) => ({
    class: 'safety',
    rule,
    message,
    remedy,
    ...(setting === undefined ? {} : { setting }),
});
/** Rules that block: what they find cannot be deployed, or could not be taken back. */
const SAFETY = [
    ({ controller }) => controller === 'ECS'
        ? null
        : safety('unsupported-controller', `The service is deployed by the controller ${controller}, not by ECS itself.`, 'Change deploymentController to ECS (possible in place since July 2025), or deploy it with its own tool.', 'deploymentController'),
    ({ express }) => express
        ? safety('unsupported-express', 'The service is owned by ECS itself (Express Mode): what it runs is changed by UpdateExpressGatewayService only.', 'Deploy it with amazon-ecs-deploy-express-service, or make it a service of your own.', 'resourceManagementType')
        : null,
    ({ strategy, shift }) => strategy === 'ROLLING' || shift !== null
        ? null
        : safety('unsupported-strategy', `The service deploys with the strategy ${strategy}, which this version does not know how to take back.`, 'Set deploymentConfiguration.strategy to BLUE_GREEN, CANARY, LINEAR or ROLLING.', 'deploymentConfiguration.strategy'),
    ({ scheduling }) => scheduling === 'REPLICA'
        ? null
        : safety('unsupported-scheduling', `The service is scheduled as ${scheduling}: its tasks are stopped before new ones start.`, 'Use schedulingStrategy REPLICA.', 'schedulingStrategy'),
    ({ deployments: [newest], live }) => 
    // A verified release whose old replicas still drain may be followed by the next one.
    newest !== undefined && isMoving(newest) && live?.taskDefinition.name !== newest.taskDefinition
        ? {
            ...safety('foreign-rollout', `Service deployment ${newest.id} (${newest.taskDefinition ?? 'unknown'}) is under way (${newest.status}) and is not this release's.`, 'Wait until it has ended, or roll it back by its own record.'),
            passing: true,
        }
        : null,
    (_facts, _rendered, desired) => desired === 0
        ? safety('desired-zero', 'The service wants 0 replicas: nothing would run, and nothing could be verified.', 'Set "desired-count", or scale the service up first.', 'desired-count')
        : null,
    ({ live }) => {
        const unpinned = Object.entries(live?.images ?? {}).find(([, { digest }]) => digest === null);
        return live?.taskDefinition.status === 'INACTIVE' && unpinned !== undefined
            ? safety('goal-inactive', `${live.taskDefinition.name}, the way back, is INACTIVE, and the digest of its container "${unpinned[0]}" is not known: it cannot be brought back.`, 'Register it again and deploy it, and keep tools that deregister task definitions away from the service.')
            : null;
    },
    ({ live, goalImages }) => {
        const gone = Object.entries(goalImages).find(([, presence]) => presence === 'missing' || presence === 'archived');
        return live === null || gone === undefined
            ? null
            : safety('goal-image-missing', `The image of container "${gone[0]}" of ${live.taskDefinition.name}, the way back, is ${gone[1]} in ECR (${live.images[gone[0]]?.digest ?? ''}).`, 'Push it again with the same digest, and mend the lifecycle policy that removed it.');
    },
    ({ asked }) => {
        const gone = Object.entries(asked).find(([, { presence }]) => presence === 'missing' || presence === 'archived');
        return gone === undefined
            ? null
            : safety('image-missing', `The image ${gone[1].repository}@${gone[1].digest ?? ''} of container "${gone[0]}" is ${gone[1].presence} in ECR.`, 'Push it before deploying it.', 'image');
    },
    (facts) => facts.shift !== null || Number.isFinite(wavesOf(facts))
        ? null
        : safety('rollout-stalls', `With minimumHealthyPercent ${facts.minimumHealthyPercent}, maximumPercent ${facts.maximumPercent} and ${facts.desired} replica(s) no task could be replaced, neither forth nor back.`, 'Set maximumPercent to 200.', 'deploymentConfiguration.maximumPercent'),
];

;// CONCATENATED MODULE: ./packages/ecs/src/findings-registration.js


/** Why a task on Fargate needs an execution role; null where it needs none. */
function needOfRole(container) {
    if ((0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(container['logConfiguration'])['logDriver']) === 'awslogs')
        return 'writes its log with awslogs';
    if ((0,src_raw/* text */.Qq)(container['image']).includes('.dkr.ecr.'))
        return 'pulls its image from ECR';
    return (0,src_raw/* objects */.JD)(container['secrets']).length > 0 ? 'reads secrets' : null;
}
const onFargate = (find) => ({ compute }, rendered) => compute === 'fargate' ? find(rendered) : null;
/**
 * Rules that block because ECS would not take, or could not start, the rendered task definition: plan says it before
 * anybody approves. Amazon ECS Developer Guide, "Task definition differences for Fargate".
 */
const REGISTRATION = [
    (_facts, rendered) => {
        const open = (0,src_raw/* objects */.JD)(rendered['containerDefinitions']).find((item) => /\$\{|<[^>]*>/.test((0,src_raw/* text */.Qq)(item['image'])));
        return open === undefined
            ? null
            : safety('image-not-filled-in', `The image of container "${(0,src_raw/* text */.Qq)(open['name'])}" is ${(0,src_raw/* text */.Qq)(open['image'])}: nothing fills in what stands in brackets there.`, 'Write the repository itself into the task definition, and give the digest with "image"; name the container in "containers".', 'image');
    },
    onFargate((rendered) => {
        const missing = ['cpu', 'memory'].filter((field) => (0,src_raw/* text */.Qq)(rendered[field]) === '');
        return missing.length === 0
            ? null
            : safety('fargate-size', `The service runs on Fargate, and the task definition does not say its ${missing.join(' and ')}: ECS would not take it.`, 'Write them beside "family", such as "cpu": "1024", "memory": "2048".', missing.join(', '));
    }),
    onFargate((rendered) => (0,src_raw/* text */.Qq)(rendered['networkMode']) === 'awsvpc'
        ? null
        : safety('fargate-network-mode', `The service runs on Fargate, and the network mode of the task definition is ${(0,src_raw/* text */.Qq)(rendered['networkMode']) || 'not given'}: ECS would not take it.`, 'Write "networkMode": "awsvpc" beside "family".', 'networkMode')),
    onFargate((rendered) => {
        const needing = (0,src_raw/* objects */.JD)(rendered['containerDefinitions']).find((item) => needOfRole(item) !== null);
        return needing === undefined || (0,src_raw/* text */.Qq)(rendered['executionRoleArn']) !== ''
            ? null
            : safety('fargate-execution-role', `The task definition has no execution role, but container "${(0,src_raw/* text */.Qq)(needing['name'])}" ${needOfRole(needing)}: no task could start on Fargate.`, 'Write "executionRoleArn" beside "family", a role with the policy AmazonECSTaskExecutionRolePolicy.', 'executionRoleArn');
    }),
];

;// CONCATENATED MODULE: ./packages/ecs/src/findings-scaling.js

/** What Thea IA's deployment policy asks for. */
const BOUNDS = { minimum: 3, maximum: 10 };
/** Rules about autoscaling. */
const SCALING_POLICY = [
    // Bounds that may not be read look the same: a policy that blocks on this one would block on a missing permission.
    ({ scaling }) => scaling === null
        ? policy('autoscaling-absent', 'ScalableTarget', 'No autoscaling of the service is known: it runs as many replicas under any load.', `Register it as a scalable target with MinCapacity ${BOUNDS.minimum} and MaxCapacity ${BOUNDS.maximum}.`)
        : null,
    ({ scaling }) => scaling === null || (scaling.minimum === BOUNDS.minimum && scaling.maximum === BOUNDS.maximum)
        ? null
        : policy('autoscaling-bounds', 'MinCapacity, MaxCapacity', `Autoscaling goes from ${scaling.minimum} to ${scaling.maximum} replicas; Thea IA's policy says ${BOUNDS.minimum} to ${BOUNDS.maximum}.`, `Set MinCapacity to ${BOUNDS.minimum} and MaxCapacity to ${BOUNDS.maximum}, or allow this rule in a policy file with the reason.`),
    ({ scaling }) => scaling?.scaleOutActive === true
        ? policy('scale-out-active', 'SuspendedState.DynamicScalingOutSuspended', 'Autoscaling may raise the desired number during a rollout, and with it what a rollback has to start.', 'Nothing to do where that is wanted; else suspend scaling out during releases.')
        : null,
];

;// CONCATENATED MODULE: ./packages/ecs/src/findings-shift.js


/** What verify takes at most where it is not told otherwise, with the start of its job; minutes. */
const VERIFY_MINUTES = 3;
/** A dead runner should not leave a release half way for longer than that; minutes. */
const PATIENCE_MINUTES = 60;
/** Whether the old replicas are still up while verify looks: then its way back moves weights only. Pure. */
function staysForVerify({ shift, hooks }) {
    return shift !== null && (shift.bakeMinutes >= VERIFY_MINUTES || holdsAfterShift(hooks));
}
/** Rules about deployments in two colours, and about the hooks that hold a rollout. */
const SHIFT_POLICY = [
    ({ shift, balancer }) => shift !== null && balancer?.type === 'network'
        ? policy('network-balancer-shift', 'loadBalancers', 'A Network Load Balancer takes about ten minutes for each shift of traffic: a rollback cannot keep 90 s.', 'Put an Application Load Balancer in front of the service, or use ROLLING.')
        : null,
    ({ shift, hooks }) => {
        if (shift === null || staysForVerify({ shift, hooks }))
            return null;
        return policy('bake-too-short', 'deploymentConfiguration.bakeTimeInMinutes', `The old replicas are stopped ${shift.bakeMinutes} min after the shift, before verify has ended: from then on a rollback starts them anew.`, `Add a PAUSE hook at ${HOLD_AFTER_SHIFT} whose time-out rolls back, or set bakeTimeInMinutes to 5 or more.`);
    },
    ({ shift, hooks, alarms }) => shift !== null && !hooks.some(({ type }) => type === 'PAUSE') && !alarms.enabled
        ? policy('no-dead-man', 'deploymentConfiguration.lifecycleHooks', 'Where the runner dies before the verdict, nothing takes an unverified release back: the bake ends by itself.', `Add a PAUSE hook at ${HOLD_AFTER_SHIFT} whose time-out (5 to 15 min) rolls back.`)
        : null,
    ({ hooks }) => hooks.some(({ type, onTimeout }) => type === 'PAUSE' && onTimeout === 'CONTINUE')
        ? policy('pause-continues', 'lifecycleHooks.timeoutConfiguration.action', 'A PAUSE hook goes on when its time is over: where the runner dies, a release that nobody verified stays.', 'Set its timeoutConfiguration.action to ROLLBACK.')
        : null,
    ({ hooks }) => {
        const short = hooks.find(({ type, timeoutMinutes }) => type === 'PAUSE' && timeoutMinutes < VERIFY_MINUTES);
        return short === undefined
            ? null
            : policy('pause-too-short', 'lifecycleHooks.timeoutConfiguration.timeoutInMinutes', `A PAUSE hook waits ${short.timeoutMinutes} min, less than verify may take: then ECS decides (${short.onTimeout}) before there is a verdict.`, 'Give it 5 to 15 minutes.');
    },
    ({ hooks }) => {
        const long = hooks.find(({ type, timeoutMinutes }) => type === 'PAUSE' && timeoutMinutes > PATIENCE_MINUTES);
        return long === undefined
            ? null
            : policy('pause-too-long', 'lifecycleHooks.timeoutConfiguration.timeoutInMinutes', `A PAUSE hook waits ${long.timeoutMinutes} min: where the runner dies, the release is held that long.`, 'Give it 5 to 15 minutes.');
    },
    ({ hooks, balancer, shift }) => shift !== null &&
        balancer !== null &&
        balancer.testUrl === null &&
        hooks.some(({ type, stages }) => type === 'PAUSE' && stages.some(isBeforeProduction))
        ? policy('no-test-listener', 'advancedConfiguration.testListenerRule', 'A PAUSE hook holds the release before any production traffic goes to it, and there is no test listener by which verify could reach it.', `Give the load balancer a testListenerRule, or pause at ${HOLD_AFTER_SHIFT}.`)
        : null,
    ({ scaling }) => scaling?.suspended.in === true && scaling.suspended.scheduled && !scaling.suspended.out
        ? policy('scaling-suspended', 'SuspendedState', 'Scaling in and scheduled scaling are suspended: somebody wanted that, or a rollback that died left it behind.', 'Run the rollback of that release again, which puts it back, or resume them by hand.')
        : null,
];

;// CONCATENATED MODULE: ./packages/ecs/src/findings-service.js





/** What Thea IA's deployment policy asks for. */
const MINIMUM_REPLICAS = 3;
/** Rules about the service, its load balancer and its scaling. */
const SERVICE_POLICY = [
    (facts) => {
        const { inProgress, completed } = predictRollback(facts);
        const stays = staysForVerify(facts);
        const seconds = stays ? inProgress : completed;
        return seconds <= src_budget/* BUDGET_SECONDS */.AM || (facts.shift === null && !Number.isFinite(wavesOf(facts)))
            ? null
            : policy('rollback-over-budget', longest(facts).setting, `${stays ? 'While the rollout is under way' : 'Once the rollout has completed'}, a rollback is predicted to take ${seconds} s, more than the ${src_budget/* BUDGET_SECONDS */.AM} s of the budget.`, longest(facts).remedy);
    },
    ({ maximumPercent, shift }) => shift !== null || maximumPercent >= 200
        ? null
        : policy('maximum-percent', 'deploymentConfiguration.maximumPercent', `maximumPercent is ${maximumPercent}: a rollback cannot start all replicas at once.`, 'Set maximumPercent to 200.'),
    ({ balancer }) => {
        const slow = balancer?.groups.find(({ interval }) => interval > 10);
        return slow === undefined
            ? null
            : policy('health-interval', 'HealthCheckIntervalSeconds', `The target group ${slow.name} checks every ${slow.interval} s; a restored replica waits that long for its first check.`, 'Set HealthCheckIntervalSeconds to 10 or less.');
    },
    ({ balancer }) => {
        const slow = balancer?.groups.find(({ deregistrationDelay }) => deregistrationDelay > 60);
        return slow === undefined
            ? null
            : policy('slow-drain', 'deregistration_delay.timeout_seconds', `The target group ${slow.name} drains for ${slow.deregistrationDelay} s: traffic is restored before, but the rollback settles that much later.`, 'Set deregistration_delay.timeout_seconds to 60 or less.');
    },
    ({ gracePeriod }) => gracePeriod > 60
        ? policy('grace-period', 'healthCheckGracePeriodSeconds', `ECS ignores failing health checks for ${gracePeriod} s after a task starts: a bad release is found that much later.`, 'Set healthCheckGracePeriodSeconds to what the start really takes, at most 60.')
        : null,
    ({ scaling }, _rendered, desired) => {
        const fewest = Math.min(desired, scaling?.minimum ?? desired);
        return fewest >= MINIMUM_REPLICAS
            ? null
            : policy('minimum-replicas', fewest < desired ? 'MinCapacity' : 'desired-count', `The service runs ${fewest === desired ? '' : 'as few as '}${fewest} replica(s): with fewer than ${MINIMUM_REPLICAS} one that fails is felt.`, `Run at least ${MINIMUM_REPLICAS}.`);
    },
    ({ live, replicas, ...bounds }) => live !== null &&
        replicas.filter((one) => one.taskDefinition === live.taskDefinition.name && isServing(one)).length <
            minimumHealthyOf(bounds)
        ? policy('degraded-now', 'service', `${live.taskDefinition.name} has fewer serving replicas than its minimum before anything was changed.`, 'Find out why first: a rollback would bring back a release that is not whole.')
        : null,
    ({ circuitBreaker, desired, shift }) => shift === null && circuitBreaker.enabled && desired < 3
        ? policy('circuit-breaker-threshold', 'deploymentCircuitBreaker.thresholdConfiguration', `The circuit breaker trips after 3 failed tasks at least; with ${desired} replica(s) that takes several rounds.`, 'Set thresholdConfiguration to COUNT 1, or rely on the rollback of this workflow.')
        : null,
    ({ alarms }) => alarms.enabled && alarms.names.length === 0
        ? policy('empty-alarms', 'deploymentConfiguration.alarms', 'Deployment alarms are enabled, but the list of alarms is empty.', 'Name the alarms, or disable them.')
        : null,
    ({ earlySuccess }) => earlySuccess
        ? policy('early-success', 'earlySuccessCriteria', 'earlySuccessCriteria ends the guard of circuit breaker and alarms before all replicas are replaced.', 'Disable earlySuccessCriteria.')
        : null,
    ({ spotOnly }) => spotOnly
        ? policy('spot-only', 'capacityProviderStrategy', 'The service runs on FARGATE_SPOT alone: a rollback may find no capacity.', 'Give FARGATE a base in the capacity provider strategy.')
        : null,
    ({ protectedReplicas }) => protectedReplicas > 0
        ? policy('task-protection', 'protectionEnabled', `${protectedReplicas} running task(s) are protected from being stopped: a deployment waits for them.`, 'Let the application end its protection before a release.')
        : null,
    ({ zoneRebalancing }) => zoneRebalancing
        ? policy('zone-rebalancing', 'availabilityZoneRebalancing', 'ECS may move replicas between zones by itself, which looks like replicas that stop.', 'Disable availabilityZoneRebalancing if replicas that move disturb verification.')
        : null,
    ({ live }) => live?.taskDefinition.status === 'INACTIVE'
        ? policy('goal-deregistered', 'taskDefinition', `${live.taskDefinition.name}, the way back, is INACTIVE: a rollback registers a copy of it first.`, 'Keep tools that deregister task definitions away from the service.')
        : null,
];
/** The largest part of the predicted time, as the setting to change. */
function longest(facts) {
    const health = healthSeconds(facts).seconds;
    if (facts.balancer?.type === 'network' && facts.shift !== null) {
        return {
            setting: 'loadBalancers',
            remedy: 'Put an Application Load Balancer in front of the service, or use ROLLING.',
        };
    }
    if (facts.shift !== null && facts.shift.stepsMinutes > 0) {
        return {
            setting: 'deploymentConfiguration.strategy',
            remedy: `Verify in a PAUSE hook or a bake, where the way back moves weights only, or use BLUE_GREEN: the ${facts.shift.stepsMinutes} min of steps would be taken back step by step.`,
        };
    }
    if (facts.shift === null && wavesOf(facts) > 1) {
        return {
            setting: 'deploymentConfiguration.maximumPercent',
            remedy: 'Set maximumPercent to 200, so that all replicas start at once.',
        };
    }
    if (facts.balancer === null && health >= 40) {
        return {
            setting: 'healthCheck',
            remedy: 'Give the container a healthCheck: without any check ECS waits 40 s.',
        };
    }
    if (health > 10) {
        return {
            setting: 'HealthCheckIntervalSeconds',
            remedy: `Check health every 5 to 10 s instead of every ${health} s.`,
        };
    }
    return {
        setting: 'image',
        remedy: 'Make the image smaller or the start faster, or run on capacity that caches images.',
    };
}

;// CONCATENATED MODULE: ./packages/ecs/src/findings.js








const RULES = [
    ...SAFETY,
    ...REGISTRATION,
    ...SERVICE_POLICY,
    ...SHIFT_POLICY,
    ...SCALING_POLICY,
    ...NETWORK_POLICY,
    ...OWNER_POLICY,
    ...CONTAINER_POLICY,
];
/** Every finding of a deploy. `desired`: replicas that the service would want. Pure. */
function findingsOf(facts, rendered, desired) {
    return RULES.flatMap((rule) => rule(facts, rendered, desired) ?? []);
}

;// CONCATENATED MODULE: ./packages/ecs/src/render.js


/**
 * Fields that DescribeTaskDefinition adds and RegisterTaskDefinition refuses or assigns itself (client-ecs,
 * `TaskDefinition` against `RegisterTaskDefinitionRequest`).
 */
const READ_ONLY_FIELDS = [
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'registeredBy',
    'deregisteredAt',
    'deleteRequestedAt',
];
/** A described task definition as it can be registered again; unknown fields stay. Pure. */
function registrable(body) {
    return Object.fromEntries(Object.entries((0,src_raw/* isObject */.Gv)(body) ? body : {}).filter(([key]) => !READ_ONLY_FIELDS.includes(key)));
}
/**
 * The task definition of a spec: the file's or the live one's raw JSON, with the release's images by digest and the
 * named variables and secrets set. Nothing in the file is interpolated. `resolved` holds a digest for every container
 * of the release. Pure.
 * @throws Failure('input') where a container of the release does not exist.
 */
function renderTaskDefinition(base, spec, resolved) {
    const body = registrable(base);
    const containers = (0,src_raw/* objects */.JD)(body['containerDefinitions']);
    const names = containers.map((container) => (0,src_raw/* text */.Qq)(container['name']));
    const where = spec.taskDefinition?.path ?? 'the live task definition';
    const variables = byName(spec.environmentVariables, names);
    const secrets = byName(spec.secrets, names);
    for (const [key, input] of [
        [resolved, 'containers'],
        [variables, 'environment-variables'],
        [secrets, 'secrets'],
    ]) {
        const unknown = Object.keys(key).find((name) => !names.includes(name));
        if (unknown !== undefined) {
            throw new errors/* Failure */.HR('input', {
                input,
                message: `"${unknown}" is no container of ${where}; it has ${names.join(', ')}.`,
                remedy: `Name one of them in "${input}".`,
            });
        }
    }
    return {
        ...body,
        containerDefinitions: containers.map((container) => {
            const name = (0,src_raw/* text */.Qq)(container['name']);
            const image = resolved[name];
            return {
                ...container,
                ...(image?.digest == null ? {} : { image: `${image.repository}@${image.digest}` }),
                ...withPairs(container, 'environment', 'value', variables[name], 'secrets'),
                ...withPairs(container, 'secrets', 'valueFrom', secrets[name], 'environment'),
            };
        }),
    };
}
// The key '' stands for the only container, as it does for the image.
function byName(pairs, names) {
    const { '': only, ...others } = pairs;
    const [name] = names;
    if (only === undefined || name === undefined || names.length > 1)
        return pairs;
    return { ...others, [name]: { ...others[name], ...only } };
}
/** Sets names in a list of pairs; ECS refuses a name that is both a variable and a secret. */
function withPairs(container, list, field, wanted, otherList) {
    if (wanted === undefined || Object.keys(wanted).length === 0)
        return {};
    const kept = (0,src_raw/* objects */.JD)(container[list]).filter((pair) => !((0,src_raw/* text */.Qq)(pair['name']) in wanted));
    const set = Object.entries(wanted).map(([name, value]) => ({ name, [field]: value }));
    const clash = (0,src_raw/* objects */.JD)(container[otherList]).find((pair) => (0,src_raw/* text */.Qq)(pair['name']) in wanted);
    if (clash !== undefined) {
        throw new errors/* Failure */.HR('input', {
            input: list === 'environment' ? 'environment-variables' : 'secrets',
            message: `"${(0,src_raw/* text */.Qq)(clash['name'])}" of container "${(0,src_raw/* text */.Qq)(container['name'])}" is already one of its ${otherList === 'secrets' ? 'secrets' : 'variables'}.`,
            remedy: 'A name is a variable or a secret, never both: take it out of the task definition first.',
        });
    }
    return { [list]: [...kept, ...set] };
}

;// CONCATENATED MODULE: ./packages/ecs/src/plan.js











/**
 * What a deploy of `spec` would change. Pure.
 * @throws Failure('input') where there is no task definition, no version, or a container that does not exist.
 */
function planEcs(facts, spec) {
    const base = spec.taskDefinition?.json ?? (facts.live?.taskDefinition ?? facts.named)?.body;
    if (base === undefined) {
        throw new errors/* Failure */.HR('input', {
            input: 'targets',
            message: `Nothing has ever served on ${facts.service}, and the target names no "task-definition".`,
            remedy: 'Give the target a "task-definition" file.',
        });
    }
    const rendered = renderTaskDefinition(base, spec, facts.asked);
    const images = imagesOf(rendered, null);
    const release = makeEcsRelease(rendered, images, versionOf(facts, spec));
    const desired = spec.desiredCount ?? facts.desired;
    const change = {
        register: rendered,
        release,
        taskDefinition: null,
        desiredCount: spec.desiredCount,
        baseline: facts.deployments[0]?.id ?? null,
        restoreFacts: {
            desired: facts.desired,
            asked: spec.desiredCount,
            scaling: facts.scaling === null
                ? null
                : {
                    minimum: facts.scaling.minimum,
                    maximum: facts.scaling.maximum,
                    suspended: suspensionAsJson(facts.scaling.suspended),
                },
        },
    };
    return {
        release,
        change: alreadyRuns(facts, rendered, images, release.version, desired) ? 'none' : change,
        summary: summaryOf(facts, spec, rendered, images, release.version, desired),
        findings: findingsOf(facts, rendered, desired),
        prediction: predictRollback(facts),
    };
}
function versionOf(facts, spec) {
    const said = [...new Set(Object.values(facts.asked).flatMap(({ version }) => version ?? []))];
    const version = spec.version ?? (said.length === 1 ? said[0] : undefined);
    if (version !== undefined && version !== '')
        return version;
    throw new errors/* Failure */.HR('input', {
        input: 'version',
        message: said.length > 1
            ? `The images of the release say different versions of themselves (${said.join(', ')}).`
            : 'The version is not known: the input is empty, and the image has no readable label org.opencontainers.image.revision.',
        remedy: 'Give "version" the version that the service answers with.',
    });
}
/** Whether what is asked for is live, whole and alone: sidecars that are not pinned are compared by reference. */
function alreadyRuns(facts, rendered, images, version, desired) {
    const { live } = facts;
    if (live === null || liveOf(facts)?.serving !== true || desired !== facts.desired)
        return false;
    if (live.taskDefinition.name !== facts.taskDefinition)
        return false;
    const running = Object.fromEntries(Object.entries(live.images).filter(([container]) => images[container]?.digest != null));
    const sameImages = Object.entries(images).every(([container, { digest }]) => digest === null || running[container]?.digest === digest);
    const known = releaseOf(live).version;
    const marked = live.taskDefinition.tags['thea:release'] !== undefined;
    return (sameImages &&
        (!marked || known === version) &&
        (0,release/* canonicalJson */.dj)(projectTaskDefinition(live.taskDefinition.body, running)) ===
            (0,release/* canonicalJson */.dj)(projectTaskDefinition(rendered, images)));
}
function summaryOf(facts, spec, rendered, images, version, desired) {
    const now = facts.live === null ? 'nothing' : `${releaseOf(facts.live).version} (${facts.live.taskDefinition.name})`;
    const lines = [`${facts.cluster}/${facts.service}: ${now} → ${version}`];
    for (const [container, asked] of Object.entries(facts.asked)) {
        const before = facts.live?.images[container];
        const from = asked.from === 'tag'
            ? `, resolved from the tag "${spec.images[container]?.tag ?? spec.images['']?.tag}"`
            : '';
        lines.push(`${container}: ${before?.digest ?? before?.reference ?? 'nothing'} → ${images[container]?.digest ?? ''}${from}`);
    }
    lines.push(...changedNames(facts, rendered));
    if (desired !== facts.desired)
        lines.push(`replicas: ${facts.desired} → ${desired}`);
    return lines;
}
/** Variables and secrets that come, go or change: by name, never by value. */
function changedNames(facts, rendered) {
    const before = new Map((0,src_raw/* objects */.JD)((0,src_raw/* object */.Ik)(facts.live?.taskDefinition.body)['containerDefinitions']).map((container) => [
        (0,src_raw/* text */.Qq)(container['name']),
        container,
    ]));
    return (0,src_raw/* objects */.JD)(rendered['containerDefinitions']).flatMap((container) => {
        const name = (0,src_raw/* text */.Qq)(container['name']);
        const old = before.get(name);
        const lines = ['environment', 'secrets'].flatMap((list) => {
            const was = new Map((0,src_raw/* objects */.JD)(old?.[list]).map((pair) => [(0,src_raw/* text */.Qq)(pair['name']), (0,release/* canonicalJson */.dj)(pair)]));
            const is = new Map((0,src_raw/* objects */.JD)(container[list]).map((pair) => [(0,src_raw/* text */.Qq)(pair['name']), (0,release/* canonicalJson */.dj)(pair)]));
            const named = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
            return named.length === 0 ? [] : [`${name}: ${list} changes: ${named.sort().join(', ')}`];
        });
        const cpu = [(0,src_raw/* number */.ai)(old?.['cpu'], 0), (0,src_raw/* number */.ai)(container['cpu'], 0)];
        return old !== undefined && cpu[0] !== cpu[1] ? [...lines, `${name}: cpu ${cpu[0]} → ${cpu[1]}`] : lines;
    });
}

;// CONCATENATED MODULE: ./packages/ecs/src/recall.js





/**
 * The facts that a goal stands for: the present ones, with the goal's snapshot read back from ECS by number. The digests
 * that the goal itself names count, even where the revision can no longer be described.
 * @throws Failure where its task definition is gone or may not be read.
 */
async function recallEcs(api, where, goal) {
    const facts = await observeEcs(api, where, null, 'changes');
    const id = (0,src_raw/* text */.Qq)((0,src_raw/* object */.Ik)(goal.snapshot)['revision']);
    const revisions = id === '' ? new Map() : await describeRevisions(api, [(0,src_names/* revisionArn */.bk)(facts.serviceArn, id)]);
    const snapshot = await takeSnapshot(api, facts.serviceArn, goal.platformRelease, id === '' ? null : id, revisions, false);
    return { ...facts, live: withDigests(snapshot, goal) };
}
function withDigests(snapshot, goal) {
    const known = (0,src_raw/* object */.Ik)((0,src_raw/* object */.Ik)(goal.snapshot)['images']);
    return {
        ...snapshot,
        images: Object.fromEntries(Object.entries(snapshot.images).map(([container, image]) => {
            const digest = (0,src_raw/* text */.Qq)(known[container]);
            return [container, digest === '' ? image : { ...image, digest }];
        })),
    };
}

;// CONCATENATED MODULE: ./packages/ecs/src/replicas.js








/** The service's tasks that exist, with what they run and whether they get the traffic of `addressOf`. */
async function readReplicas(api, where) {
    const service = await describeService(api, where);
    const balancer = await observeBalancer(api, service);
    const groups = balancer?.groups ?? [];
    const shifts = readShift(service.deploymentConfiguration) !== null;
    const [replicas, newest] = await Promise.all([
        observeReplicas(api, where, groups),
        shifts ? newestDeployment(api, where) : undefined,
    ]);
    const byRule = groups.some(({ rule }) => rule !== null);
    return weighForVerify(byRule ? replicas : weighByDeployment(replicas, newest), newest, balancer)
        .filter(({ status }) => status !== 'STOPPED')
        .map(nameReplica);
}
/** Held before any production traffic, a release is asked at the test listener: there all of the traffic is its own. */
function weighForVerify(replicas, newest, balancer) {
    if (newest === undefined || !isAskedAtTest(newest, balancer))
        return replicas;
    return replicas.map((replica) => ({
        ...replica,
        weight: replica.taskDefinition === newest.taskDefinition ? 100 : 0,
    }));
}
/** The newest deployment with its stage and its pause, as ECS tells them. */
async function newestDeployment(api, where) {
    const [brief] = await listDeployments(api, where);
    const { serviceDeploymentArn: arn, targetServiceRevisionArn: revision } = brief ?? {};
    if (arn === undefined || revision === undefined)
        return undefined;
    const [[whole], revisions] = await Promise.all([
        describeDeployments(api, [arn]),
        describeRevisions(api, [revision]),
    ]);
    return whole === undefined ? undefined : readDeployment(whole, whole, revisions);
}
function nameReplica(replica) {
    const share = replica.weight < 100 ? `, which gets ${Math.round(replica.weight)} % of the traffic` : '';
    const target = replica.target === 'none' ? share : `, ${replica.target} in its target group${share}`;
    return {
        id: replica.id,
        platformRelease: replica.taskDefinition,
        serving: isServing(replica),
        state: `${replica.status.toLowerCase()}${target}`,
    };
}
/** Stops a task; the service starts another one in its place. */
async function restartReplica(api, where, replica) {
    try {
        await api.writes.send(new dist_cjs/* StopTaskCommand */.PP1({
            cluster: where.cluster,
            task: replica.id,
            reason: 'restarted by the verification of a release',
        }), api.options);
    }
    catch (thrown) {
        throw (0,src_refusal/* explain */.WE)(thrown, `Stopping task ${replica.id}`, 'ecs:StopTask');
    }
}

;// CONCATENATED MODULE: ./packages/ecs/src/goal-revision.js









/** Revisions searched for a copy that an earlier attempt registered. */
const COPY_SEARCH = 5;
/**
 * The task definition that brings exactly the goal: its own, or a copy pinned by digest where its own is INACTIVE
 * (UpdateService refuses it) or names a tag (which would be resolved anew, to whatever it is now).
 * @throws Failure('not-restored') where it is INACTIVE and the digest of a container is not known.
 */
async function goalTaskDefinition(api, serviceArn, goal) {
    const original = await describeTaskDefinition(api, serviceArn, goal.platformRelease);
    const pinned = pinGoal(original, goal);
    if (pinned === null)
        return original.name;
    for (const name of await listRevisions(api, (0,src_names/* familyOf */.Ap)(original.name), 'ACTIVE', COPY_SEARCH)) {
        const { tags } = await describeTaskDefinition(api, serviceArn, name);
        if (tags[COPY_TAG] === original.name)
            return name;
    }
    const copy = await registerRevision(api, serviceArn, pinned, { [COPY_TAG]: original.name });
    api.tools.log.info(`${copy.name} is a copy of ${original.name}, with every image by digest.`);
    return copy.name;
}
/** The copy to register; null where the original will do. Pure. */
function pinGoal(original, goal) {
    const body = registrable(original.body);
    const digests = (0,src_raw/* object */.Ik)((0,src_raw/* object */.Ik)(goal.snapshot)['images']);
    let floating = false;
    const containers = (0,src_raw/* objects */.JD)(body['containerDefinitions']).map((container) => {
        const image = (0,src_raw/* text */.Qq)(container['image']);
        const digest = (0,release/* parseDigest */.m)((0,src_raw/* text */.Qq)(digests[(0,src_raw/* text */.Qq)(container['name'])]));
        if ((0,image_reference/* digestOf */.ol)(image) !== null)
            return container;
        if (digest === null) {
            if (original.status !== 'INACTIVE')
                return container;
            throw new errors/* Failure */.HR('not-restored', {
                message: `${original.name} is INACTIVE, and the digest of its container "${(0,src_raw/* text */.Qq)(container['name'])}" (${image}) is not known.`,
                remedy: 'Nothing was touched. Roll back to another release with "to", or register that task definition again by hand.',
            });
        }
        floating = true;
        return { ...container, image: `${(0,image_reference/* repositoryOf */._M)(image)}@${digest}` };
    });
    return floating || original.status === 'INACTIVE' ? { ...body, containerDefinitions: containers } : null;
}

;// CONCATENATED MODULE: ./packages/ecs/src/goal-update.js







/**
 * Brings the goal back by one UpdateService: its task definition, and the fields in which its service revision differs
 * from the live one.
 * @throws Failure('superseded') where somebody else's change came first, Failure where ECS refuses.
 */
async function updateToGoal(api, where, facts, head, goal) {
    const name = await goalTaskDefinition(api, facts.serviceArn, goal);
    const wantedId = (0,src_raw/* object */.Ik)(goal.snapshot)['revision'];
    const nowId = facts.deployments[0]?.revision ?? null;
    const ids = [wantedId, nowId].filter((id) => typeof id === 'string');
    const revisions = await describeRevisions(api, [...new Set(ids)].map((id) => (0,src_names/* revisionArn */.bk)(facts.serviceArn, id)));
    const wanted = typeof wantedId === 'string' ? revisions.get(wantedId) : undefined;
    const live = nowId === null ? undefined : revisions.get(nowId);
    if (wanted === undefined) {
        api.tools.log.warning(`The service revision of ${goal.platformRelease} can no longer be described: only its task definition is restored, the service's network, volumes and load balancer stay as they are.`);
    }
    const deployment = await updateService(api, where, facts.deployments[0]?.id ?? null, name, {
        taskDefinition: (0,src_names/* taskDefinitionArn */.U5)(facts.serviceArn, name),
        ...(wanted === undefined || live === undefined ? {} : changedFields(wanted, live)),
        ...desiredAgain(facts, head),
        // The same task definition alone starts no deployment.
        ...(facts.taskDefinition === name ? { forceNewDeployment: true } : {}),
    });
    return { ...rolloutOf('restore', deployment), thaw: suspensionBefore(facts.scaling, head) };
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
    capacityProviderStrategy: [],
};
/** The fields in which the goal's service revision differs from the live one: nothing else is sent. Pure. */
function changedFields(wanted, live) {
    const goal = (0,src_raw/* object */.Ik)(wanted);
    const now = (0,src_raw/* object */.Ik)(live);
    const fields = {};
    for (const [field, none] of Object.entries(FIELDS)) {
        if ((0,release/* canonicalJson */.dj)(goal[field] ?? null) === (0,release/* canonicalJson */.dj)(now[field] ?? null))
            continue;
        const value = goal[field] ?? none;
        if (value === null)
            continue;
        fields[field] = value;
        if (field === 'capacityProviderStrategy')
            fields['forceNewDeployment'] = true;
    }
    return fields;
}
/** The number of replicas is raised again where this release lowered it, within the bounds of autoscaling; never lowered. */
function desiredAgain(facts, head) {
    const before = (0,src_raw/* isObject */.Gv)(head.restoreFacts) ? head.restoreFacts : {};
    const { desired, asked } = before;
    if (typeof desired !== 'number' || typeof asked !== 'number' || desired <= facts.desired)
        return {};
    const { minimum, maximum } = facts.scaling ?? { minimum: 0, maximum: desired };
    return { desiredCount: Math.max(facts.desired, Math.min(maximum, Math.max(minimum, desired))) };
}

;// CONCATENATED MODULE: ./packages/ecs/src/remove.js



/** Scales the service to no replicas: the way back where nothing ran before. Starts no deployment. */
async function scaleToNothing(api, where) {
    await mutate(api, {
        doing: `Scaling ${where.service} to 0`,
        permission: 'ecs:UpdateService',
        send: async () => {
            const { cluster, service } = where;
            await api.writes.send(new dist_cjs/* UpdateServiceCommand */.kZr({ cluster, service, desiredCount: 0 }), api.options);
            return true;
        },
        look: async () => ((await describeService(api, where)).desiredCount === 0 ? true : null),
    });
}

;// CONCATENATED MODULE: ./packages/ecs/src/restoration.js






/**
 * Decides the fastest exact way back (reference, table of calls by state). Stopping a deployment in progress keeps the
 * replicas of the goal that still run, and so does answering the pause in which it waits; but it goes to the most recent completed deployment: where that is not the goal
 * with the goal's digests, one update goes there instead. Pure.
 * @throws Failure('superseded') where somebody else's change is live or under way.
 */
function decideRestoration(facts, head) {
    const standing = standingOf(facts, head);
    const newest = facts.deployments[0];
    if (standing.kind === 'foreign') {
        throw new errors/* Failure */.HR('superseded', {
            message: `${(0,target/* describeTarget */.f)(head.target)} runs or receives a change that is not release ${head.release.id}: ${standing.by}.`,
            remedy: 'Nothing was touched. If that change is bad too, roll it back by its own record.',
        });
    }
    if (standing.kind === 'untouched')
        return { kind: 'nothing' };
    if (standing.kind === 'restored' || standing.kind === 'restoring') {
        return newest === undefined ? { kind: 'nothing' } : { kind: 'watch', rollout: watchOf(facts, head) };
    }
    if (head.goal === null)
        return head.onFirstFailure === 'remove' ? { kind: 'remove' } : { kind: 'nothing' };
    if (newest !== undefined && isMoving(newest) && !isReverting(newest)) {
        const back = wayBackOf(newest.id, facts.deployments);
        if (isGoal(back?.taskDefinition ?? null, head.goal, facts.copies) && sameDigests(facts, head.goal)) {
            const { pause } = newest;
            return pause === null
                ? { kind: 'stop', deployment: newest.id }
                : { kind: 'answer', deployment: newest.id, hook: pause.hook };
        }
    }
    return { kind: 'update', goal: head.goal };
}
/** Whether the most recent completed deployment resolved to the digests of the goal (a tag may have moved). */
function sameDigests(facts, goal) {
    const wanted = (0,src_raw/* object */.Ik)((0,src_raw/* object */.Ik)(goal.snapshot)['images']);
    return Object.entries(facts.live?.images ?? {}).every(([container, { digest }]) => wanted[container] === undefined || digest === null || digest === wanted[container]);
}
/** The rollout that the newest deployment is, seen from a record that is to be undone. Pure. */
function watchOf(facts, head) {
    const [newest] = facts.deployments;
    const ours = newest !== undefined && newest.taskDefinition === head.platformRelease;
    const lead = newest === undefined ? null : leadsTo(newest);
    return {
        kind: head.goal === null ? 'remove' : ours ? 'revert' : 'restore',
        deployment: newest?.id ?? null,
        revision: lead?.revision ?? null,
        taskDefinition: lead?.taskDefinition ?? head.goal?.platformRelease ?? null,
        since: newest?.createdAt ?? '',
        thaw: leftSuspended(facts.scaling, head),
    };
}

;// CONCATENATED MODULE: ./packages/ecs/src/restore.js















/**
 * Milliseconds before each further look, where the state changed between look and call (a rollout completed, a circuit
 * breaker tripped) or the look was late: a stop that is refused is not made up for by an update before that is known.
 */
const LOOK_AGAIN = [1_000, 3_000, 6_000];
/**
 * Takes the service back to the record's goal, or to nothing. Idempotent: what is restored or restoring is only
 * watched. Fenced: the newest service deployment must still be the one that the caller saw.
 * @throws Failure('superseded') for somebody else's change, Failure('not-restored') where ECS no longer shows the change
 * that the caller saw, Failure('access' | 'platform') where ECS refuses.
 */
async function restoreEcs(api, where, head, fence) {
    const scaling = openFreeze(api, where);
    let refused = null;
    try {
        for (let round = 1;; round += 1) {
            const facts = await observeUpToDate(api, where, head, fence);
            if (facts === null)
                throw neverShown(head);
            const way = decideRestoration(facts, head);
            switch (way.kind) {
                case 'nothing':
                    return NOTHING;
                case 'watch':
                    return way.rollout;
                case 'remove':
                    return await removeReplicas(api, where, facts);
                case 'update':
                    scaling.freeze(facts, head);
                    return await updateToGoal(api, where, facts, head, way.goal);
                case 'answer':
                case 'stop': {
                    scaling.freeze(facts, head);
                    // A pause that took no answer is stopped like any other rollout.
                    const answers = way.kind === 'answer' && way.hook !== refused;
                    const goesBack = answers
                        ? await answerPause(api, facts.serviceArn, way.deployment, way.hook, 'ROLLBACK')
                        : await stopDeployment(api, facts, way.deployment);
                    if (goesBack) {
                        return {
                            ...watchOf(facts, head),
                            taskDefinition: facts.live?.taskDefinition.name ?? null,
                            thaw: suspensionBefore(facts.scaling, head),
                        };
                    }
                    const wait = LOOK_AGAIN[round - 1];
                    if (answers)
                        refused = way.hook;
                    else if (wait !== undefined)
                        await api.tools.clock.sleep(wait, api.tools.deadline.signal);
                    else if (head.goal !== null)
                        return await updateToGoal(api, where, facts, head, head.goal);
                }
            }
        }
    }
    catch (thrown) {
        await scaling.undo();
        throw thrown;
    }
    finally {
        await scaling.settled();
    }
}
function openFreeze(api, where) {
    let frozen = null;
    let before = null;
    return {
        freeze: ({ scaling }, head) => {
            if (frozen !== null || scaling === null)
                return;
            before = suspensionBefore(scaling, head);
            frozen = freezeScaling(api, where, scaling);
        },
        settled: async () => {
            await frozen;
        },
        undo: async () => {
            await frozen;
            if (before !== null)
                await thawScaling(api, where, before);
        },
    };
}
const NOTHING = {
    kind: 'none',
    deployment: null,
    revision: null,
    taskDefinition: null,
    since: '',
    thaw: null,
};
function neverShown(head) {
    return new errors/* Failure */.HR('not-restored', {
        message: `ECS showed ${head.platformRelease} on ${(0,target/* describeTarget */.f)(head.target)} and shows nothing of it any more: its answers are older than its own earlier ones.`,
        remedy: 'Nothing was touched. Run the rollback again: it reads what is live and takes it from there.',
    });
}
/**
 * The facts, once they show both the fence and the record's change; null where that change never shows up. The caller
 * has seen it, or would not go back: a look that shows nothing of it is an older one.
 */
async function observeUpToDate(api, where, head, fence) {
    return poll(api, async () => {
        const facts = await observeEcs(api, where, null, 'changes');
        const { kind } = standingOf(facts, head);
        if (isBehind(facts, head) || kind === 'untouched')
            return null;
        const newest = facts.deployments[0];
        if ((newest?.id ?? null) === fence.expected)
            return facts;
        // A caller whose own look was stale saw what was live before the record's rollout.
        if (newest?.taskDefinition === head.platformRelease && fence.expected === head.baseline)
            return facts;
        // An earlier attempt to go back is under way or done, and the caller's look was older than it: nothing to change.
        if (kind === 'restoring' || kind === 'restored')
            return facts;
        await checkFence(api, where, fence.expected);
        return null;
    });
}
/** False where ECS says that there is nothing to stop any more. */
async function stopDeployment(api, facts, id) {
    const arn = (0,src_names/* deploymentArn */.jZ)(facts.serviceArn, id);
    try {
        return await mutate(api, {
            doing: `Stopping service deployment ${id}`,
            permission: 'ecs:StopServiceDeployment',
            send: async () => {
                const command = new dist_cjs/* StopServiceDeploymentCommand */.a8L({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' });
                await api.writes.send(command, api.options);
                return true;
            },
            look: async () => {
                const [found] = await describeDeployments(api, [arn]);
                return found?.status !== undefined && /^(STOP_REQUESTED|ROLLBACK_\w+)$/.test(found.status)
                    ? true
                    : null;
            },
        });
    }
    catch (thrown) {
        const cause = thrown instanceof errors/* Failure */.HR ? thrown.cause : thrown;
        const { name } = (0,src_refusal/* readRefusal */.ni)(cause);
        if (name !== 'ConflictException' && name !== 'UnsupportedFeatureException')
            throw thrown;
        api.tools.log.info(`Service deployment ${id} can no longer be stopped (${name}): looking again.`);
        return false;
    }
}
async function removeReplicas(api, where, facts) {
    if (facts.scaling !== null && facts.scaling.minimum > 0) {
        api.tools.log.warning(`Autoscaling wants at least ${facts.scaling.minimum} replica(s): it may start the failed release again. Set its minimum to 0.`);
    }
    await scaleToNothing(api, where);
    return {
        kind: 'remove',
        deployment: null,
        revision: null,
        taskDefinition: null,
        since: '',
        thaw: null,
    };
}

;// CONCATENATED MODULE: ./packages/ecs/src/resume.js





/**
 * The rollout of a record, from another process: by the id that the record keeps, else by the newest service
 * deployment that brings its task definition (the process died between the mutation and the record of it).
 * @throws Failure('input') where the record was never staged.
 */
async function resumeEcs(api, where, head) {
    const taskDefinition = head.platformRelease;
    if (taskDefinition === null) {
        throw new errors/* Failure */.HR('input', {
            input: 'target',
            message: `The record of release ${head.release.id} has no task definition: it was never staged.`,
            remedy: 'Deploy it first.',
        });
    }
    const kept = (0,src_raw/* object */.Ik)(head.rollout);
    const deployment = (0,src_raw/* text */.Qq)(kept['deployment']);
    if (deployment !== '') {
        const revision = (0,src_raw/* text */.Qq)(kept['revision']);
        return {
            kind: 'deploy',
            deployment,
            revision: revision === '' ? null : revision,
            taskDefinition,
            since: head.writtenAt,
            thaw: null,
        };
    }
    const { deployments } = await observeDeployments(api, where, await describeService(api, where), false);
    const found = deployments.find((one) => one.taskDefinition === taskDefinition);
    return {
        kind: 'deploy',
        deployment: found?.id ?? null,
        revision: found?.revision ?? null,
        taskDefinition,
        since: found?.createdAt ?? head.writtenAt,
        thaw: null,
    };
}
/** The families that records of this target may be in beside the live one. Pure. */
function familiesOf(names) {
    return [...new Set(names.flatMap((name) => (name === null ? [] : (0,src_names/* familyOf */.Ap)(name))))];
}

;// CONCATENATED MODULE: ./packages/ecs/src/rollout.js
/** The ids of a rollout as a record keeps them. Pure. */
function identifyRollout(rollout) {
    return { deployment: rollout.deployment, revision: rollout.revision };
}

;// CONCATENATED MODULE: ./packages/ecs/src/open.js

















/**
 * Opens the adapter of one ECS service. Nothing but credentials and account is looked at yet.
 * @throws Failure('input') where the target is not of ECS, Failure('access') where it may not be entered.
 */
async function openEcs(target, access, tools) {
    const where = (0,src_names/* locate */.x5)(target);
    const api = await openApi(where.region, access, tools);
    let families = [];
    return {
        target,
        observe: async (spec) => {
            const facts = await observeEcs(api, where, spec);
            families = familiesOf(facts.deployments.map(({ taskDefinition }) => taskDefinition));
            return facts;
        },
        live: liveOf,
        goal: (facts, kind) => (facts.live === null ? null : goalOfSnapshot(facts.live, kind)),
        goalOf: goalOfHead,
        previous: (facts) => (facts.previous === null ? null : goalOfSnapshot(facts.previous, 'adopted')),
        plan: planEcs,
        fence: fenceOf,
        standing: standingOf,
        stage: (change, head) => stageEcs(api, where, change, head),
        apply: (change, fence) => applyEcs(api, where, change, fence),
        identify: identifyRollout,
        resume: (head) => resumeEcs(api, where, head),
        follow: (rollout, until) => followEcs(api, where, rollout, until),
        finish: (rollout) => finishEcs(api, where, rollout),
        diagnose: (rollout) => diagnoseEcs(api, where, rollout),
        restore: (head, fence) => restoreEcs(api, where, head, fence),
        recall: (goal) => recallEcs(api, where, goal),
        compare: compareEcs,
        replicas: () => readReplicas(api, where),
        restart: (replica) => restartReplica(api, where, replica),
        marks: {
            history: (limit) => readHistory(api, where, families, limit),
            write: (head) => writeMark(api, where, head),
        },
        address: addressOf,
        minimumHealthy: minimumHealthyOf,
        prediction: predictRollback,
    };
}

// EXTERNAL MODULE: ./packages/ecs/src/spec.js
var spec = __webpack_require__(5364);
;// CONCATENATED MODULE: ./packages/ecs/src/module.js




/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = 'sts.amazonaws.com';
/** ECS as the registry of platforms sees it. */
const ecsModule = {
    open: (request) => openEcs(request.target, accessOf(request), request.tools),
    access: async (request, purpose) => {
        // Only a plan asks.
        const { findMissing } = await __webpack_require__.e(/* import() */ 439).then(__webpack_require__.bind(__webpack_require__, 8439));
        const where = (0,src_names/* locate */.x5)(request.target);
        return findMissing(await openApi(where.region, accessOf(request), request.tools), where, purpose);
    },
    spec: specOf,
};
function accessOf({ roleToAssume, allowedAccountIds, idToken, sessionName }) {
    return {
        allowedAccountIds,
        sessionName,
        ...(roleToAssume === null ? {} : { roleToAssume }),
        ...(idToken === null ? {} : { webIdentityToken: () => idToken(AUDIENCE) }),
    };
}
/** Without `containers` the release runs in the only container of the task definition, which the key '' stands for. */
function specOf(words, asked) {
    const { containers } = words;
    const names = Array.isArray(containers) ? containers.map(String) : [''];
    return (0,spec/* parseEcsSpec */.GP)(words, {
        images: Object.fromEntries(names.map((name) => [name, asked.image])),
        version: asked.version,
        readFile: asked.readFile,
    });
}

;// CONCATENATED MODULE: ./packages/ecs/src/index.js






/***/ }),

/***/ 9043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   U5: () => (/* binding */ taskDefinitionArn),
/* harmony export */   Uf: () => (/* binding */ parseEcsTarget),
/* harmony export */   bk: () => (/* binding */ revisionArn),
/* harmony export */   jZ: () => (/* binding */ deploymentArn),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _thea_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1267);

/**
 * Parses `ecs:eu-west-1/thea-cluster/thea-ia` (the prefix may be left out).
 * @throws Failure('input') naming the form that was expected.
 */
function parseEcsTarget(word) {
    const match = /^(?:ecs:)?([a-z]{2}(?:-[a-z]+)+-\d)\/([A-Za-z0-9_-]{1,255})\/([A-Za-z0-9_-]{1,255})$/.exec(word);
    const [, region, cluster, service] = match ?? [];
    if (region === undefined || cluster === undefined || service === undefined) {
        throw new _thea_action__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('input', {
            input: 'target',
            message: `"${word.slice(0, 120)}" is no ECS target.`,
            remedy: 'Write ecs:REGION/CLUSTER/SERVICE, such as ecs:eu-west-1/thea-cluster/thea-ia.',
        });
    }
    return { platform: 'ecs', name: service, locator: { region, cluster, service } };
}
/**
 * The region, cluster and service of a target.
 * @throws Failure('input') where the target was not made for ECS.
 */
function locate(target) {
    const { region, cluster, service } = target.locator;
    if (target.platform !== 'ecs' || region === undefined || cluster === undefined || service === undefined) {
        throw new _thea_action__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('input', {
            input: 'target',
            message: `Target "${target.name}" does not say where it runs on ECS.`,
            remedy: 'Give it "region", "cluster" and "service".',
        });
    }
    return { region, cluster, service };
}
/** The last part of an ARN: `family:revision` of a task definition, the id of a task, deployment or revision. */
function shortName(arn) {
    return arn.slice(arn.lastIndexOf('/') + 1);
}
/** `family` of `family:revision`. */
function familyOf(taskDefinition) {
    return taskDefinition.slice(0, taskDefinition.lastIndexOf(':'));
}
/** The ARN of a service deployment from the ARN of its service and its id. */
function deploymentArn(serviceArn, id) {
    return `${serviceArn.replace(':service/', ':service-deployment/')}/${id}`;
}
/** The ARN of a service revision from the ARN of its service and its id. */
function revisionArn(serviceArn, id) {
    return `${serviceArn.replace(':service/', ':service-revision/')}/${id}`;
}
/** The ARN of a task definition from the ARN of any service of the same account and region. */
function taskDefinitionArn(serviceArn, name) {
    return `${serviceArn.slice(0, serviceArn.indexOf(':service/'))}:task-definition/${name}`;
}


/***/ }),

/***/ 7055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   Qy: () => (/* binding */ isAnswered),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   ni: () => (/* binding */ readRefusal),
/* harmony export */   w7: () => (/* binding */ isAccessDenied)
/* harmony export */ });
/* harmony import */ var _thea_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1267);

/** Reads name, message and status of whatever a client threw. Total. */
function readRefusal(thrown) {
    if (typeof thrown !== 'object' || thrown === null)
        return { name: '', message: String(thrown), status: null };
    const metadata = '$metadata' in thrown ? thrown.$metadata : undefined;
    const status = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
        ? metadata.httpStatusCode
        : undefined;
    return {
        name: 'name' in thrown && typeof thrown.name === 'string' ? thrown.name : '',
        message: (0,_thea_action__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown),
        status: typeof status === 'number' ? status : null,
    };
}
const ACCESS = /^(AccessDenied|AccessDeniedException|UnauthorizedException|UnauthorizedOperation)$/;
const CREDENTIALS = /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|ExpiredToken|ExpiredTokenException|CredentialsProviderError|IncompleteSignature\w*)$/;
const THROTTLING = /^(Throttling\w*|TooManyRequests\w*|RequestLimitExceeded|LimitExceededException|RequestThrottled\w*)$/;
function isThrottled(refusal) {
    return THROTTLING.test(refusal.name) || refusal.status === 429;
}
function isAccessDenied(refusal) {
    return ACCESS.test(refusal.name);
}
/** Whether the platform answered that it did not do it. Anything else may have been done: look. */
function isAnswered(refusal) {
    return (refusal.status !== null &&
        refusal.status >= 400 &&
        refusal.status < 500 &&
        refusal.name !== 'TimeoutError');
}
/**
 * The sentence for an error of a call. `doing` fits "… was refused: "; `permission` is the IAM action that the call
 * needs, used where the answer does not name it. A `Failure` passes through.
 */
function explain(thrown, doing, permission) {
    if (thrown instanceof _thea_action__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return thrown;
    const refusal = readRefusal(thrown);
    const failure = (kind, message, remedy) => new _thea_action__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(kind, { message, remedy, cause: thrown });
    if (isAccessDenied(refusal)) {
        const action = /perform:? ([\w-]+:\w+)/.exec(refusal.message)?.[1] ?? permission;
        const who = /User: (\S+)/.exec(refusal.message)?.[1];
        const resource = /on resource: (\S+)/.exec(refusal.message)?.[1];
        return failure('access', `${doing} needs the permission ${action}, which ${who ?? 'the credentials'} does not have${resource === undefined ? '' : ` on ${resource}`}.`, `Allow ${action} in the policy of that role; the README of the action lists all it needs with a reason each.`);
    }
    if (CREDENTIALS.test(refusal.name)) {
        return failure('access', `${doing} was refused, because the credentials are not accepted: ${refusal.message}`, 'Check "role-to-assume" and the AWS credentials of the environment, and that the clock of this machine is right.');
    }
    if (refusal.status === null) {
        return failure('platform', `${doing} got no answer: ${refusal.message}`, 'Check region, network and proxy of this machine; nothing is known about the target from this call.');
    }
    return failure('platform', `${doing} was refused: ${refusal.name}: ${refusal.message}`, isThrottled(refusal)
        ? 'AWS limits the rate of calls in this account; run it again, or give it more time.'
        : 'See the message of AWS above.');
}


/***/ })

};
