using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Messages;

public static class Registration
{
    private static readonly Type[] HandlerShapes = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>)];

    /// <summary>Registers the handlers, reactions and validators of one room, the internal ones too.</summary>
    public static IServiceCollection AddMessagesOf(this IServiceCollection services, Assembly room)
    {
        foreach (var type in room.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var shape in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                var kind = shape.GetGenericTypeDefinition();
                if (HandlerShapes.Contains(kind))
                {
                    services.AddTransient(shape, type);
                }
                else if (kind == typeof(IValidator<>))
                {
                    services.AddSingleton(shape, type);
                }
            }
        }

        return services;
    }
}
