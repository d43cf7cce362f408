-- ARGV: lease, id, priority, skill, conversation, request as JSON
local id, priority = ARGV[2], tonumber(ARGV[3])
if redis.call('EXISTS', key(id)) == 0 then
  redis.call('HSET', key(id), 'request', ARGV[6], 'conversation', ARGV[5], 'skill', ARGV[4], 'priority', priority,
    'state', WAITING, 'epoch', 0, 'moves', 0, 'enqueuedAt', int(now))
  redis.call('ZADD', base .. 'waiting', score(next_of('tail', 1), priority), id)
end
return view(id)
