-- Put before every script. KEYS[1]: key prefix with the hash tag, ARGV[1]: lease in milliseconds.
-- States and kinds are the numbers of HandoffState and HandoffEventKind. Every key shares the tag of KEYS[1], so one slot holds them all.
local base, lease = KEYS[1], tonumber(ARGV[1])
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local WAITING, CLAIMED, RESOLVED, ABANDONED = 0, 1, 2, 3
local TOLD_CLAIMED, TOLD_RELEASED, TOLD_TRANSFERRED, TOLD_RESOLVED, TOLD_ABANDONED = 0, 1, 2, 3, 4
local DONE, FENCED, NOT_FOUND = 0, 1, 2
local ENDED_KEPT = 10000

-- tostring() keeps 14 digits only.
local function int(number) return string.format('%.0f', number) end
local function key(id) return base .. 'h:' .. id end
local function next_of(counter, step) return redis.call('HINCRBY', base .. 'counters', counter, step) end

-- A higher priority lies below every place of a lower one; both together stay under 2^53.
local function score(place, priority) return int(place - priority * 4398046511104) end

local function tell(h, kind, epoch, agent, name)
  local id = h.id .. ':' .. int(redis.call('HINCRBY', key(h.id), 'moves', 1))
  redis.call('HSET', base .. 'eventdata', id, cjson.encode({
    id = id, handoffId = h.id, conversationId = h.conversation, kind = kind, epoch = epoch, agentId = agent, agentName = name, at = now }))
  redis.call('ZADD', base .. 'events', int(next_of('event', 1)), id)
end

local function leave_claim(id)
  redis.call('ZREM', base .. 'leases', id)
  redis.call('ZREM', base .. 'claimed', id)
end

local function put_to_front(h, kind, agent, name)
  leave_claim(h.id)
  redis.call('ZADD', base .. 'waiting', score(next_of('head', -1), h.priority), h.id)
  redis.call('HSET', key(h.id), 'state', WAITING)
  redis.call('HDEL', key(h.id), 'agent', 'name', 'claimedAt', 'lease')
  tell(h, kind, h.epoch, agent, name)
end

local function extend(id)
  redis.call('ZADD', base .. 'leases', int(now + lease), id)
  redis.call('HSET', key(id), 'lease', int(now + lease))
end

local function hold(h, agent, name, kind)
  redis.call('ZREM', base .. 'waiting', h.id)
  redis.call('ZADD', base .. 'claimed', int(next_of('turn', 1)), h.id)
  redis.call('HSET', key(h.id), 'state', CLAIMED, 'epoch', int(h.epoch + 1), 'agent', agent, 'name', name, 'claimedAt', int(now))
  extend(h.id)
  tell(h, kind, h.epoch + 1, agent, name)
end

local function forget_oldest()
  local extra = math.min(redis.call('ZCARD', base .. 'ended') - ENDED_KEPT, 100)
  if extra <= 0 then return end
  for _, id in ipairs(redis.call('ZRANGE', base .. 'ended', 0, extra - 1)) do
    local agent = redis.call('HGET', key(id), 'agent')
    if agent then redis.call('ZREM', base .. 'ended:' .. agent, id) end
    redis.call('ZREM', base .. 'ended', id)
    redis.call('DEL', key(id))
  end
end

local function finish(h, state, outcome, kind)
  leave_claim(h.id)
  redis.call('ZREM', base .. 'waiting', h.id)
  local turn = int(next_of('turn', 1))
  redis.call('ZADD', base .. 'ended', turn, h.id)
  if h.agent then redis.call('ZADD', base .. 'ended:' .. h.agent, turn, h.id) end
  redis.call('HSET', key(h.id), 'state', state, 'endedAt', int(now))
  if outcome then redis.call('HSET', key(h.id), 'outcome', outcome) end
  redis.call('HDEL', key(h.id), 'lease')
  tell(h, kind, h.epoch, h.agent, h.name)
  forget_oldest()
end

local function read(id)
  local f = redis.call('HMGET', key(id), 'state', 'epoch', 'priority', 'conversation', 'agent', 'name', 'claimedAt', 'lease', 'doneMove', 'doneAgent', 'doneEpoch')
  if not f[1] then return nil end
  return {
    id = id, state = tonumber(f[1]), epoch = tonumber(f[2]), priority = tonumber(f[3]), conversation = f[4],
    agent = f[5] or nil, name = f[6] or nil, claimedAt = tonumber(f[7] or 0), lease = tonumber(f[8] or 0),
    doneMove = tonumber(f[9] or -1), doneAgent = f[10] or nil, doneEpoch = tonumber(f[11] or -1) }
end

-- A claim whose lease ran out counts as released by whoever touches it first.
local function find(id)
  local h = read(id)
  if h and h.state == CLAIMED and h.lease <= now then
    put_to_front(h, TOLD_RELEASED, h.agent, h.name)
    return read(id)
  end
  return h
end

local function held_by(h, agent, epoch) return h.state == CLAIMED and h.agent == agent and h.epoch == epoch end

-- Release, transfer and resolve end a claim. The last such move is remembered, so that its repeat is answered like the first time.
local function end_claim(id, move, agent, epoch, act)
  local before = read(id)
  if not before then return NOT_FOUND end
  if before.doneMove == move and before.doneAgent == agent and before.doneEpoch == epoch then return DONE end
  local h = find(id)
  if not held_by(h, agent, epoch) then return FENCED end
  redis.call('HSET', key(id), 'doneMove', move, 'doneAgent', agent, 'doneEpoch', int(epoch))
  act(h)
  return DONE
end

-- What the desk reads: every field, and the place in the line (0 when not waiting).
local function view(id, place)
  local fields = redis.call('HGETALL', key(id))
  if #fields == 0 then return false end
  if not place then
    local rank = redis.call('ZRANK', base .. 'waiting', id)
    place = rank and rank + 1 or 0
  end
  return { place, fields }
end

